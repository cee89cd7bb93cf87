/**
 * What is going on, at one glance. Reads the tables of all rooms into records and changes none.
 *
 * <p>IS1 The home page answers the first question of the reader's role with figures of the acting account only; the
 * supplier's people see the figures of all companies that their role may see.<br>
 * IS2 A figure leads to the list that it counts.<br>
 * IS3 One field finds any number: of a lead, a deal, an order, a shipment, an invoice, the ERP's, the buyer's own, the
 * carrier's, the bank's. What bears exactly this number goes first; one thing leads there, several are listed, products
 * are asked when nothing else bears it, and when there is nothing it is said with what to do.<br>
 * IS4 What is found shows its thread from lead to invoice, as far as the reader's company and role may see it.
 */
@NullMarked
@Room(
        code = "IS",
        pages = {"/home", "/search"},
        knows = {"carts", "catalogue", "deals", "exchange", "leads", "orders"})
package bryggen.portal.insight;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
