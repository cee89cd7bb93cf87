/**
 * What the supplier has charged and given back. The ERP is the master of invoices, credit notes and what is still open
 * of them; the portal shows, sums and prints.
 *
 * <p>IN1 An invoice belongs to the customer that the ERP names; nobody else's people see it, and the supplier's channel
 * managers see none.<br>
 * IN2 An invoice is paid when nothing of it is open, overdue when something is open after its due day, else open; the
 * day is the company's, by the business clock.<br>
 * IN3 A credit note is a document of its own with positive amounts; it is open while something of it is unused, and is
 * never overdue.<br>
 * IN4 Amounts of different currencies are never added up.<br>
 * IN5 Of two tellings of the same invoice the later one holds, in whatever order they arrive.<br>
 * IN6 The document is the ERP's own print; where the ERP gives none, or does not answer, the portal prints it, in the
 * reader's language, readable by eye and by screen reader.<br>
 * IN7 A payment reference is the ERP's; the portal invents none.<br>
 * IN8 What a payment on its way holds of an invoice cannot be paid again; the invoice is pending, and its open amount is
 * without it, until the ERP's own word on the invoice contains the payment or the payment has come to nothing.<br>
 * IN9 Three days before an invoice is due, and when it is overdue, its customer is told, once for each due day; not while a
 * payment on its way holds all of it.<br>
 * IN10 An invoice in euro has the code that banks' apps read, on its page and its print, where the supplier has an IBAN.<br>
 * IN11 A statement says what was owed before its first day, what was issued and settled since, and what is owed after its
 * last, currency by currency; on the day itself that is what is open on invoices without what credit notes still hold.<br>
 * IN12 A line that is disputed is not reminded of, with its tax, as long as its case is open; what else is open of the
 * invoice is due and payable as before. A line is disputed once at a time.<br>
 * IN13 All invoices and credit notes that were issued to a company on some days, at most 366, are put together for one of its
 * people as one file: PDF and XML (UBL 2.1; by EN 16931 where both parties' countries, the supplier's tax number, the day on
 * which it is due and the tax of each line are known, the lines add up, and all is taxed, zero-rated or exported) of each, and
 * a report that names every one, also what the ERP did not give and what could not be made. Three at a time for a person.<br>
 * IN14 It is made in the background by one instance at a time, for the length of a lease; when that one is gone another begins
 * it anew. How far it is can be seen.<br>
 * IN15 Only the person who asked finds it, acting for the company that it is of, for seven days; then it is gone.<br>
 * IN16 Where the ERP tells that an invoice is paid in instalments, each is due on its own day: it is reminded of, sums up and
 * grows old by itself. Who pays is proposed those that are due, or the next one, and may pay any amount. What a payment on its
 * way holds is for the first of them; what is disputed is taken off the last.
 */
@NullMarked
@Room(
        code = "IN",
        resources = {"invoices"},
        tables = {"invoices_"},
        knows = {"accounts", "catalogue", "exchange", "orders"})
package bryggen.portal.invoices;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
