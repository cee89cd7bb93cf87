package bryggen.portal.cases;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes cases: their course with its clock (CE3, CE4), what is said, and what happened. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseBook {
    private static final int LONGEST_ABOUT = 200;

    @Inject
    Sql sql;

    @Inject
    AnswerTime time;

    @Inject
    Event<CasesMoved> moved;

    @Inject
    Clock clock;

    /** The case, held until the end of the transaction. */
    CaseHead held(Actor actor, String number) {
        actor.needs(Cases.READERS);
        var reach = actor.reach();
        return sql.row(
                        "select " + Cases.COLUMNS + " from cases_case c where " + reach.on("c.account")
                                + " and c.number = ? for update",
                        row -> Cases.head(Cases.cells(row)),
                        reach.valuesAnd(number))
                .orElseThrow(CaseRefusal.Unknown::new);
    }

    /** The case of a message between portal and ERP. */
    CaseHead held(String account, String number) {
        return sql.row(
                        "select " + Cases.COLUMNS
                                + " from cases_case c where c.account = ? and c.number = ? for update",
                        row -> Cases.head(Cases.cells(row)),
                        account,
                        number)
                .orElseThrow(CaseRefusal.Unknown::new);
    }

    /** A new one; its clock runs from now. */
    CaseHead open(Actor actor, Draft.Fit draft, @Nullable Paper paper) {
        var now = clock.instant();
        var account = actor.account().number();
        var number = "CS"
                + sql.row("select nextval('cases_number')", row -> row.getLong(1))
                        .orElseThrow();
        var limit = time.of(account, draft.severity(), now);
        var order = paper == null ? draft.order() : paper.order();
        sql.run(
                """
                insert into cases_case (number, account, kind, status, category, severity, wanted, description,
                  order_number, shipment, invoice, opened_by, opened_name, opened_at, answer_by, warn_at, words, changed_at)
                values (?, ?, ?, 'NEW', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                number,
                account,
                draft.kind().name(),
                draft.category().name(),
                draft.severity().name(),
                draft.wanted().name(),
                draft.description(),
                order,
                draft.shipment(),
                draft.invoice(),
                actor.person(),
                actor.name(),
                now,
                limit.answerBy(),
                limit.warnAt(),
                Stream.of(number, account, order, draft.shipment(), draft.invoice())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                now);
        var head = held(actor, number);
        happened(head, "opened", actor.name(), "", false);
        return head;
    }

    /** CE3, CE4: goes on by the table, and its clock with it. */
    CaseStatus move(CaseHead head, CaseAct act) {
        var now = clock.instant();
        var next = CaseCourse.demand(head.status(), act);
        var answerBy = head.answerBy();
        var warnAt = head.warnAt();
        long left = head.leftMinutes();
        if (!next.isRunning()) {
            if (answerBy != null)
                left = time.left(head.account(), now, answerBy).toMinutes();
            answerBy = null;
            warnAt = null;
        } else if ((next == CaseStatus.REOPENED && head.status() != CaseStatus.REOPENED) || answerBy == null) {
            var limit = next == CaseStatus.REOPENED
                    ? time.of(head.account(), head.severity(), now)
                    : time.after(head.account(), Duration.ofMinutes(left), now);
            answerBy = limit.answerBy();
            warnAt = limit.warnAt();
        }
        boolean answers = act == CaseAct.ANSWER;
        sql.run(
                """
                update cases_case set status = ?, answer_by = ?::timestamptz, warn_at = ?::timestamptz, left_minutes = ?,
                  warned = warned and answer_by is not distinct from ?::timestamptz,
                  answered_at = case when ? then ?::timestamptz else answered_at end,
                  late = case when ? then ? else late end,
                  closed_at = case when ? then ?::timestamptz end, changed_at = ?
                where number = ? and account = ?""",
                next.name(),
                answerBy,
                warnAt,
                left,
                answerBy,
                answers,
                now,
                answers,
                head.isOverdue(now),
                next == CaseStatus.CLOSED,
                now,
                now,
                head.number(),
                head.account());
        return next;
    }

    /** @return its id, for what was brought with it */
    UUID say(CaseHead head, Actor actor, String text, boolean internal) {
        var id = UUID.randomUUID();
        sql.run(
                "insert into cases_message (id, number, account, at, person, who, supplier, internal, text)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                head.number(),
                head.account(),
                clock.instant(),
                actor.person(),
                actor.name(),
                Cases.isSupplier(actor),
                internal,
                text);
        return id;
    }

    void happened(CaseHead head, String kind, String who, String text, boolean internal) {
        sql.run(
                "insert into cases_event (number, account, at, kind, who, text, internal) values (?, ?, ?, ?, ?, ?, ?)",
                head.number(),
                head.account(),
                clock.instant(),
                kind,
                who,
                text,
                internal);
    }

    /** Lets the others know; the supplier's owner is told before all its people, the opener before all of the company. */
    void tell(CasesMoved.What what, CaseHead head, String words) {
        var said = words.length() <= LONGEST_ABOUT ? words : words.substring(0, LONGEST_ABOUT);
        moved.fire(new CasesMoved(
                what,
                head.number(),
                head.account(),
                what.isForTheSupplier() ? head.owner() : head.openedBy(),
                Objects.requireNonNullElse(head.about(), ""),
                head.answerBy(),
                said,
                clock.instant()));
    }

    void line(CaseHead head, int place, Paper.Line line, BigDecimal quantity, LineState state) {
        sql.run(
                "insert into cases_line (number, account, place, line, sku, name, quantity, unit, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                head.number(),
                head.account(),
                place,
                line.line(),
                line.sku(),
                line.name(),
                quantity,
                line.unit(),
                state.name());
    }

    /** So much of the line has come, and no more. */
    void quantity(CaseHead head, int place, BigDecimal quantity) {
        sql.run(
                "update cases_line set quantity = ? where number = ? and account = ? and place = ?",
                quantity,
                head.number(),
                head.account(),
                place);
    }

    Instant now() {
        return clock.instant();
    }

    /** The owner, or nobody. */
    void own(CaseHead head, @Nullable UUID owner, @Nullable String name) {
        sql.run(
                "update cases_case set owner = ?::uuid, owner_name = ?, changed_at = ? where number = ? and account = ?",
                owner,
                name,
                clock.instant(),
                head.number(),
                head.account());
    }

    /** CE7. */
    void found(CaseHead head, String cause, String remedy) {
        sql.run(
                "update cases_case set cause = ?, remedy = ?, changed_at = ? where number = ? and account = ?",
                cause,
                remedy,
                clock.instant(),
                head.number(),
                head.account());
    }
}
