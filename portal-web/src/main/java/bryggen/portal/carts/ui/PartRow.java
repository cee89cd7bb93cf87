package bryggen.portal.carts.ui;

import java.util.List;

/**
 * One of the orders that a cart becomes (orders, OR21), in finished text.
 *
 * @param promise when all of it can come, as far as that is known
 */
public record PartRow(String title, List<LineRow> lines, Sums sums, String promise) {}
