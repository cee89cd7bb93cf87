/**
 * Quotes: a partner's cost estimates for its end customers, from the first line to the order. The portal is their master.
 *
 * <p><b>Writing</b><br>
 * QU1 A quote is made from the cart, a list, a lead, or nothing; a line is a product or words of the partner's own.<br>
 * QU2 A price is the supplier's price to the partner with the partner's margin, in percent of the price and rounded half up
 * to the currency, or it was typed. A line is price times quantity less its discount, rounded once.<br>
 * QU3 An option is in the sum once it is chosen; an alternative that is chosen stands in place of the line above it, at
 * most one for each line.<br>
 * QU4 Net is the lines in the sum and the freight; tax is one amount on it, by the countries of the partner and its
 * customer; nothing is lost or added by the order of the lines.<br>
 * QU5 A seller sees the own quotes, a manager everything of the partner, the supplier none of them: of a quote it sees what
 * it is asked for a special price.<br>
 * QU6 Of two who change the same draft the second is told.
 *
 * <p><b>The customer's side</b><br>
 * QU7 What the end customer gets names the partner and its prices, never what the partner pays, its margin, or where a price
 * comes from.<br>
 * QU8 A quote that was sent is never changed but by its customer's choice. A new version is a copy; it replaces the one before at once, and that one's
 * link ends.<br>
 * QU9 A link shows and does nothing; the answer is a form of that page, with a name. Kept are name, time, address and the
 * SHA-256 of the document that was shown.<br>
 * QU19 The customer chooses among the options and alternatives that are offered; the choice counts with its yes, for the
 * sum that was shown for it, and is written into the quote and into a document of its own.<br>
 * QU10 A quote is accepted up to its last day by the business's clock, on no way afterwards; once, and only the current
 * version.<br>
 * QU11 The secret of a link is known to its receiver only; the last mail's link is the one that counts.
 *
 * <p><b>Ordering</b><br>
 * QU12 A quote becomes one order, with the prices that were frozen in it, in one transaction: pressed twice, in two windows
 * or by two systems it stays one. Address and date may still be changed. The partner's deal on its thread is sold.<br>
 * QU13 It is ordered to the partner, straight to the end customer, or on behalf of a customer for which the supplier allows
 * it: then at the prices that the customer accepted, with both names, and the partner keeps the credit.<br>
 * QU14 What a quote earns is shown to the partner only.
 *
 * <p><b>Special prices</b><br>
 * QU15 A partner asks for a price of a line with a reason; the channel manager grants it until a day, counters it or declines
 * it with words. Each line has its thread, and one open question at most.<br>
 * QU16 A granted price is the line's cost from then on, in drafts and new versions, until its last day.
 *
 * <p>QU20 Files go with a quote in all its versions, twenty at most. The customer sees those that are meant for it behind
 * its link; these are added and taken away only before it is sent.<br>
 * QU17 A list of quotes is asked for by status and by words of number, title, customer, lead and order.<br>
 * QU18 A quote names a running campaign in which the partner takes part; the campaign counts it once.
 */
@NullMarked
@Room(
        code = "QU",
        resources = "quotes",
        tables = "quotes_",
        knows = {"accounts", "campaigns", "carts", "catalogue", "deals", "leads", "lists", "orders"})
package bryggen.portal.quotes;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
