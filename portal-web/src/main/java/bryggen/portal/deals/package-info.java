/**
 * Deals: what a partner has found and registers, so that its work on it is protected for a while.
 *
 * <p>DE1 A deal names a company and its country in the form of a lead (LE1 to LE3). A draft may lack the rest; what is
 * given has to be right.<br>
 * DE2 What is submitted is complete: organisation number, a person by name who can be reached, product family, project
 * and a value above zero.<br>
 * DE3 An organisation number is kept bare, so that two ways of writing it are one company; a product family is a main
 * group of the catalogue, by its code or by its name in any language.<br>
 * DE4 No two active deals (waiting, in review, approved, converted) have the same organisation number and product family
 * on the same day. The database holds to it: of many submitted at the same moment one gets in.<br>
 * DE5 "Free or taken" is answered only to the submission of a complete deal. Taken says until when, where the supplier
 * allows it, and never who has it; a company's own deal is named to it.<br>
 * DE6 A company submits at most twenty times a day, or what the supplier has set; every answer is recorded.<br>
 * DE7 A partner of which five submissions within seven days were taken, or what the supplier has set, is shown to the
 * channel manager until she has seen to it.<br>
 * DE8 A deal below the value that the supplier has set for the partner's level and the deal's currency is approved at
 * once. Any other one is approved by a channel manager, or rejected with a reason.<br>
 * DE9 A rejected deal is mended and submitted again; its history stays.<br>
 * DE10 What waits holds its place without an end. What is approved is protected for the days of the partner's level,
 * ninety unless the supplier has set others, the last one included.<br>
 * DE11 Before the end the partner is warned, once; after the last day the deal expires, once, however many instances
 * run.<br>
 * DE12 Before the end the partner may ask for a later one, at most a year on, with a reason; one wish waits at a time,
 * and the supplier answers it.<br>
 * DE13 The partner releases what it does not go on with; the supplier releases with a reason. Released is free at
 * once.<br>
 * DE14 An approved deal is converted when a quote of its thread becomes an order, or by the partner's word with what it
 * became; it keeps its protection until its end.<br>
 * DE15 A deal that comes from a lead goes on its thread. Only who works the lead registers it, and while such a deal is
 * open there is no second one.<br>
 * DE16 A seller sees the own deals, a manager all of the company, a channel manager all that were ever
 * submitted with success.<br>
 * DE17 A list of deals is asked for by status and by words of number, company, place, person, project and lead.
 */
@NullMarked
@Room(
        code = "DE",
        resources = "deals",
        tables = "deals_",
        knows = {"accounts", "campaigns", "catalogue", "leads"})
package bryggen.portal.deals;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
