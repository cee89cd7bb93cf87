package bryggen.portal.approvals.ui;

import bryggen.portal.platform.faces.Status;
import java.util.List;

/**
 * A card of finished text.
 *
 * @param budget what is left of it without this order, and with it; empty without a budget
 * @param over whether the order is above what is left
 * @param usual what the company usually orders, and the difference; empty where it has hardly ordered
 * @param leaves when all of it can have left, were it approved now; empty where nobody can say
 * @param whyNot why its reader cannot decide; empty when it is the reader's turn
 */
public record CardRow(
        String number,
        String href,
        Status status,
        String by,
        String net,
        String gross,
        String reference,
        String budget,
        boolean over,
        String usual,
        String leaves,
        String wanted,
        String shipTo,
        String comment,
        List<String> reasons,
        List<String> approvals,
        List<Line> lines,
        boolean decidable,
        String whyNot,
        String ended) {

    public record Line(String sku, String name, String quantity, String price, String net) {}
}
