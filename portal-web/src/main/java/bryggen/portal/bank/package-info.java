/**
 * What the supplier's bank says has come in, and what it was for. A bank file becomes money that has come, each of it placed
 * on a payment or waiting for somebody to say what it is for.
 *
 * <p>BF1 A file is kept as it came, once: the same bytes again are refused. It comes by the page, the API or the watched
 * folder; customer service brings it, because that role sees every customer and already looks after payments that need
 * somebody (PA9); an operator sees no amounts, and the supplier's administrator no documents.<br>
 * BF2 Taken are camt.053 and camt.054 of the versions 02 to 08, and the Norwegian OCR giro. Anything else is refused whole
 * and says why: another message, a document type or entity, another's account, sums and counts that do not agree.<br>
 * BF3 What came in is each credit of an entry that is booked, and each of its reversals as less than nothing. What the
 * supplier has paid itself is nothing to this room. What is only announced is shown and not counted, until it is booked.<br>
 * BF4 Money that the bank tells twice, in a notification and then in the statement, in a sum and then one by one, counts
 * once; so many equal ones as one file has are different money.<br>
 * BF5 It is matched by reference: with the payment that bears it, or the invoice. A part pays a part, in the order in which
 * the invoices stand; what is too much, paid already, or in another currency waits with the reason.<br>
 * BF6 A reversal takes its money back from where it was placed, and somebody looks at the payments.<br>
 * BF7 What is left waits in a list with proposals, by amount and payer's name; a person takes one, nobody else.<br>
 * BF8 At every moment, in each currency: what came in is what is placed on payments and what waits, to the cent.
 */
@NullMarked
@Room(
        code = "BF",
        resources = "bank-files",
        tables = "bank_",
        knows = {"accounts", "invoices", "payments"})
package bryggen.portal.bank;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
