/** The house's own components: one table for every list, and what every page knows of where it is. */
@NullMarked
package bryggen.portal.platform.faces;

import org.jspecify.annotations.NullMarked;
