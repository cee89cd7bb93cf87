/** The pages of the catalogue: list, product, picture, and the way into the cart. */
@NullMarked
package bryggen.portal.catalogue.ui;

import org.jspecify.annotations.NullMarked;
