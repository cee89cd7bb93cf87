package bryggen.bench;

import bryggen.dev.Stand;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** What the ERP tells, beside the same rows by COPY and one statement into the same tables (BE4). */
final class Intake {
    private static final int TURNS = Integer.getInteger("bench.turns", 3);
    private static final int ROWS = 100_000;
    private static final int INVOICES = 10_000;

    private final Scale scale;
    private final Stand stand;
    private final ReadyErp erp;
    private final StringBuilder table =
            new StringBuilder("| what | rows | portal s | COPY and upsert s | ratio |\n|---|---:|---:|---:|---:|\n");

    private Intake(Scale scale, ReadyErp erp) {
        this.scale = scale;
        this.erp = erp;
        this.stand = Stand.on(
                Filling.ground(scale),
                "intake-" + scale.lines(),
                Map.of("BRYGGEN_ERP_URL", erp.url(), "JVM_ARGS", "-Xmx768m -Duser.language=en -Duser.timezone=UTC"));
    }

    static String run(Scale scale) throws IOException, SQLException {
        try (var erp = new ReadyErp()) {
            var intake = new Intake(scale, erp);
            try {
                return intake.table();
            } finally {
                intake.stand.close();
            }
        }
    }

    /** Something to tell and to write, the same rows in both. */
    private interface Kind {
        String json(int i, int turn);

        /** Into temporary tables and from there into the real ones. */
        void raw(int turn) throws SQLException;
    }

    private String table() throws SQLException {
        measure("stock levels", "stock", ROWS, new Levels());
        measure("prices", "price", ROWS, new Prices());
        measure("invoices of two lines", "invoice", INVOICES, new Invoices());
        return table.toString();
    }

    private void measure(String what, String feed, int rows, Kind kind) throws SQLException {
        var told = new ArrayList<Double>();
        var raw = new ArrayList<Double>();
        for (int turn = 0; turn <= TURNS; turn++) {
            int now = turn;
            double portal = erp.tell(feed, rows(rows, i -> kind.json(i, now))) / 1e9;
            long from = System.nanoTime();
            kind.raw(TURNS + 1 + turn);
            double bare = (System.nanoTime() - from) / 1e9;
            if (turn == 0) continue; // for the compiler
            told.add(portal);
            raw.add(bare);
        }
        told.sort(null);
        raw.sort(null);
        double a = told.get(told.size() / 2);
        double b = raw.get(raw.size() / 2);
        table.append(String.format(Locale.ROOT, "| %s | %,d | %.1f | %.1f | **%.1f** |%n", what, rows, a, b, a / b));
    }

    private static List<String> rows(int count, IntFunction<String> row) {
        var rows = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) rows.add(row.apply(i));
        return rows;
    }

    private static String change(String id, String row) {
        return "{\"id\":\"" + id + "\",\"row\":" + row + "}";
    }

    private void run(String... statements) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            database.setAutoCommit(false);
            for (var statement : statements) sql.execute(statement);
            database.commit();
        }
    }

    private final class Levels implements Kind {
        @Override
        public String json(int i, int turn) {
            return change(
                    "SOSL" + i,
                    "{\"sku\":\"" + scale.sku(i)
                            + "\",\"warehouse\":\"OSL\",\"warehouseName\":\"Oslo\",\"available\":\""
                            + (turn * 1_000 + i % 977) + "\",\"inbound\":[],\"at\":\"2026-11-01T06:00:00Z\"}");
        }

        @Override
        public void raw(int turn) throws SQLException {
            run("create table if not exists bench_stock (like catalogue_stock)", "truncate bench_stock");
            try (var rows = new Copy(
                    stand::connect,
                    "bench_stock",
                    "sku, warehouse, remote_id, warehouse_name, available, inbound, as_of")) {
                for (int i = 0; i < ROWS; i++)
                    rows.row(scale.sku(i), "OSL", "SOSL" + i, "Oslo", turn * 1_000 + i % 977, "[]", Trade.NOW);
            }
            run("insert into catalogue_stock select * from bench_stock on conflict (sku, warehouse) do update set"
                    + " available = excluded.available, inbound = excluded.inbound, as_of = excluded.as_of,"
                    + " remote_id = excluded.remote_id, warehouse_name = excluded.warehouse_name");
        }
    }

    private final class Prices implements Kind {
        @Override
        public String json(int i, int turn) {
            return change(
                    "L" + i,
                    "{\"sku\":\"" + scale.sku(i) + "\",\"from\":\"0\",\"price\":{\"amount\":\"" + (turn + 1) + "."
                            + (10 + i % 90) + "\",\"currency\":\"NOK\",\"baseQuantity\":\"1\"},\"source\":\"LIST\"}");
        }

        @Override
        public void raw(int turn) throws SQLException {
            var columns = "remote_id, account, price_list, sku, from_quantity, amount, currency, base_quantity, source,"
                    + " leads, as_of";
            run(
                    "create table if not exists bench_price as select " + columns + " from catalogue_price limit 0",
                    "truncate bench_price");
            try (var rows = new Copy(stand::connect, "bench_price", columns)) {
                for (int i = 0; i < ROWS; i++)
                    rows.row(
                            "L" + i,
                            "",
                            "",
                            scale.sku(i),
                            0,
                            (turn + 1) + "." + (10 + i % 90),
                            "NOK",
                            1,
                            "LIST",
                            true,
                            Trade.NOW);
            }
            run("insert into catalogue_price (" + columns
                    + ") select * from bench_price on conflict (remote_id) do update"
                    + " set amount = excluded.amount, sku = excluded.sku, account = excluded.account, price_list ="
                    + " excluded.price_list, from_quantity = excluded.from_quantity, as_of = excluded.as_of");
        }
    }

    private final class Invoices implements Kind {
        @Override
        public String json(int i, int turn) {
            var id = "X" + turn + "-" + i;
            return change(
                    id,
                    "{\"key\":\"" + id + "\",\"number\":\"" + id + "\",\"type\":\"INVOICE\",\"customer\":\""
                            + scale.customer(i % scale.customers())
                            + "\",\"issued\":\"2026-11-01\",\"due\":\"2026-12-01\",\"net\":" + money(200) + ",\"tax\":"
                            + money(50) + ",\"gross\":" + money(250) + ",\"open\":" + money(250)
                            + ",\"paymentReference\":\"" + id + "\",\"orders\":[],\"lines\":[" + line(1, i) + ","
                            + line(2, i) + "],\"taxes\":[{\"rate\":" + RATE + ",\"base\":" + money(200)
                            + ",\"amount\":" + money(50)
                            + "}],\"document\":false,\"changedAt\":\"2026-11-01T06:00:00Z\"}");
        }

        private static final String RATE = "{\"category\":\"S\",\"percent\":\"25\"}";

        private static String money(int amount) {
            return "{\"amount\":\"" + amount + ".00\",\"currency\":\"NOK\"}";
        }

        private String line(int line, int i) {
            return "{\"line\":" + line + ",\"sku\":\"" + scale.sku(i) + "\",\"name\":\"Thing\",\"quantity\":"
                    + "{\"value\":\"10\",\"unit\":\"C62\"},\"price\":{\"amount\":\"10.00\",\"currency\":\"NOK\","
                    + "\"baseQuantity\":\"1\"},\"net\":" + money(100) + ",\"tax\":" + RATE + "}";
        }

        @Override
        public void raw(int turn) throws SQLException {
            var head = "remote_id, erp_key, account, number, type, issued, due, currency, net, tax, gross, open_amount,"
                    + " payment_reference, erp_orders, has_document, words, changed_at";
            var line = "invoice, account, place, line, sku, name, quantity, unit, price, price_base, net, tax_category,"
                    + " tax_percent";
            var tax = "invoice, account, place, category, percent, base, amount";
            var movement = "account, currency, day, invoice, number, credit, kind, amount";
            run(
                    "create table if not exists bench_invoice as select " + head + " from invoices_invoice limit 0",
                    "create table if not exists bench_line as select " + line + " from invoices_line limit 0",
                    "create table if not exists bench_tax as select " + tax + " from invoices_tax limit 0",
                    "truncate bench_invoice, bench_line, bench_tax");
            try (var heads = new Copy(stand::connect, "bench_invoice", head);
                    var lines = new Copy(stand::connect, "bench_line", line);
                    var taxes = new Copy(stand::connect, "bench_tax", tax)) {
                for (int i = 0; i < INVOICES; i++) {
                    var id = "X" + turn + "-" + i;
                    var account = scale.customer(i % scale.customers());
                    heads.row(
                            id,
                            id,
                            account,
                            id,
                            "INVOICE",
                            "2026-11-01",
                            "2026-12-01",
                            "NOK",
                            200,
                            50,
                            250,
                            250,
                            id,
                            "{}",
                            false,
                            id,
                            Trade.NOW);
                    for (int n = 1; n <= 2; n++)
                        lines.row(id, account, n, n, scale.sku(i), "Thing", 10, "C62", 10, 1, 100, "S", 25);
                    taxes.row(id, account, 1, "S", 25, 200, 50);
                }
            }
            run(
                    "insert into invoices_invoice (" + head + ") select * from bench_invoice on conflict (remote_id) do"
                            + " update set open_amount = excluded.open_amount, changed_at = excluded.changed_at",
                    "insert into invoices_line (" + line + ") select * from bench_line on conflict do nothing",
                    "insert into invoices_tax (" + tax + ") select * from bench_tax on conflict do nothing",
                    "insert into invoices_movement (" + movement
                            + ") select account, currency, issued, remote_id, number,"
                            + " false, 'ISSUED', gross from bench_invoice");
        }
    }
}
