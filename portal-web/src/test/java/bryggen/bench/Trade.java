package bryggen.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Orders of three years with what became of them: shipments, invoices, and what was paid. */
final class Trade {
    /** When all of it was told. */
    static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

    private static final Duration ALL = Duration.ofDays(3 * 365);
    private static final BigDecimal TAX = new BigDecimal("0.25");

    static final List<String> TABLES = List.of(
            "orders_order",
            "orders_line",
            "orders_event",
            "orders_document",
            "shipments_shipment",
            "shipments_line",
            "invoices_invoice",
            "invoices_line",
            "invoices_tax",
            "invoices_movement");

    private final Scale scale;
    private final Door door;
    private final Dice dice;

    Trade(Scale scale, Door door) {
        this.scale = scale;
        this.door = door;
        this.dice = new Dice(scale.seed() + 1);
    }

    private record Line(int place, String sku, String name, int quantity, double price, BigDecimal net) {}

    private record Sold(
            long number,
            String account,
            Instant at,
            List<Line> lines,
            boolean shipped,
            boolean invoiced,
            boolean paid) {
        BigDecimal net() {
            return lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal tax() {
            return net().multiply(TAX).setScale(2, RoundingMode.HALF_UP);
        }

        BigDecimal gross() {
            return net().add(tax());
        }

        String inErp() {
            return "S" + number;
        }

        LocalDate day(int later) {
            return LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(later);
        }
    }

    void fill() throws SQLException {
        var shares = Shares.of(scale.customers());
        try (var orders = new OrderRows();
                var shipments = new ShipmentRows();
                var invoices = new InvoiceRows()) {
            for (long i = 0; i < scale.orders(); i++) {
                var sold = sold(i, scale.customer(shares.pick(dice)));
                orders.add(sold);
                if (sold.shipped) shipments.add(sold);
                if (sold.invoiced) invoices.add(sold);
            }
        }
    }

    private Sold sold(long i, String account) {
        var at = NOW.minus(ALL).plus(Duration.ofSeconds(ALL.toSeconds() * i / scale.orders()));
        boolean old = Duration.between(at, NOW).toDays() > 30;
        var lines = new ArrayList<Line>();
        for (int place = 1, all = dice.between(1, 9); place <= all; place++) {
            int item = dice.below(scale.items());
            int quantity = 50 * dice.between(1, 6);
            var net = BigDecimal.valueOf(Goods.price(item))
                    .multiply(BigDecimal.valueOf(quantity))
                    .setScale(2, RoundingMode.HALF_UP);
            var family = Goods.FAMILIES[item % Goods.FAMILIES.length];
            lines.add(new Line(place, scale.sku(item), family.en(), quantity, Goods.price(item), net));
        }
        boolean shipped = old || dice.percent(50);
        boolean invoiced = shipped && (old || dice.percent(60));
        return new Sold(1_000_000 + i, account, at, lines, shipped, invoiced, invoiced && old && dice.percent(97));
    }

    private final class OrderRows implements AutoCloseable {
        final Copy orders = new Copy(
                door,
                "orders_order",
                "id, number, account, origin, purchase_order, requested_delivery, placed_at, placed_by_name, acceptance,"
                        + " shipping, invoicing, currency, net, tax, gross, placed_gross, erp_key, erp_number,"
                        + " erp_received_at, erp_changed_at, skus");
        final Copy lines = new Copy(
                door,
                "orders_line",
                "id, order_id, account, line, sku, name, quantity, unit, price, net, tax_category, tax_percent, confirmed,"
                        + " shipped, invoiced, promised");
        final Copy events = new Copy(door, "orders_event", "order_id, account, at, kind, who");
        final Copy documents =
                new Copy(door, "orders_document", "account, erp_order, kind, number, gross, open_amount, currency");

        OrderRows() throws SQLException {}

        void add(Sold sold) throws SQLException {
            var id = dice.id();
            boolean waits = !sold.shipped && dice.percent(10);
            orders.row(
                    id,
                    "B" + sold.number,
                    sold.account,
                    dice.of("WEB", "API", "ERP"),
                    "PO-" + dice.below(1_000_000),
                    sold.day(7),
                    sold.at,
                    "Bench Buyer",
                    waits ? "WAITING" : "ACCEPTED",
                    sold.shipped ? "DONE" : "NONE",
                    sold.invoiced ? "DONE" : "NONE",
                    "NOK",
                    sold.net(),
                    sold.tax(),
                    sold.gross(),
                    sold.gross(),
                    waits ? null : "K" + sold.number,
                    waits ? null : sold.inErp(),
                    waits ? null : sold.at.plusSeconds(3),
                    waits ? null : sold.at.plusSeconds(3),
                    String.join(" ", sold.lines.stream().map(Line::sku).toList()));
            for (var line : sold.lines)
                lines.row(
                        dice.id(),
                        id,
                        sold.account,
                        line.place,
                        line.sku,
                        line.name,
                        line.quantity,
                        "C62",
                        line.price,
                        line.net,
                        "S",
                        25,
                        waits ? null : line.quantity,
                        sold.shipped ? line.quantity : 0,
                        sold.invoiced ? line.quantity : 0,
                        sold.day(7));
            events.row(id, sold.account, sold.at, "placed", "Bench Buyer");
            if (!waits) events.row(id, sold.account, sold.at.plusSeconds(3), "accepted", "");
            if (sold.shipped)
                documents.row(sold.account, sold.inErp(), "SHIPMENT", "D" + sold.number, null, null, null);
            if (sold.invoiced)
                documents.row(
                        sold.account,
                        sold.inErp(),
                        "INVOICE",
                        String.valueOf(sold.number),
                        sold.gross(),
                        sold.paid ? 0 : sold.gross(),
                        "NOK");
        }

        @Override
        public void close() throws SQLException {
            orders.close();
            lines.close();
            events.close();
            documents.close();
        }
    }

    private final class ShipmentRows implements AutoCloseable {
        final Copy shipments = new Copy(
                door,
                "shipments_shipment",
                "remote_id, account, number, erp_order, order_number, shipped_at, carrier, tracking, parcels, changed_at");
        final Copy lines = new Copy(
                door,
                "shipments_line",
                "shipment, account, place, order_line, sku, name, ordered, shipped, outstanding");

        ShipmentRows() throws SQLException {}

        void add(Sold sold) throws SQLException {
            var id = "SH" + sold.number;
            var at = sold.at.plus(Duration.ofDays(3));
            shipments.row(
                    id,
                    sold.account,
                    "D" + sold.number,
                    sold.inErp(),
                    "B" + sold.number,
                    at,
                    "Posten",
                    "TR" + sold.number,
                    "{TR" + sold.number + "}",
                    at);
            for (var line : sold.lines)
                lines.row(
                        id, sold.account, line.place, line.place, line.sku, line.name, line.quantity, line.quantity, 0);
        }

        @Override
        public void close() throws SQLException {
            shipments.close();
            lines.close();
        }
    }

    private final class InvoiceRows implements AutoCloseable {
        final Copy invoices = new Copy(
                door,
                "invoices_invoice",
                "remote_id, erp_key, account, number, type, issued, due, currency, net, tax, gross, open_amount,"
                        + " payment_reference, erp_orders, has_document, words, changed_at");
        final Copy lines = new Copy(
                door,
                "invoices_line",
                "invoice, account, place, line, sku, name, quantity, unit, price, price_base, net, tax_category,"
                        + " tax_percent, erp_order");
        final Copy taxes = new Copy(door, "invoices_tax", "invoice, account, place, category, percent, base, amount");
        final Copy movements =
                new Copy(door, "invoices_movement", "account, currency, day, invoice, number, credit, kind, amount");

        InvoiceRows() throws SQLException {}

        void add(Sold sold) throws SQLException {
            var id = "IN" + sold.number;
            var reference = sold.number + "0";
            invoices.row(
                    id,
                    id,
                    sold.account,
                    sold.number,
                    "INVOICE",
                    sold.day(4),
                    sold.day(34),
                    "NOK",
                    sold.net(),
                    sold.tax(),
                    sold.gross(),
                    sold.paid ? 0 : sold.gross(),
                    reference,
                    "{" + sold.inErp() + "}",
                    false,
                    sold.number + " " + reference + " " + sold.inErp(),
                    sold.at);
            for (var line : sold.lines)
                lines.row(
                        id,
                        sold.account,
                        line.place,
                        line.place,
                        line.sku,
                        line.name,
                        line.quantity,
                        "C62",
                        line.price,
                        1,
                        line.net,
                        "S",
                        25,
                        sold.inErp());
            taxes.row(id, sold.account, 1, "S", 25, sold.net(), sold.tax());
            movements.row(sold.account, "NOK", sold.day(4), id, sold.number, false, "ISSUED", sold.gross());
            if (sold.paid)
                movements.row(
                        sold.account,
                        "NOK",
                        sold.day(30),
                        id,
                        sold.number,
                        false,
                        "SETTLED",
                        sold.gross().negate());
        }

        @Override
        public void close() throws SQLException {
            invoices.close();
            lines.close();
            taxes.close();
            movements.close();
        }
    }
}
