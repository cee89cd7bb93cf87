package bryggen.portal.leads;

import bryggen.dev.AskedClock;
import bryggen.dev.Heard;
import bryggen.dev.MigratedDatabase;
import bryggen.dev.QuietLog;
import bryggen.integration.erp.Command;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.leads.LeadSubmission;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.exchange.Owed;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.PlainSql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The room over a real database and without a server: use cases, a clock that stands still until it is set. */
final class LeadBench {
    /** A Monday morning in Oslo. */
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    final PlainSql sql;
    final MigratedDatabase database;
    final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    final List<Account> open = new ArrayList<>();
    final Leads leads = new Leads();
    final Doubles doubles = new Doubles();
    final Entering entering = new Entering();
    final Answering answering = new Answering();
    final Working working = new Working();
    final ChannelDesk desk = new ChannelDesk();
    final Importing importing = new Importing();
    final ImportReading reading = new ImportReading();
    final LeadSettings settings = new LeadSettings();
    final Partners partners = new Partners();
    final Distributing distributing = new Distributing();
    final Heard<LeadsOffered> offered = new Heard<>();
    final Heard<LeadAnswered> answered = new Heard<>();
    final Heard<AnswerEnding> ending = new Heard<>();
    final Heard<LeadLeftOver> leftOver = new Heard<>();
    /** What the ERP is owed. */
    final List<LeadSubmission> told = new ArrayList<>();

    LeadBench(String name) {
        database = MigratedDatabase.named(name);
        sql = new PlainSql(database::connect);
        var audit = new QuietLog();
        var accounts = new Accounts() {
            @Override
            public List<Account> partners() {
                return List.copyOf(open);
            }
        };
        var clock = new AskedClock(ZoneId.of("UTC"), now::get);
        leads.sql = sql;
        doubles.sql = sql;
        settings.sql = sql;
        settings.audit = audit;
        partners.sql = sql;
        partners.accounts = accounts;
        var decisions = new Decisions();
        decisions.sql = sql;
        distributing.sql = sql;
        distributing.leads = leads;
        distributing.partners = partners;
        distributing.settings = settings;
        distributing.decisions = decisions;
        distributing.offered = offered.event();
        answering.heard = answered.event();
        answering.ending = ending.event();
        answering.leftOver = leftOver.event();
        entering.leads = leads;
        entering.doubles = doubles;
        entering.distributing = distributing;
        entering.audit = audit;
        entering.clock = clock;
        answering.leads = leads;
        answering.telling = new Telling();
        answering.telling.sql = sql;
        answering.telling.owed = new Owed() {
            @Override
            public boolean takes(Command command) {
                return true;
            }

            @Override
            public boolean lead(AccountNumber account, LeadSubmission lead) {
                return told.add(lead);
            }
        };
        answering.distributing = distributing;
        answering.partners = partners;
        answering.audit = audit;
        answering.clock = clock;
        working.leads = leads;
        working.partners = partners;
        working.audit = audit;
        working.clock = clock;
        desk.leads = leads;
        desk.doubles = doubles;
        desk.distributing = distributing;
        desk.accounts = accounts;
        desk.audit = audit;
        desk.clock = clock;
        var imports = new Imports();
        imports.sql = sql;
        importing.imports = imports;
        importing.entering = entering;
        importing.audit = audit;
        importing.started = new Heard<Importing.Started>().event();
        importing.clock = clock;
        importing.real = clock;
        reading.importing = new Transacted(this);
    }

    /** A partner that sells everything in a country. */
    void partner(String account, String country, int capacity) {
        open.add(new Account(account, account, Account.Kind.PARTNER));
        sql.transaction(() -> {
            sql.run(
                    "insert into leads_partner (account, level, capacity) values (?, 1, ?) on conflict do nothing",
                    account,
                    capacity);
            sql.run(
                    "insert into leads_territory (id, account, country) values (?, ?, ?)",
                    UUID.randomUUID(),
                    account,
                    country);
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

    private static Actor actor(String account, Account.Kind kind, String name, Role role) {
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                "somebody@" + account + ".example",
                Language.EN,
                new Account(account, account, kind),
                Set.of(role),
                List.of(),
                Actor.Channel.WEB);
    }

    static LeadDraft draft(String company, String country) {
        var mail = "info@" + company.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "") + ".example";
        return new LeadDraft(
                company,
                null,
                country,
                null,
                null,
                null,
                mail,
                null,
                "Pumps",
                null,
                new BigDecimal("1000"),
                null,
                null);
    }

    String enter(String company, String country, Entering.Way way) {
        return in(() -> entering.enter(channel(), draft(company, country), way));
    }

    <T> T in(Supplier<T> act) {
        return sql.transaction(act);
    }

    void run(Runnable act) {
        sql.transaction(act);
    }

    Lead lead(String number) {
        return in(() -> leads.held(number).orElseThrow());
    }

    /** As a page reads it, with a fresh look at the database. */
    LeadBook book() {
        var book = new LeadBook();
        book.sql = sql;
        book.details = new LeadDetails();
        book.details.sql = sql;
        return book;
    }

    List<String> column(String query, Object... values) {
        return in(() -> sql.rows(query, row -> row.getString(1), values));
    }
}
