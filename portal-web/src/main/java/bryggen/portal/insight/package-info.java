/**
 * What is going on, at one glance. Reads the tables of all rooms into records and changes none.
 *
 * <p>IS1 The home page answers the first question of the reader's role with figures of the acting account only; the
 * supplier's people see the figures of all companies that their role may see.<br>
 * IS2 A figure leads to the list that it counts.<br>
 * IS3 One field finds any number: of a lead, a deal, an order, a shipment, an invoice, the ERP's, the buyer's own, the
 * carrier's, the bank's. What bears exactly this number goes first; one thing leads there, several are listed, products
 * are asked when nothing else bears it, and when there is nothing it is said with what to do.<br>
 * IS4 What is found shows its thread from lead to invoice, as far as the reader's company and role may see it.<br>
 * IS5 A partner's manager and the supplier's channel manager see the same scorecard; nobody sees another partner's.<br>
 * IS6 Each figure has one definition, which stands beside it: the rows that it counts. The rows can be looked at, and add
 * up to the figure. A quarter begins and ends at midnight in the supplier's zone.<br>
 * IS7 The supplier sets targets for a quarter, for one partner or for all that have none of their own; money is measured in
 * the partner's own currency and never converted.<br>
 * IS8 A level of the partner programme asks for figures over twelve months. A partner sees what it has, what is asked for
 * and what is missing; a level counts as earned when those below it are.<br>
 * IS9 The programme's level is the supplier's to give: earning it by figures is said, not done.<br>
 * IS10 The supplier's service people read a company on one page: what is overdue, late, open and complained about, what it
 * has ordered in 365 days, its credit and terms, and all that happened, newest first. They find it by name, number or
 * organisation number in the field for everything, and from its orders. Nobody else reads it.<br>
 * IS11 Who orders sees what it is time to order again: what was ordered on at least three days of the last 365, when the
 * median of the days between has passed since the last of them, until three times as many have. The longest overdue comes
 * first, six at most. What is on order already, in the reader's own cart, no longer sold or not there for the company (CA25)
 * is left out; refused and cancelled orders are none, and of a company that has more orders its newest four hundred count.
 * <i>On the 1st, 15th and 29th of October: every 14 days, due from the 12th of November.</i><br>
 * IS12 Who receives goods reads first what arrives today, and sees what is on its way (DL15): what should be here first,
 * with parcels, carrier and what was said of the site. Each leads to where it is confirmed (CE12), and then it is gone.
 */
@NullMarked
@Room(
        code = "IS",
        pages = {"/home", "/search"},
        tables = "insight_",
        knows = {
            "accounts",
            "approvals",
            "campaigns",
            "carts",
            "catalogue",
            "deals",
            "deliveries",
            "exchange",
            "leads",
            "lists",
            "orders"
        })
package bryggen.portal.insight;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
