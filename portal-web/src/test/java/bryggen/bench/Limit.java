package bryggen.bench;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import bryggen.dev.Portal;
import bryggen.dev.Stand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The portal beside what its answers must cost at the least (BE2): the same server, database, rows, bytes and tokens. */
final class Limit {
    private static final Logger LOG = LoggerFactory.getLogger(Limit.class);
    private static final int TURNS = Integer.getInteger("bench.turns", 5);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 6);
    private static final int WARM = Integer.getInteger("bench.warm", 90);
    private static final List<String> BUYERS =
            List.of("buyer@fjordmek.example", "buyer@ostelektro.example", "buyer@svenskpump.example");

    /** As in production: the server's own choice of compiler. */
    private static final String JVM = "-Xmx768m -Duser.language=en -Duser.timezone=UTC";

    private final Stand stand;
    private final Scale scale;
    private final Path folder;
    private final Portal limit;

    private Limit(Scale scale) throws IOException {
        this.scale = scale;
        this.folder = Files.createTempDirectory("bryggen-limit");
        this.stand = Stand.on(
                Filling.ground(scale),
                "limit-" + scale.lines(),
                // no exchange beside the requests
                Map.of("BRYGGEN_ROLES", "web", "JVM_ARGS", JVM));
        this.limit = stand.other("limit", Map.of("BENCH_RECORDED", folder.toString(), "JVM_ARGS", JVM), Limit::furnish);
    }

    private static void furnish(Path server) {
        Archive.put(server, "bryggen/bench/limit");
        Archive.features(server, "servlet-6.1", "jdbc-4.3", "mpJwt-2.1", "mpHealth-4.0", "jndi-1.0");
        try {
            var file = server.resolve("server.xml");
            // as many prepared statements as there are, whatever the portal keeps
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceAll(" statementCacheSize=\"\\d+\"", "")
                            .replace(
                                    "<dataSource id=\"bryggen\"",
                                    "<dataSource id=\"bryggen\" statementCacheSize=\"100\"")
                            .replaceAll("(?m)^.*<(jwtBuilder|jwtConsumer|mpMetrics).*$", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String run(Scale scale) throws IOException, SQLException {
        var limit = new Limit(scale);
        try {
            return limit.table();
        } finally {
            limit.stand.close();
        }
    }

    private String table() throws IOException, SQLException {
        var table = new StringBuilder("| what | who | requests/s | per CPU s | p50 ms | p95 | p99 | failed |\n");
        table.append("|---|---|---:|---:|---:|---:|---:|---:|\n");
        var only = System.getProperty("bench.only", "");
        for (var race : Race.all(Hot.order(stand))) {
            if (!race.name().contains(only)) continue;
            record(race);
            duel(race.name(), wrk(race, true), wrk(race, false), table, () -> {});
            LOG.info("{} {}", race.name(), Files.readString(folder.resolve(race.file() + ".said")));
        }
        if ("order of ten lines".contains(only)) {
            noLimitOfCredit();
            stand.erp().kill(); // it would be asked for prices, and its time is not ours
            duel("order of ten lines", placing(true), placing(false), table, this::accepted);
        }
        return table.toString();
    }

    /** What the portal answers, for the limit to answer the same; and that it does, byte by byte. */
    private void record(Race race) throws IOException {
        var portal = asker(race, true).get(race.path()).well();
        Files.writeString(folder.resolve(race.file() + ".sql"), race.sql());
        Files.writeString(folder.resolve(race.file() + ".pattern"), race.pattern());
        Files.writeString(folder.resolve(race.file() + ".body"), portal.text());
        Files.writeString(
                folder.resolve(race.file() + ".type"),
                portal.headers().firstValue("Content-Type").orElseThrow());
        var answered = asker(race, false).get(limitPath(race)).well().text();
        if (!answered.equals(portal.text())) throw new IllegalStateException(race.name() + " is not the same bytes");
    }

    private static String limitPath(Race race) {
        return (race.api() ? "/api/limit/" : "/limit/") + race.file();
    }

    private Caller asker(Race race, boolean portal) {
        var from = portal ? stand.baseUrl() : limit.baseUrl();
        var caller = Caller.at(stand.baseUrl());
        caller = race.api() ? caller.as(BUYERS.get(0)) : caller.with("Cookie", cookie());
        return caller.elsewhere(from);
    }

    private String cookie() {
        return Visitor.at(stand.baseUrl()).as(BUYERS.get(0)).cookie();
    }

    private Wrk wrk(Race race, boolean portal) {
        var header = race.api()
                ? "wrk.headers[\"Authorization\"] = \"" + asker(race, true).header("Authorization") + "\"\n"
                : Wrk.asBrowser(cookie());
        return new Wrk(
                folder,
                race.file() + portal,
                (portal ? stand.baseUrl() + race.path() : limit.baseUrl() + limitPath(race)),
                header);
    }

    private Wrk placing(boolean portal) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 10; i++) lines.add("{\"sku\":\"" + scale.sku(i * 7) + "\",\"quantity\":\"100\"}");
        var tokens = new ArrayList<String>();
        for (var buyer : BUYERS)
            tokens.add("\"" + Caller.at(stand.baseUrl()).as(buyer).header("Authorization") + "\"");
        return new Wrk(
                folder,
                "placing" + portal,
                portal ? stand.baseUrl() + "/api/v1/orders" : limit.baseUrl() + "/api/limit/orders",
                """
                local tokens = {%s}
                local body = '{"purchaseOrder":"PO-1","lines":[%s]}'
                local n = 0
                math.randomseed(os.time())
                local run = tostring(math.random(1000000, 9999999))
                request = function()
                  n = n + 1
                  return wrk.format("POST", nil, {["Authorization"] = tokens[n %% %d + 1], ["Content-Type"] = "application/json",
                    ["Idempotency-Key"] = "bench-" .. run .. "-" .. n}, body)
                end
                """
                        .formatted(String.join(", ", tokens), String.join(",", lines), tokens.size()));
    }

    private void noLimitOfCredit() throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            sql.execute("update accounts_account set credit_limit = null");
        }
    }

    /** What was placed is with the ERP, so that nobody pays for the orders of an earlier turn. */
    private void accepted() {
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            sql.execute("update orders_order set acceptance = 'ACCEPTED', shipping = 'DONE', invoicing = 'DONE',"
                    + " erp_received_at = placed_at where number like 'B5%' and acceptance = 'WAITING'");
            sql.execute("vacuum (analyze) orders_order");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void duel(String what, Wrk portal, Wrk bare, StringBuilder table, Runnable between) {
        List<Long> database = stand.databaseProcesses();
        var ours = new ArrayList<Wrk.Run>();
        var least = new ArrayList<Wrk.Run>();
        // until the compiler has seen enough of it
        portal.run(WARM, List::of);
        bare.run(WARM / 2, List::of);
        Flames.light(stand.portal());
        Flames.light(limit);
        for (int turn = 0; turn < TURNS; turn++) {
            between.run();
            ours.add(portal.run(SECONDS, () -> both(stand.portal(), stand)));
            between.run();
            least.add(bare.run(SECONDS, () -> both(limit, stand)));
        }
        Flames.draw(stand.portal(), what + " portal");
        Flames.draw(limit, what + " limit");
        LOG.info("{}: {} processes of the database", what, database.size());
        var a = Wrk.median(ours);
        var b = Wrk.median(least);
        row(table, what, "portal", a);
        row(table, what, "limit", b);
        table.append(String.format(
                Locale.ROOT,
                "| %s | **ratio** | **%.2f** | **%.2f** | | %.1f | | |%n",
                what,
                a.rate() / b.rate(),
                a.perCpuSecond() / b.perCpuSecond(),
                a.p95() / b.p95()));
        LOG.info("\n{}", table);
    }

    private static List<Long> both(Portal server, Stand stand) {
        var all = new ArrayList<>(server.pids());
        all.addAll(stand.databaseProcesses());
        return all;
    }

    private static void row(StringBuilder table, String what, String who, Wrk.Run run) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.1f | %.1f | %.1f | %d |%n",
                what,
                who,
                run.rate(),
                run.perCpuSecond(),
                run.p50(),
                run.p95(),
                run.p99(),
                run.errors()));
    }
}
