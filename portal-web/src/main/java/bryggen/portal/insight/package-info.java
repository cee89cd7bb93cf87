/**
 * What is going on, at one glance. Reads the tables of all rooms into records and changes none.
 *
 * <p>IS1 The home page answers the first question of the reader's role with figures of the acting account only; the
 * supplier's people see the figures of all companies that their role may see.<br>
 * IS2 A figure leads to the list that it counts.
 */
@NullMarked
@Room(
        code = "IS",
        pages = {"/home"},
        knows = {"carts", "exchange", "leads", "orders"})
package bryggen.portal.insight;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
