/**
 * Standing orders: what a company orders again and again by a calendar, without anybody pressing a button.
 *
 * <p>ST1 A standing order is made from an order, from the cart or from a list, by a person who may order; it keeps products
 * and quantities, never prices. It has one to a thousand lines and a company at most two hundred.<br>
 * ST2 Its calendar is every so many weeks on a weekday or every so many months on a day, from a day on, and until a last day
 * where one is named. A month that is shorter has its last day instead. <i>Monthly on the 31st: 31 January, 28 February.</i><br>
 * ST3 A date that is no working day of the supplier's warehouse (CA26: weekends and its country's public holidays) is placed
 * on the next one that is; the calendar itself does not move. <i>Due on 17 May: placed on the 18th.</i><br>
 * ST4 Each date is placed once, whoever looks and however often; what became of it is kept.<br>
 * ST5 It is an ordinary order of its maker, by what the maker may do on that day: assortment, credit, limits, approvals,
 * budget and a blocked account count as at the button, and the price is the one of the day. Where the maker may not order any
 * more, or a rule says no, nothing is ordered, and the maker is told why.<br>
 * ST6 After an outage only the latest date is made up for, and that when it is at most seven days old; those before it are
 * noted as missed. So there is never a heap of orders.<br>
 * ST7 Its maker can pause it, let it go on, skip its next date and end it. While it is paused dates pass; none of them is made
 * up for.<br>
 * ST8 After three dates in a row that failed it pauses itself, and says so.<br>
 * ST9 The company's people who order see its standing orders; only the maker changes one, and the administrators can end it.
 */
@NullMarked
@Room(
        code = "ST",
        tables = "standing_",
        knows = {"orders", "carts", "lists", "catalogue", "accounts"})
package bryggen.portal.standing;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
