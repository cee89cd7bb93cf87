/**
 * Deliveries: what was promised for each line of an order, whether it was kept, and what will not be. The ERP ships; the
 * portal remembers what was said first, and says in time when it will not hold.
 *
 * <p><b>The first promise</b><br>
 * DL1 When an order goes to the supplier, the day on which each of its lines can have left is its first promise: by the
 * calculator of the catalogue (CA12 to CA15, CA26) for all of the order's quantity of the product, or the wanted day where
 * that is later. Where the calculator knows none, and for orders of the ERP's own, it is the first day that the ERP names.<br>
 * DL2 The first promise stands as it was given, whoever writes: the database itself refuses another one. What the ERP says
 * later stands beside it, with every day that it has named in between.<br>
 * DL3 An order is promised for the last day of its lines. <i>Lines for the 4th and the 9th: the order for the 9th.</i><br>
 *
 * <p><b>On time and in full</b>, held against the first promise: after SCOR's Perfect Order Fulfillment (RL.1.1; ASCM, SCOR
 * Digital Standard), whose components RL.2.1, delivered in full, and RL.2.2, delivery performance to the customer's commit
 * date, take the original commitment, line by line, and leave out what the customer has called off.<br>
 * DL4 A line is kept when all of its ordered quantity has left by its first promise, by the days of its shipments at the
 * warehouse. <i>10 promised for the 4th: 10 left on the 4th, kept; 6 on the 3rd and 4 on the 5th, late; 6 for good, because
 * the supplier has cut it, short.</i><br>
 * DL5 It counts as soon as it is decided: when all of it has left, when no more will come, or when its day is over. What its
 * buyer has called back until its day, or the ERP has refused or cancelled until then, does not count; called back later it
 * stays missed. What was called back in part is held against what is left.<br>
 * DL6 An order is kept when all of its lines have left whole by the order's own day (DL3). Figures of a period are those
 * whose first promise lies in it, its first and last day included.<br>
 * DL7 A company sees its own figures, the supplier's service people everybody's; both the same ones, with what was late and
 * why.
 *
 * <p><b>Late risk</b><br>
 * DL8 A line will miss its promise when the ERP names a later day (it says so itself, or the goods are short), when the
 * goods that are to serve it come too late or not at all, or when its day has come to the warehouse's cut-off hour, or is
 * over, and it has not left. <i>Promised for the 4th; the ERP says the 9th: risk, new day the 9th.</i><br>
 * DL9 What the warehouse owes (stock below nothing) falls on the lines promised last; they get what comes in as soon as what is
 * owed before them is served, and leave on the working day after. <i>Owed 30; promised for the 4th 20, for the 9th 25: of the
 * second 25 are short, of the first 5.</i> Where nothing comes in, the lead time counts from today.<br>
 * DL10 Its buyer is told once per change of day or cause, until the line has left, is called back or will be on time again.
 * Of a line whose day was over before the portal knew of it nobody is told. What was not sent is said once.<br>
 * DL11 Open risks stand with the order, on the home page and in a list: the company's own, for the service people all. The
 * API tells promises, risks, figures and misses to those who see the pages, and nothing more.
 *
 * <p><b>How it shall come</b><br>
 * DL12 A buyer, or the service people for one, says on which day and between which hours an order may come, whom to call at
 * the site (at most 100 letters and a telephone number) and what stands in the way (at most 1,000 letters). The day is none of
 * the past and at most a year away.<br>
 * DL13 Both sides write to each other about it, at most 1,000 letters at a time, and each is told of the other's words. All of
 * this until the last goods of the order have left, or it is called back: after that nobody at the warehouse would read it.<br>
 * DL14 The service people see what leaves today and this week with what was said of it. It stays in the portal: the ERP's
 * contract takes the wanted day, the place and a comment with the order itself and has no place for changes of them.<br>
 * DL15 What has left and is not confirmed at the gate is on its way: expected so many working days after it left as the way to
 * its place takes (CA19). Who receives the goods sees what should be here today, with what was said of the site, and confirms
 * all of it by one press (CE12).<br>
 * DL16 Who is to approve an order reads on which day all of it can have left were it approved now: by DL1's calculator, for
 * the stock as it is now. It is no promise; that is given when the order is sent.
 */
@NullMarked
@Room(
        code = "DL",
        resources = "deliveries",
        tables = "deliveries_",
        knows = {"accounts", "catalogue", "exchange", "orders", "shipments"})
package bryggen.portal.deliveries;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
