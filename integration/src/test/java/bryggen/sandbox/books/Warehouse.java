package bryggen.sandbox.books;

import bryggen.integration.erp.Feed;
import bryggen.integration.kernel.Sku;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Line;
import bryggen.integration.shipments.ErpShipment;
import bryggen.integration.stock.StockLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Ships what there is, in parts where it can be parted; what is short is a back order. */
final class Warehouse {
    /** Pumps, motors, converters. */
    private static final Pattern WITH_PLATE = Pattern.compile("(PUMP|SUB|CIRC|DOS|MOT|VFD)-");

    private final Ledger ledger;

    Warehouse(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Today and a working day's grace when there is enough, else when the next goods or the lead time say so. */
    LocalDate promise(Sku sku, int leadTimeDays, BigDecimal quantity, LocalDate today) {
        var levels = levels(sku);
        var available = levels.stream().map(StockLevel::available).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (levels.isEmpty() || available.compareTo(quantity) >= 0) return today.plusDays(1);
        return levels.stream()
                .flatMap(level -> level.inbound().stream())
                .map(StockLevel.Inbound::date)
                .filter(date -> date.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(today.plusDays(leadTimeDays));
    }

    /** Sends what there is of what is wanted of each line; no shipment when there is nothing. */
    ErpOrder ship(ErpOrder order, Function<Line, BigDecimal> wanted) {
        var after = new ArrayList<Line>();
        var packed = new ArrayList<ErpShipment.Line>();
        for (var line : order.lines()) {
            var due = wanted.apply(line).min(Orders.outstanding(line));
            var sent = due.signum() > 0 ? take(line.sku(), due) : BigDecimal.ZERO;
            var now = Orders.line(line, line.shipped().add(sent), line.invoiced());
            after.add(now);
            if (sent.signum() > 0)
                packed.add(new ErpShipment.Line(
                        line.line(),
                        line.sku(),
                        line.name(),
                        line.confirmed(),
                        sent,
                        Orders.outstanding(now),
                        serials(line.sku(), sent)));
        }
        if (packed.isEmpty()) return order;
        dispatch(order, packed);
        return new Orders(ledger).progress(order, after);
    }

    /** The first delivery of an order of several lines or pieces leaves something for a second. */
    static Function<Line, BigDecimal> firstPart(ErpOrder order) {
        int lines = order.lines().size();
        if (lines == 1) return Warehouse::half;
        var first = order.lines().subList(0, (lines + 1) / 2);
        return line -> first.contains(line) ? line.confirmed() : BigDecimal.ZERO;
    }

    /** The supplier's own supplier has delivered: what the order still lacks is there now. */
    void restockFor(ErpOrder order) {
        for (var line : order.lines()) {
            var lacking = Orders.outstanding(line);
            var levels = levels(line.sku());
            if (lacking.signum() <= 0 || levels.isEmpty()) continue;
            var level = levels.get(0);
            var rest = level.inbound().isEmpty()
                    ? level.inbound()
                    : level.inbound().subList(1, level.inbound().size());
            write(level, level.available().add(lacking), rest);
        }
    }

    /** Machines bear a plate with a number, each its own; what is bought by the hundred does not. */
    private List<String> serials(Sku sku, BigDecimal sent) {
        var numbers = new ArrayList<String>();
        if (WITH_PLATE.matcher(sku.value()).lookingAt())
            for (int piece = 0; piece < sent.intValue(); piece++)
                numbers.add("NI%02d-%06d".formatted(ledger.clock().today().getYear() % 100, ledger.next("serial")));
        return numbers;
    }

    private void dispatch(ErpOrder order, List<ErpShipment.Line> packed) {
        long serial = ledger.next("shipment");
        var number = "PS-" + serial;
        var tracking = CheckDigits.gs1("7071234500" + String.format("%07d", serial));
        var now = ledger.clock().now();
        ledger.write(
                Feed.SHIPMENT,
                number,
                new ErpShipment(
                        number,
                        number,
                        order.customer(),
                        order.number(),
                        order.externalId(),
                        now,
                        serial % 3 == 0 ? "PostNord" : "Bring",
                        tracking,
                        "https://sporing.example/" + tracking,
                        List.of(CheckDigits.gs1("3707123450" + String.format("%07d", serial))),
                        packed,
                        now));
    }

    /** Takes from the warehouses in turn, at most what is there. Services have no stock and are always there. */
    private BigDecimal take(Sku sku, BigDecimal wanted) {
        var levels = levels(sku);
        if (levels.isEmpty()) return wanted;
        var rest = wanted;
        for (var level : levels) {
            var taken = level.available().max(BigDecimal.ZERO).min(rest);
            if (taken.signum() > 0) write(level, level.available().subtract(taken), level.inbound());
            rest = rest.subtract(taken);
        }
        return wanted.subtract(rest);
    }

    private static BigDecimal half(Line line) {
        var half = line.confirmed().divide(BigDecimal.valueOf(2), 0, RoundingMode.DOWN);
        return half.signum() > 0 ? half : line.confirmed();
    }

    private List<StockLevel> levels(Sku sku) {
        return ledger.all(Feed.STOCK, "sku = ? order by id desc for update", sku.value());
    }

    private void write(StockLevel level, BigDecimal available, List<StockLevel.Inbound> inbound) {
        ledger.write(
                Feed.STOCK,
                level.sku() + "@" + level.warehouse(),
                new StockLevel(
                        level.sku(),
                        level.warehouse(),
                        level.warehouseName(),
                        available,
                        inbound,
                        ledger.clock().now()));
    }
}
