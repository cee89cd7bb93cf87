package bryggen.portal.notices;

import bryggen.dev.AskedClock;
import bryggen.dev.Heard;
import bryggen.dev.MigratedDatabase;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Directory;
import bryggen.portal.access.Role;
import bryggen.portal.approvals.DecisionLinks;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.PlainSql;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** The room over a real database and without a server; the clock stands still until it is set. */
final class NoticeBench {
    /** A Monday, nine o'clock in Oslo. */
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    static final Settings SETTINGS = new Settings(Map.of(
            "BRYGGEN_SMTP_HOST", "mail.example",
            "BRYGGEN_PUBLIC_URL", "https://portal.nordvik.example",
            "BRYGGEN_SUPPLIER_NAME", "Nordvik Industri AS",
            "BRYGGEN_VIEW_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));

    final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    final PlainSql sql;
    final Noticing noticing = new Noticing();
    final Notices notices = new Notices();
    final Choices choices = new Choices();
    final Stopping stopping = new Stopping();
    final Sweeping sweeping = new Sweeping();
    private final MigratedDatabase database;

    NoticeBench(String name) {
        database = MigratedDatabase.named(name);
        sql = new PlainSql(database::connect);
        var clock = clock();
        noticing.sql = sql;
        noticing.members = Directory.members(sql);
        noticing.owed = new Heard<Noticing.Owed>().event();
        noticing.clock = clock;
        noticing.settings = SETTINGS;
        notices.sql = sql;
        notices.clock = clock;
        choices.sql = sql;
        stopping.choices = choices;
        stopping.persons = Directory.persons(sql);
        stopping.settings = SETTINGS;
        sweeping.sql = sql;
        sweeping.clock = clock;
    }

    /** As one instance has it. */
    MailDesk desk() {
        var outgoing = new Outgoing();
        outgoing.sql = sql;
        var desk = new MailDesk();
        desk.outgoing = outgoing;
        desk.persons = Directory.persons(sql);
        desk.members = Directory.members(sql);
        desk.stopping = stopping;
        desk.links = new DecisionLinks();
        desk.settings = SETTINGS;
        return desk;
    }

    private Clock clock() {
        return new AskedClock(ZoneId.of("Europe/Oslo"), now::get);
    }

    void empty() {
        now.set(MONDAY);
        sql.transaction(() -> sql.run("truncate notices_notice, notices_mail, notices_choice, notices_hour,"
                + " access_membership, access_person cascade"));
    }

    /** Somebody who can sign in for this company. */
    Actor person(String name, Language language, String account, Role... roles) {
        var id = UUID.randomUUID();
        sql.transaction(() -> {
            sql.run(
                    "insert into accounts_account (number, name, kind, opened_at) values (?, ?, ?, now())"
                            + " on conflict (number) do update set opened_at = now()",
                    account,
                    "Firma " + account,
                    account.startsWith("P") ? "PARTNER" : "CUSTOMER");
            sql.run(
                    "insert into access_person (id, email, name, language, password_hash) values (?, ?, ?, ?, 'x')",
                    id,
                    name + "@" + account.toLowerCase(java.util.Locale.ROOT) + ".example",
                    name,
                    language.code());
            sql.run(
                    "insert into access_membership (person, account, roles) values (?, ?, ?::text[])",
                    id,
                    account,
                    List.of(roles).stream().map(Role::name).toArray(String[]::new));
        });
        return new Actor(
                UUID.randomUUID(),
                id,
                name,
                "",
                language,
                new Account(account, account, Account.Kind.CUSTOMER),
                Set.of(roles),
                List.of(),
                Actor.Channel.WEB);
    }

    Occurrence accepted(String account, String order) {
        return about(account, Topic.ORDER_ACCEPTED, order, null);
    }

    Occurrence about(String account, Topic topic, String number, UUID person) {
        return new Occurrence(
                account, topic, number, number, person, now.get(), List.of(Fact.text(number), Fact.text("")));
    }

    void owe(Occurrence... what) {
        sql.transaction(() -> noticing.owe(List.of(what)));
    }

    /** What lies in an inbox, newest first, in the person's own words. */
    List<Notice> inbox(Actor actor) {
        return notices.list(actor, false, null, bryggen.portal.platform.ListAsk.first(100))
                .items();
    }

    long count(String query) {
        return sql.transaction(() -> sql.row(query, row -> row.getLong(1)).orElseThrow());
    }
}
