/**
 * Lines: the ways in which many lines come at once, typed or pasted, as a file, or from an order or invoice of before.
 *
 * <p>LN1 A line is a number and a quantity, with a tab, a semicolon, a comma or spaces between them. The number is any that
 * names a product (catalogue, CA22).<br>
 * LN2 A quantity may have a unit behind it, spaces between its thousands and a comma as its decimal point; without one the
 * least order quantity is meant, and that is said. What may be read in two ways (1.000) is refused, not guessed; so is
 * another unit than the product's.<br>
 * LN3 Each line is answered at its place before anything lies in the cart: it is taken as it stands; or its quantity is
 * raised to what can be ordered, and both are said; or it is refused with its reason and with what could be meant.<br>
 * LN4 Only lines that are taken go into the cart, once; the others stay where they can be mended.<br>
 * LN5 What the company's own rules forbid (approvals, AP2) is said at the line and does not go into the cart.<br>
 * LN6 At most 500 lines are typed at once; more come as a file.<br>
 * LN7 A file has at most 10,000 lines and 10 MB. One that is too long or too large, no table, or damaged is refused as a
 * whole, with the number or the reason; it stays in the list with that.<br>
 * LN8 A file is read in the background by one of many instances, a batch at a time in one transaction with how far it has
 * come; one that dies leaves it to another, which goes on behind the last batch. Memory does not grow with the file. After five tries without a batch it is refused.<br>
 * LN9 Every line that says something is counted as accepted, changed or refused, and nothing else happens to it. A formula,
 * a date or an error in a cell is refused as that.<br>
 * LN10 The refused lines can be had as a file with their own columns and the reason, to mend and bring again.<br>
 * LN11 Accepted lines go into the cart, or by the API into an order, in the file's order and each once: as many at a time as
 * a cart or an order takes.<br>
 * LN12 What an order or invoice of before would be today is said before: what is no longer sold, costs another price, or
 * can only be ordered in another quantity.
 */
@NullMarked
@Room(
        code = "LN",
        tables = "lines_",
        knows = {"carts", "orders", "invoices", "catalogue", "accounts"})
package bryggen.portal.lines;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
