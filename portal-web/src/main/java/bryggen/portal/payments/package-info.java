/**
 * Paying invoices. The portal takes the payer to a provider's pay page, or says how to transfer, and tells the ERP what
 * was paid; the ERP is the master of what is open.
 *
 * <p>PA1 A payment is a set of items, each an amount of one invoice: at least one and at most 200, no invoice twice, all
 * in one currency, each more than nothing and at most what can still be paid of its invoice or used of its credit note.<br>
 * PA2 What a payment holds of an invoice cannot be paid a second time: of two who pay the same at once one wins, and the
 * other is told what is left.<br>
 * PA3 A payment is pending, then succeeded, failed or cancelled; one table says what becomes of it. Money that has come is
 * never given up: what was given up and is paid after all has succeeded, and somebody looks at it.<br>
 * PA4 A provider's word is compared with ours: its session, our number, amount and currency. What differs changes nothing
 * and is looked at.<br>
 * PA5 An event is written down before it is answered, counts once however often it comes, and may come in any order.<br>
 * PA6 A session of which we never hear is asked for, at once when somebody reads the payment. Only the provider's word
 * ends it: until then the amount is held.<br>
 * PA7 A payment that has succeeded is owed to the ERP in the same transaction, once. When the ERP does not want it, that is
 * a matter for the supplier's people: the payer has paid.<br>
 * PA8 A transfer has a reference for the whole set with the check digits of its country, and is pending until the ERP's
 * books contain it or the payer cancels it.<br>
 * PA9 Payables clerks pay, for their own company only; the supplier's customer service reads.<br>
 * PA10 The same form sent twice makes one payment.<br>
 * PA11 Nothing is offered that cannot be carried out: no card without a provider, no transfer without an account in the
 * currency, and no card payment that the ERP would not take.<br>
 * PA12 What a provider has signed and we cannot read is acknowledged and kept for the operator; the payment it may be about
 * is asked for all the same (PA6).<br>
 * PA13 Figures and health say how many payments are pending and since when, which the ERP has not booked, which wait for a
 * person, and what became of the provider's events; of nobody by name.<br>
 * PA14 Credit notes in a set are used against its invoices, in the order in which they stand, and only as far as these go:
 * the sum is never below nothing, and what a note keeps is said. They are offered where the ERP takes them.<br>
 * PA15 A set that its credit notes pay whole asks for no money: it has succeeded at once, and the ERP is told.<br>
 * PA16 What the supplier's bank says has come is a payment's own when it bears its reference and covers it: then the
 * transfer has succeeded, on the bank's day, once. What the ERP's books had told before is only noted.<br>
 * PA17 Where less has come, or the reference is an invoice's own, what came is a payment of its own: it pays the documents
 * in their order as far as it goes, and one that was begun with this reference is given up for it. What is too much is
 * nobody's payment.<br>
 * PA18 What the bank takes back is received no longer, and the supplier's people see to it: the ERP is not told by itself.
 */
@NullMarked
@Room(
        code = "PA",
        resources = {"payments"},
        tables = {"payments_"},
        knows = {"accounts", "exchange", "invoices"})
package bryggen.portal.payments;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
