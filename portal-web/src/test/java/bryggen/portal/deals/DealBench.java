package bryggen.portal.deals;

import bryggen.dev.AskedClock;
import bryggen.dev.MigratedDatabase;
import bryggen.dev.QuietLog;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.campaigns.PartnerStanding.Standing;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.PlainSql;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The room over a real database and without a server: use cases, a clock that stands still until it is set. */
final class DealBench {
    /** A Monday morning in Oslo. */
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    final PlainSql sql;
    final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    final List<DealNews> news = new CopyOnWriteArrayList<>();
    final Map<String, Integer> levels = new HashMap<>();
    final Map<String, LeadsAtWork.Found> leads = new HashMap<>();
    final Deals deals = new Deals();
    final Checks checks = new Checks();
    final DealSettings settings = new DealSettings();
    final Registering registering = new Registering();
    final Submitting submitting = new Submitting();
    final Reviewing reviewing = new Reviewing();
    final Protecting protecting = new Protecting();

    DealBench(String name) {
        var database = MigratedDatabase.named(name);
        sql = new PlainSql(database::connect);
        var audit = new QuietLog();
        var clock = new AskedClock(ZoneId.of("Europe/Oslo"), now::get);
        deals.sql = sql;
        checks.sql = sql;
        checks.clock = clock;
        settings.sql = sql;
        settings.audit = audit;
        settings.standings = account -> new Standing(levels.getOrDefault(account, 1), Set.of());
        var extensions = new Extensions();
        extensions.sql = sql;
        registering.deals = deals;
        registering.check = check(clock);
        registering.families = registering.check.families;
        registering.leads = new LeadsAtWork() {
            @Override
            Optional<Found> find(Actor actor, String number) {
                return Optional.ofNullable(leads.get(actor.account().number() + " " + number));
            }
        };
        registering.audit = audit;
        registering.clock = clock;
        var desk = new SubmissionDesk();
        desk.deals = deals;
        desk.checks = checks;
        desk.settings = settings;
        desk.audit = audit;
        desk.news = heard();
        desk.clock = clock;
        submitting.desk = new Transacted(sql, desk);
        reviewing.deals = deals;
        reviewing.extensions = extensions;
        reviewing.settings = settings;
        reviewing.audit = audit;
        reviewing.news = heard();
        reviewing.clock = clock;
        protecting.deals = deals;
        protecting.extensions = extensions;
        protecting.audit = audit;
        protecting.news = heard();
        protecting.clock = clock;
    }

    /** A catalogue with two main groups. */
    static DealCheck check(Clock clock) {
        var check = new DealCheck();
        check.clock = clock;
        check.families = new Families() {
            @Override
            public Optional<String> code(String typed) {
                return switch (typed.toLowerCase(Locale.ROOT)) {
                    case "pumps", "pumper" -> Optional.of("pumps");
                    case "valves" -> Optional.of("valves");
                    default -> Optional.empty();
                };
            }
        };
        return check;
    }

    /** Each step of a submission in a transaction of its own, as the server gives it. */
    private static final class Transacted extends SubmissionDesk {
        private final PlainSql sql;
        private final SubmissionDesk desk;

        Transacted(PlainSql sql, SubmissionDesk desk) {
            this.sql = sql;
            this.desk = desk;
        }

        @Override
        void take(Actor actor, String number) {
            sql.transaction(() -> desk.take(actor, number));
        }

        @Override
        Optional<DealRefusal> refused(Actor actor, String number) {
            return sql.<Optional<DealRefusal>>transaction(() -> desk.refused(actor, number));
        }
    }

    @SuppressWarnings("unchecked")
    private Event<DealNews> heard() {
        return (Event<DealNews>)
                Proxy.newProxyInstance(DealBench.class.getClassLoader(), new Class<?>[] {Event.class}, (p, m, args) -> {
                    if (m.getName().equals("fire")) news.add((DealNews) args[0]);
                    return null;
                });
    }

    static Actor channel() {
        return actor("SUPPLIER", Account.Kind.SUPPLIER, "Henrik", Role.CHANNEL_MANAGER);
    }

    static Actor seller(String account) {
        return actor(account, Account.Kind.PARTNER, "Seller of " + account, Role.PARTNER_SELLER);
    }

    static Actor manager(String account) {
        return actor(account, Account.Kind.PARTNER, "Manager of " + account, Role.PARTNER_MANAGER);
    }

    /** The same name is the same person. */
    static Actor actor(String account, Account.Kind kind, String name, Role role) {
        return new Actor(
                UUID.randomUUID(),
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                "somebody@" + account + ".example",
                Language.EN,
                new Account(account, account, kind),
                Set.of(role),
                List.of(),
                Actor.Channel.WEB);
    }

    static DealDraft draft(String organisationNumber, String family, String value) {
        return new DealDraft(
                "Alfa Bruk AS",
                organisationNumber,
                "NO",
                "5003",
                "Bergen",
                "Kari Holm",
                "kari@alfa.example",
                null,
                family,
                "Three pumps for the new hall",
                new BigDecimal(value),
                "NOK",
                null);
    }

    String begin(Actor actor, String organisationNumber, String family, String value) {
        return in(() -> registering.begin(actor, draft(organisationNumber, family, value), null));
    }

    /** A deal that waits for the supplier, or is approved when its value is small enough. */
    String submitted(Actor actor, String organisationNumber, String family, String value) {
        var number = begin(actor, organisationNumber, family, value);
        submitting.submit(actor, number);
        return number;
    }

    String approved(String account, String organisationNumber) {
        var number = submitted(seller(account), organisationNumber, "Pumps", "900000");
        run(() -> reviewing.approve(channel(), number));
        return number;
    }

    <T> T in(Supplier<T> act) {
        return sql.transaction(act);
    }

    void run(Runnable act) {
        sql.transaction(act);
    }

    Deal deal(String number) {
        return in(() -> deals.held(number).orElseThrow());
    }

    /** As a page reads it, with a fresh look at the database. */
    DealBook book() {
        var book = new DealBook();
        book.sql = sql;
        return book;
    }

    CheckBook checkBook() {
        var book = new CheckBook();
        book.sql = sql;
        book.checks = checks;
        return book;
    }

    List<String> column(String query, Object... values) {
        return in(() -> sql.rows(query, row -> row.getString(1), values));
    }
}
