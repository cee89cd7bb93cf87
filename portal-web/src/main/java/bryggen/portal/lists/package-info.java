/**
 * Lists: what a company's people order again and again.
 *
 * <p>LI1 A list is its maker's alone until it is shared: then the company's other buyers read it, or change its lines too.
 * Only its maker renames, shares or removes it.<br>
 * LI2 A name has 1 to 80 characters. A company has at most 500 lists, a list at most a thousand lines.<br>
 * LI3 A line is a product and a quantity, never a price; the same product added again is one line with the sum. What is no
 * longer sold, or no longer in the company's assortment, stays on the list and says so.<br>
 * LI4 The whole list or ticked lines go into the cart at the prices of this moment; what cannot be bought is said and left
 * out, a quantity that cannot be ordered is raised to one that can.<br>
 * LI5 A removed list can be put back by its maker until another one is removed.
 */
@NullMarked
@Room(
        code = "LI",
        resources = "lists",
        tables = "lists_",
        knows = {"carts", "orders", "catalogue", "accounts"})
package bryggen.portal.lists;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
