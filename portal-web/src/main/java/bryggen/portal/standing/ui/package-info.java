/** The pages of standing orders. */
@NullMarked
package bryggen.portal.standing.ui;

import org.jspecify.annotations.NullMarked;
