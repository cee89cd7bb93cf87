/** The cart's pages. */
@NullMarked
package bryggen.portal.carts.ui;

import org.jspecify.annotations.NullMarked;
