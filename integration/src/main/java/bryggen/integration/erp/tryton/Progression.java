package bryggen.integration.erp.tryton;

import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How far an order has come, added up from its lines. Services are not shipped. */
final class Progression {

    private final List<ErpOrder.Line> goods = new ArrayList<>();
    private final List<ErpOrder.Line> all = new ArrayList<>();

    void add(ErpOrder.Line line, boolean shippable) {
        all.add(line);
        if (shippable) goods.add(line);
    }

    Progress shipping() {
        if (goods.stream().noneMatch(line -> line.shipped().signum() > 0)) return Progress.NONE;
        return goods.stream().allMatch(line -> line.shipped().compareTo(line.confirmed()) >= 0)
                ? Progress.DONE
                : Progress.PART;
    }

    Progress invoicing() {
        if (all.stream().noneMatch(line -> line.invoiced().signum() != 0)) return Progress.NONE;
        return all.stream()
                        .allMatch(line ->
                                line.invoiced().abs().compareTo(line.confirmed().abs()) >= 0)
                ? Progress.DONE
                : Progress.PART;
    }

    /** Every line was given up and nothing was sent or invoiced: what is called a cancelled order elsewhere. */
    boolean nothingLeft() {
        return !goods.isEmpty()
                && goods.stream().allMatch(line -> line.confirmed().signum() <= 0)
                && all.stream()
                        .map(line -> line.shipped().add(line.invoiced()))
                        .allMatch(done -> done.compareTo(BigDecimal.ZERO) == 0);
    }
}
