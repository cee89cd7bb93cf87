/**
 * Carts: what somebody is about to order, kept as a draft.
 *
 * <p>CT1 A person has one cart per company, the same on every device; the company's other people do not see it.<br>
 * CT2 The same product added twice is one line with the sum (but for CT10); it is named by any number that names it (catalogue, CA22).<br>
 * CT3 A quantity is a plain decimal above zero, with at most four decimals and at most 99,999,999.<br>
 * CT4 A removed line can be put back until something else is done with the cart.<br>
 * CT5 Each line keeps the price that its person saw last. Another price now is shown beside it and has to be accepted
 * before the order is placed; what is accepted is what was shown.<br>
 * CT6 The button places the cart that was shown. Pressed twice, reloaded or gone back to, it leads to the same one order;
 * a cart that has changed since is shown again and not placed.<br>
 * CT7 A cart has at most a thousand lines.<br>
 * CT8 Whatever would refuse the order (orders, OR1 to OR8) is shown at its line beforehand;
 * so is that a product has gone out of the company's assortment since (catalogue, CA25).<br>
 * CT9 A line says from which agreement it is called off and what is left of it; where several fit one is chosen, or none
 * (agreements, AG3).<br>
 * CT10 A line, or some of its quantity, can go to another place or on another day than the rest; it is then a line of its own
 * with what the price list says of its own quantity. More of a product is added to the line that goes with the rest, and a
 * line that is sent where another of its product goes becomes one with it. What stands in the fields counts, saved before or
 * not. The review shows the orders that it will become,
 * each with its sums and when it can come (orders, OR21).
 */
@NullMarked
@Room(
        code = "CT",
        tables = "carts_",
        knows = {"orders", "catalogue", "accounts"})
package bryggen.portal.carts;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
