/**
 * Leads: companies that may buy, from their first mention to the partner that wins them.
 *
 * <p>LE1 A lead names a company and its country, and an e-mail address or a phone number by which it can be reached.
 * Texts are one line where one line is asked for; what is too long is refused, never cut.<br>
 * LE2 An organisation number bears the check digit of its country: modulus 11 in Norway and Denmark, Luhn in Sweden.<br>
 * LE3 A phone number is one that exists in the country's plan and is kept in its international form; a postal code has
 * the country's digits.<br>
 * LE4 A lead that resembles an open one is held back with a proposal, its score and its reasons. The channel manager
 * merges it or lets it go on; a merge can be undone.<br>
 * LE5 A candidate is an open partner with a territory that covers country, postal code and product family, with room
 * for one more, that has not been asked for this lead before.<br>
 * LE6 Candidates are weighed by territory, product family, level, load and answer record; with equal scores the one
 * with fewer open leads comes first, then the one that waits longest for an offer.<br>
 * LE7 Each weighing is stored with every partner's score and why one was no candidate. A partner sees its own line and
 * its rank, never another's name.<br>
 * LE8 The channel manager may offer a lead to any partner directly, whatever the weights say, or put it into the pool.
 * <br>
 * LE9 A lead of the pool is shown to the candidates without the person to call; the first claim wins, every later one
 * is refused. Who claimed answers like everybody.<br>
 * LE10 Accepting needs the next step and the expected revenue; declining needs a reason, and "other" a text.<br>
 * LE11 The clock of an answer runs in the working hours of the supplier's office in the lead's country (Norway, Sweden,
 * Denmark, else the home office), not on holidays, and on half days until they end.<br>
 * LE12 When the clock has ended the lead goes to the next candidate, once, however many instances run; with nobody left
 * it is unassigned.<br>
 * LE13 An answer counts until the clock has ended and only by the partner to whom the lead is offered.<br>
 * LE14 The partner works a lead that it has accepted: stage, value, dates, next activity, notes. Every edit stands in
 * the history and the supplier sees it at once; won and lost end the work.<br>
 * LE15 A seller sees what nobody of the partner has taken yet and what is the own; a manager everything of the partner.
 * Who no longer has a lead sees its own answer and nothing of what came after.<br>
 * LE16 A file is taken line by line: a line with faults is refused with all of them and can be fetched, mended and sent
 * again; every other line becomes a lead. A restart goes on behind the last line that was taken.<br>
 * LE17 A lead declined as spam is closed until the channel manager offers it again; any other decline passes it on.<br>
 * LE18 A list of leads is asked for by status and by words of number, company, person, place and product family.<br>
 * LE19 What another system sends under the same key is taken once.<br>
 * LE20 What is meant for some partners only goes by the level and the product families that are kept here; a territory
 * without a family stands for all of them.<br>
 * LE21 A lead that was entered in the ERP is taken from its feed once and handed out by the rules; the portal is its
 * master from then on. An ERP that keeps leads is told of each lead of ours that a partner has accepted.<br>
 * LE22 The partner that works a lead names a running campaign in which it takes part; the campaign counts it once.<br>
 * LE23 When a quarter of the working time for an answer is left, the partner that is asked is reminded, once per offer.
 */
@NullMarked
@Room(
        code = "LE",
        resources = "leads",
        tables = "leads_",
        knows = {"accounts", "campaigns", "exchange"})
package bryggen.portal.leads;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
