/**
 * Agreements: what a company has promised to buy within some days, and how much of it has been called off.
 *
 * <p>The ERPs that are connected tell of no agreements: neither the contract of connectors nor Tryton has any (a blanket
 * order there is an order). So the portal keeps them; the supplier's people make them or bring them as a file.
 *
 * <p>AG1 An agreement is one company's, under a number of the supplier's, from a day to a day, in one currency. It is about
 * quantities of products, or about a value; one about a value may name the products that count, else all do.<br>
 * AG2 A line of an order can be called off from an agreement that is the company's, is not ended, holds on the day of the
 * order, has its currency and names its product.<br>
 * AG3 Where one agreement alone fits and has something left, a line is called off from it by itself; of several its buyer
 * chooses one, and may choose none. What nobody has chosen and nothing decides is ordered without an agreement, and the
 * cart says so.<br>
 * AG4 What a line takes above what is left is the agreement's own rule: allowed, with a warning; or refused, so that less is
 * ordered or the line is ordered without the agreement.<br>
 * AG5 Called off is what the orders say: of each line that names the agreement the quantity that the ERP has confirmed, else
 * the ordered one; of an order whose rest was cancelled what was shipped. Refused, declined, withdrawn and cancelled orders
 * give back what they took; an order that waits for an approval has taken it. Orders of a company are counted one at a time,
 * so that two at once never take the same rest.<br>
 * AG6 The price of a line is the company's price as ever (catalogue, CA4); an agreement is about how much.<br>
 * AG7 The company's people who order, approve or pay see its agreements; the supplier's administrators and channel managers
 * keep those of all, service people read them. Each change is in the log of the company.<br>
 * AG8 An agreement that is kept again under its number becomes what was kept last; a number is one company's. An ended one
 * is called off from no more, and stays to be read. It has at most a thousand products.<br>
 * AG9 A list is asked for by state: running (not ended, and its last day has not passed), over, all.
 */
@NullMarked
@Room(
        code = "AG",
        resources = "agreements",
        tables = "agreements_",
        knows = {"orders", "catalogue", "accounts"})
package bryggen.portal.agreements;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
