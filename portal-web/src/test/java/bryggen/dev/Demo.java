package bryggen.dev;

import bryggen.sandbox.SandboxProcess;
import bryggen.sandbox.pay.SandboxPayProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * {@code mvn -Pdemo}: database, sandbox ERP and portal on this machine, for this machine only, with companies and people
 * to try; everything it starts ends with it. Data live in {@code .bryggen/} until {@code -Dfresh}.
 */
public final class Demo {
    private static final Duration START = Duration.ofMinutes(3);
    private final Path home = Build.root().resolve(".bryggen");
    private final int port = Integer.parseInt(setting("BRYGGEN_HTTP_PORT", "9080"));
    private final int opsPort = Integer.parseInt(setting("BRYGGEN_OPS_PORT", String.valueOf(port + 1)));
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean ending;

    /** None where another ERP is connected. */
    private SandboxProcess sandbox;

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        var demo = new Demo();
        try (var lock = FileChannel.open(
                Files.createDirectories(demo.home).resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                say("The demo of this folder is already running; end it first.");
                System.exit(1);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(demo::end, "end-of-demo"));
            demo.run();
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Child.endLeftover(home.resolve("portal/portal.pid"), Duration.ofSeconds(20));
        for (int needed : new int[] {port, opsPort}) {
            if (Ports.taken(needed)) {
                say("Port " + needed
                        + " is in use by another program; end that, or choose: BRYGGEN_HTTP_PORT=9180 mvn -Pdemo");
                System.exit(1);
            }
        }
        if (isFresh()) {
            Postgres.endLeftover(home.resolve("postgres"));
            delete(home.resolve("postgres"));
            delete(home.resolve("portal"));
            delete(home.resolve("files"));
        }
        var postgres =
                started(Postgres.start(home.resolve("postgres"), home.resolve("binaries"), Ports.free(), Map.of()));
        var portal = started(new Portal(home.resolve("portal"), port, opsPort, environment(postgres)))
                .launch();
        portal.await(START);
        try (var database = postgres.connect(Postgres.NAME)) {
            DemoPeople.settle(database);
            DemoMaterial.settle(database, Installation.files(home.resolve("keys")));
        }
        try (var database = postgres.connect(Postgres.NAME)) {
            DemoLeads.enter("http://localhost:" + port, database);
            DemoDeals.enter("http://localhost:" + port, database);
        } catch (AssertionError e) {
            say("The demo's leads and deals could not be entered: " + e.getMessage());
        }
        try (var database = postgres.connect(Postgres.NAME)) {
            DemoQuotes.await("http://localhost:" + port);
            DemoQuotes.enter("http://localhost:" + port, database);
            DemoApprovals.enter("http://localhost:" + port, database);
            DemoCases.enter("http://localhost:" + port, database);
            DemoBuying.enter("http://localhost:" + port, database);
            DemoPapers.enter("http://localhost:" + port);
            if (sandbox != null) {
                sandbox.books().payInInstalments("C1001", 3, "15000");
                DemoDeliveries.enter("http://localhost:" + port, sandbox.books());
                PastOrders.enter("http://localhost:" + port, sandbox.books());
            }
            DemoAgreements.enter("http://localhost:" + port, database);
            DemoSheets.enter("http://localhost:" + port);
        } catch (AssertionError e) {
            say("The demo's quotes, approvals, cases and lists could not be made: " + e.getMessage());
        }
        welcome();
        portal.awaitEnd();
        if (!ending) {
            say("The portal has ended by itself, see " + home.resolve("portal/portal.log"));
            System.exit(1);
        }
    }

    private Map<String, String> environment(Postgres postgres) throws SQLException {
        var environment = Installation.in(home.resolve("keys"));
        environment.put("BRYGGEN_DB_PORT", String.valueOf(postgres.port()));
        environment.put("BRYGGEN_PUBLIC_URL", "http://localhost:" + port);
        environment.put("BRYGGEN_TRANSFER_ACCOUNTS", Installation.TRANSFER_ACCOUNTS);
        if (System.getenv("BRYGGEN_PAYMENTS") == null) {
            var pay = started(SandboxPayProcess.start());
            pay.tells("http://localhost:" + port);
            environment.putAll(pay.settings());
        }
        if (ownErp().isEmpty()) {
            postgres.createDatabase("sandbox_erp");
            sandbox = started(SandboxProcess.start(new SandboxProcess.Start(
                    0,
                    postgres.url("sandbox_erp") + "?user=" + Postgres.NAME + "&password=" + Postgres.PASSWORD,
                    "sandbox-token",
                    setting("SANDBOX_TEMPO", "1"),
                    false,
                    home.resolve("sandbox/sandbox.log"))));
            environment.put("BRYGGEN_ERP_URL", sandbox.url().toString());
            environment.put("BRYGGEN_ERP_PASSWORD", sandbox.token());
        }
        System.getenv().forEach((name, value) -> {
            if (name.matches(
                    "BRYGGEN_(ERP.*|PAYMENTS.*|TRANSFER_ACCOUNTS|SMTP_.*|CLOCK|ADMIN_EMAIL|EXT_.*|OPS_TOKEN)")) {
                environment.put(name, value);
            }
        });
        return environment;
    }

    private static Optional<String> ownErp() {
        return Optional.ofNullable(System.getenv("BRYGGEN_ERP_URL"));
    }

    private void welcome() {
        var text = new StringBuilder("\n");
        text.append("=".repeat(78)).append('\n');
        text.append("  Bryggen is ready:  http://localhost:").append(port).append("/\n\n");
        text.append("  Sign in (everybody's password is ")
                .append(DemoPeople.PASSWORD)
                .append(")\n");
        DemoPeople.byCompany().forEach((company, people) -> {
            text.append("    ").append(company).append('\n');
            people.forEach(person -> text.append("      ").append(person).append('\n'));
        });
        text.append("\n  ERP: ")
                .append(ownErp().map(url -> setting("BRYGGEN_ERP", "rest") + " at " + url)
                        .orElse("the sandbox, a process of its own that accepts, ships and invoices within a minute"))
                .append('\n');
        text.append("  Pay page: ")
                .append(
                        System.getenv("BRYGGEN_PAYMENTS") == null
                                ? "the sandbox's own, where no money moves"
                                : System.getenv("BRYGGEN_PAYMENTS"))
                .append('\n');
        text.append("  Data: ").append(home).append("  (begin anew: mvn -Pdemo -Dfresh)\n");
        text.append("  Stop: Ctrl-C\n");
        text.append("=".repeat(78)).append('\n');
        say(text.toString());
    }

    private <T extends AutoCloseable> T started(T child) {
        started.push(child);
        return child;
    }

    /** The last started ends first. */
    private void end() {
        ending = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                say("While ending: " + e.getMessage());
            }
        }
    }

    private static boolean isFresh() {
        String fresh = System.getProperty("fresh", "false");
        return fresh.isEmpty() || fresh.equals("true");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }

    private static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
