/**
 * What can be bought: items, own prices, stock, and when a wanted quantity can leave. The ERP is the master of all of it;
 * this room keeps a copy, stamped with the time at which it was true, and asks the ERP where an answer in time is worth
 * more than a quick one.
 *
 * <p><b>Items</b><br>
 * CA1 A name is shown in the reader's language, else in English, else in any; an item that has none shows its SKU.<br>
 * CA2 An item without picture, category, GTIN or text is shown and can be opened; a drawn picture stands in.<br>
 * CA3 What is inactive or deleted in the ERP is neither found nor sold; documents can still name it.
 *
 * <p><b>Prices</b><br>
 * CA4 Of the price rows that hold on the day and whose quantity is reached, the customer's own beat its price list's, the
 * list's beat everybody's; among them the highest quantity counts, then the youngest validity. <i>Everybody: 10.00; list
 * from 100: 8.00; own from 50: 9.00. 20 cost 10.00 each, 60 cost 9.00, and so do 200: an own row beats the list's.</i><br>
 * CA5 A price says where it comes from: agreement (the customer's own), list (a price list's or everybody's) or erp (asked
 * just now).<br>
 * CA6 Prices and stock of one product, a cart or an order are asked of the ERP. What it does not answer within 800 ms is
 * the copy's, with the copy's time; when half of the last eight questions failed, nobody is kept waiting for ten
 * seconds.<br>
 * CA7 Lists show and sort by what the least order quantity costs; items without a price come last.
 *
 * <p><b>Quantities</b><br>
 * CA8 The least order quantity is the smallest multiple that is no less than the minimum. <i>Minimum 25, multiple 10:
 * 30.</i><br>
 * CA9 A wanted quantity is more than zero and at most 999,999,999, has no more decimals than its unit (pieces, packs and
 * sets none; metres, kilograms, hours three), is no less than the minimum, a whole number of multiples, no more than the
 * maximum. Cart, order, upload and API all ask {@link bryggen.portal.catalogue.Limits}.
 *
 * <p><b>Stock</b><br>
 * CA10 Stock is one of three words: none, low (less than five times the least order quantity), ok.<br>
 * CA11 The supplier decides whether a company sees numbers, only the word, or no stock at all; the same on every page and by
 * the API. When a wanted quantity can leave is said to all, how much of it comes from where to those who see numbers.<br>
 * CA27 Who sees no stock cannot ask for what is in stock either: the list would tell it, product by product and as counts of
 * groups. Its pages do not offer it, the API refuses it; nor is said when the stock was counted.
 *
 * <p><b>Expected date</b>: the day on which all of the wanted quantity can have left the warehouse; weekends count for
 * nothing.<br>
 * CA12 What is free leaves on the first working day from today, and so many working days later as the warehouse needs.
 * <i>Asked on Saturday: Monday; with one day in the warehouse: Monday too.</i><br>
 * CA13 What comes in leaves on the working day after its arrival, in the order of arrival; what the warehouse owes already
 * is served first, and an arrival that should have been in the past is not counted on. <i>Free −40, 100 arriving on
 * Tuesday: 60 can leave on Wednesday.</i><br>
 * CA14 What is left leaves after the item's lead time in working days. An arrival that would leave later than that is not
 * waited for. <i>Lead time 5, asked on Thursday: Thursday next week.</i><br>
 * CA15 Without a lead time there is no date for what is left, and so none for the whole.<br>
 * CA16 Confidence is high from stock alone, medium with arrivals, low with lead time or without date; stock that is more
 * than a day old takes one step off, unless the ERP has said it just now.
 *
 * <p><b>Finding</b><br>
 * CA17 An exact SKU or GTIN comes first, then SKUs that begin as typed, then names, then everything else that has all the
 * words, in any of the four languages, as a whole, a beginning or a part of a compound. Letters are equal to their
 * accented sisters.<br>
 * CA18 Only a word that the catalogue does not know is read as a typing error of the nearest words that it knows; where
 * nothing at all is found, SKUs that look alike are shown. A slip inside a compound is read as the compounds that hold the
 * meant word.<br>
 * CA19 Where the place of delivery is named, the way there is the last step of the promise: so many working days as stand
 * for its country. <i>Leaves on Thursday, two days: Monday.</i>
 * CA26 A working day is Monday to Friday without the public holidays of the warehouse's country. What is ordered after its
 * cut-off hour counts as ordered on the next one. <i>Cut-off 14:00, asked on 16 December at 14:00: 17 December; on 24 December
 * at 15:00: 28 December, for Christmas and a weekend lie between.</i> Asking changes nothing: the same question on the same day
 * gets the same answer.
 *
 * <p><b>Why it costs so</b><br>
 * CA24 A price is explained step by step: of everybody's, the price list's and the company's own terms what the least
 * quantity costs and the break that is reached, each with its source and days; the last step counts, but for the ERP's word
 * of this moment. Beside it stands what the company paid in its last order of the product, and why it differs: another
 * quantity, terms that are over or began since, or a price that the supplier has moved in the step that counts. Tax is
 * said with its rate and what it comes to; freight is said to be missing, for it is the ERP that reckons it when it takes
 * the order. <i>May: 20 at 8.40 by the agreement until 30 June. Now 8.50 by the price list: 1.2 % more, for the agreement
 * ended on 30 June.</i>
 *
 * <p><b>A company's own numbers</b><br>
 * CA20 A company keeps numbers of its own for products, at most 50,000 of at most 60 characters; one number names one
 * product, a product may have several. Case, accents and the number of spaces make no difference. Who buys or administrates
 * keeps them, on the page, by file and by API; nobody else's are seen. They stand beside the product in cart, order, shipment
 * and invoice, on our print of it and as the buyer's item identification in its XML.<br>
 * CA21 A number that is the SKU or GTIN of another product is not taken: who types it would get the wrong thing.<br>
 * CA22 Wherever a product is named by a number, that is its SKU, the company's own number, the SKU but for case and accents,
 * or its GTIN, in this order; what is sold before what is no longer sold. A number that names several products names none:
 * they are shown to choose from, as is what looks alike.<br>
 * CA23 A file of numbers has a column with the company's number and one with the product's; every line that is not taken
 * is named with its reason, and the others are taken.
 *
 * <p><b>What is there for whom</b><br>
 * CA25 A product that is outside the assortment agreed on with a company (assortments, AS2) is not there for it, on any
 * way: it is neither found, counted, named, pictured, priced, promised nor guessed, and its own groups are not shown; who
 * asks for it hears what is said of a product that never was. Only a line that the company has had already says so.
 *
 * <p><b>Papers and parts</b><br>
 * CA28 The supplier's administrator and channel manager keep a product's papers: data sheets, certificates, safety data
 * sheets, drawings and manuals, each in one language or in none, with a title. A new file is the next version and takes the
 * place of the one before; what is withdrawn is nowhere any more. A file is looked at and given out as a brochure's is (CP5,
 * CP7, CP11); it is a PDF or a picture of at most 10 MB.<br>
 * CA29 A paper is there for whom its product is there (CA25): on the page, by the API, and as a file. By kind those in the
 * reader's language come first, then those in none, then the others. One whose last day is over says so and can still be
 * fetched: the certificate of then belongs to the goods of then.<br>
 * CA30 A product has parts, each with quantity and position, and a part says what it fits; what is not there for the
 * company is named on neither side. No product is a part of itself. A file has columns for product, part, quantity and
 * position; a line that is not taken is named with its reason, and the others are taken.
 */
@NullMarked
@Room(
        code = "CA",
        resources = {"products", "prices", "own-numbers"},
        tables = {"catalogue_"},
        knows = {"accounts", "exchange"})
package bryggen.portal.catalogue;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
