/** The inbox of notices, and what one wants to be told. */
@NullMarked
package bryggen.portal.notices.ui;

import org.jspecify.annotations.NullMarked;
