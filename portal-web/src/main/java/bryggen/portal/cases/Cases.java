package bryggen.portal.cases;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases to read: lists and whole sheets, as far as the actor may see them (CE1). */
@ApplicationScoped
@Transactional
public class Cases {
    /** Who may see the own company's cases, and the supplier's service people. */
    static final Role[] READERS = {
        Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE
    };

    static final String COLUMNS =
            """
            c.number, c.account, c.kind, c.status, c.category, c.severity, c.wanted, c.description, c.order_number,
            c.shipment, c.invoice, cast(c.opened_by as text), c.opened_name, c.opened_at, cast(c.owner as text),
            c.owner_name, c.answer_by, c.warn_at, coalesce(c.left_minutes, 0), c.answered_at, c.late, c.closed_at,
            c.cause, c.remedy, c.changed_at""";

    @Inject
    Sql sql;

    @Inject
    CaseThread threads;

    @Inject
    Clock clock;

    /** Sorted by {@code changed} (newest first), {@code number}, {@code opened}, {@code due} (the nearest first). */
    public Listing<CaseHead> list(Actor actor, CaseFilter filter, ListAsk ask) {
        actor.needs(READERS);
        var reach = actor.reach();
        var list = SqlList.select(COLUMNS, "cases_case c", "c.number", "text")
                .sort("changed", "c.changed_at", "timestamptz")
                .sort("number", "c.number", "text")
                .sort("opened", "c.opened_at", "timestamptz")
                .sort("due", "coalesce(c.answer_by, 'infinity')", "timestamptz")
                .newestFirst()
                .where(reach.on("c.account"), reach.values());
        var now = clock.instant().toString();
        switch (filter.view()) {
            case "open" -> list.where("c.status <> 'CLOSED'");
            case "mine" ->
                list.where(
                        "c.status <> 'CLOSED' and c.owner = cast(? as uuid)",
                        actor.person().toString());
            case "nobody" -> list.where("c.status <> 'CLOSED' and c.owner is null");
            case "near" -> list.where("c.answer_by is not null and c.warn_at <= cast(? as timestamptz)", now);
            case "waiting" -> list.where("c.status = 'WAITING'");
            case "answered" -> list.where("c.status = 'ANSWERED'");
            case "closed" -> list.where("c.status = 'CLOSED'");
            default -> {
                // all of them
            }
        }
        if (filter.kind() != null) list.where("c.kind = ?", filter.kind().name());
        if (filter.status() != null) list.where("c.status = ?", filter.status().name());
        if (filter.severity() != null)
            list.where("c.severity = ?", filter.severity().name());
        if (filter.words() != null) list.where("c.words ilike ?", SqlList.containing(filter.words()));
        return list.page(sql, ask, row -> head(new Cells(row)));
    }

    /** @throws CaseRefusal.Unknown 404 when it is not there or not theirs */
    public CaseHead head(Actor actor, String number) {
        actor.needs(READERS);
        var reach = actor.reach();
        return sql.row(
                        "select " + COLUMNS + " from cases_case c where " + reach.on("c.account") + " and c.number = ?",
                        row -> head(cells(row)),
                        reach.valuesAnd(number))
                .orElseThrow(CaseRefusal.Unknown::new);
    }

    /** @throws CaseRefusal.Unknown 404 when it is not there or not theirs */
    public CaseSheet sheet(Actor actor, String number) {
        return threads.whole(head(actor, number), isSupplier(actor));
    }

    /** Those about a document of the actor's, the newest first. */
    public List<CaseHead> about(Actor actor, Paper.Type type, String number) {
        actor.needs(READERS);
        var column =
                switch (type) {
                    case SHIPMENT -> "shipment";
                    case INVOICE -> "invoice";
                    case ORDER -> "order_number";
                };
        var reach = actor.reach();
        return sql.rows(
                "select " + COLUMNS + " from cases_case c where " + reach.on("c.account") + " and c." + column
                        + " = ? order by c.number desc limit 20",
                row -> head(cells(row)),
                reach.valuesAnd(number));
    }

    /** CE1. */
    static boolean isSupplier(Actor actor) {
        return actor.account().kind() == Account.Kind.SUPPLIER;
    }

    /** A row of {@link Sql} as one of a list. */
    static Cells cells(ResultSet row) throws SQLException {
        var cells = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < cells.length; i++) cells[i] = row.getObject(i + 1);
        return new Cells(cells);
    }

    static CaseHead head(Cells c) {
        return new CaseHead(
                c.text(),
                c.text(),
                CaseKind.valueOf(c.text()),
                CaseStatus.valueOf(c.text()),
                Category.valueOf(c.text()),
                Severity.valueOf(c.text()),
                Outcome.valueOf(c.text()),
                c.text(),
                c.textOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                UUID.fromString(c.text()),
                c.text(),
                c.instant(),
                id(c.textOrNone()),
                c.textOrNone(),
                c.instantOrNone(),
                c.instantOrNone(),
                c.decimal().longValue(),
                c.instantOrNone(),
                c.yes(),
                c.instantOrNone(),
                c.text(),
                c.text(),
                c.instant());
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
