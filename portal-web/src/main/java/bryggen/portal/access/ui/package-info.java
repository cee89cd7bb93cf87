/** The door's own pages, and what every page knows of who is there. */
@NullMarked
package bryggen.portal.access.ui;

import org.jspecify.annotations.NullMarked;
