/**
 * Orders: what a company has bought, from the press of the button to the last delivery.
 *
 * <p>OR1 An order has one to a thousand lines; the same product may stand on several of them.<br>
 * OR2 A line names a product that the company may buy and that is still sold.<br>
 * OR3 A quantity is a plain decimal above zero, with at most four decimals and at most 99,999,999.<br>
 * OR4 A quantity keeps the product's minimum, multiple and maximum; pieces are whole.<br>
 * OR5 Every line has a price now; where the buyer has seen another one, the new one is accepted first. An order has one
 * currency.<br>
 * OR6 Own order number and cost reference have at most 70 characters in one line, the comment at most 2,000.<br>
 * OR7 Goods go to a delivery address of the company, not before today and not later than in two years.<br>
 * OR8 An order within the credit that is available is taken; above it is refused, and we say who can lift it. What the
 * ERP has not counted yet counts as used.<br>
 * OR9 Missing stock is told, never a refusal: the rest is delivered later.<br>
 * OR10 Order, lines and the message to the ERP are written together or not at all; one press of the button, one key,
 * one order.<br>
 * OR11 Net per line is price times quantity; tax is one amount per rate, on the sum of its lines, each rounded half up
 * (EN 16931); the ERP's own figures replace them when it has answered.<br>
 * OR12 The ERP accepts, changes or refuses; its words are kept and shown. A difference in the total is shown as a
 * change, never silently.<br>
 * OR13 An order can be cancelled until the first goods have left, and then its rest where the ERP takes that, by the person
 * who placed it; one that came by phone,
 * by an interface or from the ERP by any buyer of the company. A reason is given. What the ERP never saw is cancelled at
 * once; otherwise the ERP decides, and its reason is shown. An order whose rest is cancelled is worth what is left, and what
 * was agreed stays in sight. From the wish on nobody sends the order again (EX20).<br>
 * OR14 Orders born in the ERP or on the phone appear with their company under the ERP's number.<br>
 * OR15 An order again is a new cart (lines, LN12): lines that cannot be bought any more are listed, never dropped in silence.<br>
 * OR16 A list of orders is asked for by status, by days and by words of its number, references, people and products.<br>
 * OR17 An order that the ERP holds back is a task for the supplier's people; letting it go is told to the ERP with who
 * decided, and the hold stays until the ERP has lifted it. The customer sees that it waits and whether
 * for credit, for an approval or for something else; the ERP's own words are the supplier's.<br>
 * OR18 An order that was sold before it was placed goes on the thread of its lead, deal and quote, keeps the partner that
 * has the credit, and takes the prices that were agreed.<br>
 * OR19 An order that the buyer's own company has to approve is placed but waits here: the ERP hears nothing of it, and it
 * takes no credit. It goes when the last one has approved it, once, with stock, prices and credit looked at again, and with
 * its message in the same transaction; declined it is refused in the approver's words. Until then its buyer can withdraw
 * it. Other words of the list do not change: its acceptance is waiting.<br>
 * OR20 A line is called off from an agreement where its buyer has named one or exactly one fits (agreements, AG2, AG3), and
 * names it from then on. What is left is looked at again when the order is placed, one order of a company at a time.<br>
 * OR21 Lines of a cart may go to other places and on other days. An ERP's order has one of each, so it is placed as one order
 * for every place and day, at most twenty, all in one transaction and bound by the first one's number. Each has its own sums
 * and tax; what the cart is worth is what they come to. Rules, approvals, budgets, credit and agreements judge the whole, and
 * who approves, declines or withdraws one does it to all. <i>Three lines, one of them to Bergen: B100001 with two lines,
 * B100002 with one, both on one press of the button.</i>
 */
@NullMarked
@Room(
        code = "OR",
        resources = "orders",
        tables = "orders_",
        knows = {"accounts", "catalogue", "exchange"})
package bryggen.portal.orders;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
