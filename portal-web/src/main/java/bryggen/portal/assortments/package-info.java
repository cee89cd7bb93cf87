/**
 * Assortments: what the supplier has agreed to sell to a company, by products and groups taken in or left out.
 *
 * <p>AS1 A company without a rule buys everything that is sold. It has an assortment from its first rule on.<br>
 * AS2 A rule takes a product or a group of the catalogue in, or leaves it out. A rule about a product counts more than those
 * about its groups; of these, one that leaves out counts more than one that takes in, wherever it stands in the tree. What no
 * rule names is there only while no rule takes anything in. <i>In: pumps. Out: pumps for wells. In: PUMP-9, a pump for wells.
 * There are all pumps but those for wells, and PUMP-9.</i><br>
 * AS3 What is outside is not there for the company, on every way alike (catalogue, CA25): page, search, quick order, file,
 * list, cart, reorder, quote, order and API. Orders of before can be read as they are.<br>
 * AS4 The supplier's administrators and channel managers keep assortments; each change is in the log of the company.<br>
 * AS5 Of numbers that are pasted, those that name a product are taken, and the others are named with their line. A number
 * that stands on the other side already changes sides. A company has at most five thousand rules.<br>
 * AS6 Before anything is kept one can see how many products the company would have.
 */
@NullMarked
@Room(
        code = "AS",
        tables = "assortments_",
        knows = {"catalogue", "accounts"})
package bryggen.portal.assortments;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
