package bryggen.portal.cases;

import bryggen.dev.AskedClock;
import bryggen.dev.Database;
import bryggen.dev.Heard;
import bryggen.dev.QuietLog;
import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.Command;
import bryggen.integration.returns.ReturnRequest;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Member;
import bryggen.portal.access.Members;
import bryggen.portal.access.Person;
import bryggen.portal.access.Receiver;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.AccountFacts;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.exchange.Owed;
import bryggen.portal.invoices.Disputes;
import bryggen.portal.invoices.DisputesOnly;
import bryggen.portal.invoices.Invoices;
import bryggen.portal.leads.LeadSettings;
import bryggen.portal.leads.Office;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.Intake;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.jpa.PlainSql;
import bryggen.portal.shipments.Shipments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The room over a real database and without a server: one shipment, one invoice, an ERP that only listens. */
final class CaseBench {
    /** A Monday at ten in Oslo; the office works from eight to four. */
    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    static final Actor BUYER = actor("C1", Account.Kind.CUSTOMER, "Berit", Role.BUYER, Role.PAYABLES);
    static final Actor STRANGER = actor("C2", Account.Kind.CUSTOMER, "Sven", Role.BUYER, Role.PAYABLES);
    static final Actor SERVICE = actor("SUPPLIER", Account.Kind.SUPPLIER, "Solveig", Role.SERVICE);

    final PlainSql sql;
    final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    final Heard<CasesMoved> news = new Heard<>();
    final List<ReturnRequest> returned = new CopyOnWriteArrayList<>();
    final List<CreditRequest> credited = new CopyOnWriteArrayList<>();
    final Cases cases = new Cases();
    final Opening opening = new Opening();
    final Talking talking = new Talking();
    final CaseDesk desk = new CaseDesk();
    final Returning returning = new Returning();
    final Disputing disputing = new Disputing();
    final Receiving receiving = new Receiving();
    final Crediting crediting = new Crediting();
    final Goods goods = new Goods();
    final Pieces pieces = new Pieces();
    final Returns returns = new Returns();
    final CaseFiles files = new CaseFiles();
    final Warning warning = new Warning();
    final Disputes disputes;

    CaseBench(String name, Path folder) {
        sql = new PlainSql(Database.fresh(name)::connect);
        disputes = DisputesOnly.on(sql);
        var clock = clock();
        var book = new CaseBook();
        book.sql = sql;
        book.clock = clock;
        book.moved = news.event();
        book.time = time();
        var thread = new CaseThread();
        thread.sql = sql;
        cases.sql = sql;
        cases.threads = thread;
        cases.clock = clock;
        files.sql = sql;
        files.vault = new Vault(folder);
        files.intake = new Intake(files.vault);
        returns.sql = sql;
        goods.sql = sql;
        pieces.sql = sql;
        goods.pieces = pieces;
        goods.shipments = new Shipments() {
            @Override
            public Map<String, BigDecimal> shippedOf(String account, String erpOrder) {
                return Map.of("PUMP", new BigDecimal("10"), "BOLT", new BigDecimal("100"));
            }
        };
        goods.invoices = new Invoices() {
            @Override
            public Map<String, BigDecimal> invoicedOf(String account, String erpOrder) {
                return Map.of("PUMP", new BigDecimal("10"), "BOLT", new BigDecimal("100"));
            }
        };
        var papers = new Papers() {
            @Override
            public Optional<Paper> named(Actor actor, String shipment, String invoice, String order) {
                if (!actor.account().number().equals("C1")) throw new CaseRefusal.Unknown();
                if (shipment != null) return Optional.of(paper(Paper.Type.SHIPMENT, shipment, "SO1", null));
                return invoice == null
                        ? Optional.empty()
                        : Optional.of(paper(Paper.Type.INVOICE, invoice, null, "key-" + invoice));
            }
        };
        var closing = new Closing();
        closing.disputes = disputes;
        closing.returns = returns;
        closing.goods = goods;
        closing.book = book;
        var audit = new QuietLog();
        opening.papers = papers;
        opening.book = book;
        opening.files = files;
        opening.audit = audit;
        talking.book = book;
        talking.files = files;
        talking.closing = closing;
        talking.audit = audit;
        desk.book = book;
        desk.files = files;
        desk.closing = closing;
        desk.members = people();
        desk.audit = audit;
        returning.opening = opening;
        returning.book = book;
        returning.thread = thread;
        returning.files = files;
        returning.returns = returns;
        returning.goods = goods;
        returning.pieces = pieces;
        returning.handover = new Handover();
        returning.handover.owed = owed();
        returning.audit = audit;
        disputing.opening = opening;
        disputing.book = book;
        disputing.files = files;
        disputing.disputes = disputes;
        receiving.sql = sql;
        receiving.papers = papers;
        receiving.book = book;
        receiving.files = files;
        receiving.opening = opening;
        receiving.audit = audit;
        crediting.book = book;
        crediting.returns = returns;
        warning.sql = sql;
        warning.book = book;
        warning.clock = clock;
    }

    private static Paper paper(Paper.Type type, String number, String erpOrder, String erpKey) {
        return new Paper(
                type,
                number,
                "C1",
                "B1",
                erpOrder,
                erpKey,
                List.of(
                        new Paper.Line(
                                1,
                                "PUMP",
                                "A pump",
                                new BigDecimal("10"),
                                "C62",
                                "SO1",
                                type == Paper.Type.SHIPMENT ? serials(number) : List.of()),
                        new Paper.Line(2, "BOLT", "A bolt", new BigDecimal("100"), "C62", "SO1", List.of())));
    }

    /** Of the ten pumps of a shipment: S1-A to S1-J. */
    private static List<String> serials(String shipment) {
        return "ABCDEFGHIJ"
                .chars()
                .mapToObj(piece -> shipment + "-" + (char) piece)
                .toList();
    }

    private static AnswerTime time() {
        var time = new AnswerTime();
        time.offices = new LeadSettings() {
            @Override
            public Office officeFor(String country) {
                return new Office("NO", LocalTime.of(8, 0), LocalTime.of(16, 0), "");
            }
        };
        time.accounts = new Accounts() {
            @Override
            public Optional<AccountFacts> find(String account) {
                return Optional.empty();
            }
        };
        return time;
    }

    private static Members people() {
        return new Members() {
            @Override
            public List<Receiver> receivers(List<String> accounts) {
                return List.of(new Receiver(SERVICE.person(), "SUPPLIER", Set.of(Role.SERVICE)));
            }

            @Override
            public List<Member> of(String account, List<UUID> ids) {
                return ids.stream()
                        .map(id -> new Member(
                                new Person(id, "s@nordvik.example", "Solveig", Language.EN, true, false),
                                account,
                                Set.of(Role.SERVICE),
                                false,
                                null))
                        .toList();
            }
        };
    }

    private Owed owed() {
        return new Owed() {
            @Override
            public boolean takes(Command command) {
                return true;
            }

            @Override
            public boolean sendBack(ReturnRequest request) {
                return returned.add(request);
            }

            @Override
            public boolean credit(CreditRequest request) {
                return credited.add(request);
            }
        };
    }

    private Clock clock() {
        return new AskedClock(ZoneId.of("Europe/Oslo"), now::get);
    }

    static Actor actor(String account, Account.Kind kind, String name, Role... roles) {
        return new Actor(
                UUID.randomUUID(),
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                name + "@" + account + ".example",
                Language.EN,
                new Account(account, account, kind),
                Set.of(roles),
                List.of(),
                Actor.Channel.WEB);
    }

    void empty() {
        now.set(MONDAY);
        news.forget();
        returned.clear();
        credited.clear();
        run(() ->
                sql.run("truncate cases_case, cases_taken, cases_receipt, invoices_dispute, invoices_invoice cascade"));
    }

    static Draft complaint(String severity) {
        return new Draft(
                CaseKind.COMPLAINT, "quality", severity, "repair", "It hums and stops.", null, null, null, List.of());
    }

    static Draft back(String shipment, String invoice, String wanted, Object... linesAndQuantities) {
        var lines = new ArrayList<Draft.LineWish>();
        for (int i = 0; i < linesAndQuantities.length; i += 2)
            lines.add(new Draft.LineWish(
                    (Integer) linesAndQuantities[i],
                    new BigDecimal((String) linesAndQuantities[i + 1]),
                    LineState.NAMED));
        return new Draft(CaseKind.RETURN, "not-needed", "normal", wanted, "", null, shipment, invoice, lines);
    }

    /** Pumps of a shipment by their serial numbers. */
    static Draft pumps(String shipment, String invoice, String quantity, String... serials) {
        var wish = new Draft.LineWish(
                1, quantity == null ? null : new BigDecimal(quantity), LineState.NAMED, List.of(serials));
        return new Draft(CaseKind.RETURN, "not-needed", "normal", "credit", "", null, shipment, invoice, List.of(wish));
    }

    String complain(String severity) {
        return in(() -> opening.complain(BUYER, complaint(severity), List.of()));
    }

    CaseHead head(String number) {
        return in(() -> cases.head(SERVICE, number));
    }

    Return goodsOf(String number) {
        return in(() -> returns.of(cases.head(SERVICE, number)).orElseThrow());
    }

    static CaseFile.Ready file(String name) {
        return new CaseFile.Ready(name, new CaseFile.Kept("a".repeat(64), FileKind.PDF, 10));
    }

    <T> T in(Supplier<T> act) {
        return sql.transaction(act);
    }

    void run(Runnable act) {
        sql.transaction(act);
    }
}
