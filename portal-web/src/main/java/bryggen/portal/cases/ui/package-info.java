/** Pages of the room {@code cases}. */
@NullMarked
package bryggen.portal.cases.ui;

import org.jspecify.annotations.NullMarked;
