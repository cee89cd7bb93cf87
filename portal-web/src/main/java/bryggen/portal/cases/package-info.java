/**
 * Cases: what a customer is not content with, what it sends back, and what it disputes on an invoice; and what the
 * supplier's service people make of it. The portal is the master; goods that come back and credit notes are the ERP's.
 *
 * <p>CE1 A case belongs to the company that opened it; its people and the supplier's service people see it, nobody else.
 * What the service people note among themselves no customer ever sees, nor the files with it.<br>
 * CE2 Who opens a case says what is wrong, of which kind, how much it hurts, and what would make it good. It may name a
 * shipment, an invoice or an order of its own company, and lines of that.<br>
 * CE3 A case goes its course by one table, {@link bryggen.portal.cases.CaseCourse}; what that does not have is refused.<br>
 * CE4 The answer clock runs in the working hours and holidays of the supplier's office for the customer's country: two
 * hours where work stands still, four when it is high, eight when it is normal, sixteen when it is low, or as the
 * installation says it (BRYGGEN_ANSWER_HOURS). It stands while
 * the customer is to answer, and goes on with what was left; opened again, it begins anew.<br>
 * CE5 A case has at most one owner among the service people; who takes or gets it is told of what the customer writes.<br>
 * CE6 A file is what its bytes are: pictures, PDF, sheets and texts of at most 15 MB, eight at a time, forty in a case.
 * Photos are written anew, upright and without what was hidden in them.<br>
 * CE7 Cause and corrective action are written by the service people for the customer to read.<br>
 * CE8 Of a line at most what was shipped or invoiced and is not on its way back already can be returned, however many ask
 * at the same moment.<br>
 * CE9 A return is approved or declined with a reason. What is approved has a slip with its number to lie in the parcel;
 * what is declined, or given up before it was received, may be asked for again.<br>
 * CE10 When the goods are received the ERP is owed the return or the credit note, once, in the transaction that says so.
 * Its answer, and the credit note that it makes, stand with the case.<br>
 * CE11 A dispute pauses one line of an invoice, and no more than that, from reminders until its case is closed; the rest
 * stays payable.<br>
 * CE12 Goods of a shipment are confirmed once, line by line: all there, short or damaged. Short and damaged lines open one
 * complaint with them in it.<br>
 * CE13 Goods of several shipments, of whatever orders, go back by one form or one call: each shipment becomes a return of its own, as
 * the ERP keeps them, all of them or none, and each names the others.<br>
 * CE14 Where a shipment's serial numbers are known, a return may name the pieces that come back: of that line of that
 * shipment, as many as are sent back, and none that another return holds, however many ask at the same moment. A return
 * that is declined or given up frees its pieces, and so does one of which less has come.
 */
@NullMarked
@Room(
        code = "CE",
        resources = {"cases", "case-files"},
        tables = "cases_",
        knows = {"accounts", "exchange", "invoices", "leads", "orders", "shipments"})
package bryggen.portal.cases;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
