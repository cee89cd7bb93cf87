/** The pages of lists. */
@NullMarked
package bryggen.portal.lists.ui;

import org.jspecify.annotations.NullMarked;
