package bryggen.portal.approvals;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All requests. What is changed is changed by who holds the order (orders, {@code Awaiting.hold}). */
@ApplicationScoped
@Transactional
class Requests {
    private static final String HEAD =
            "r.number, r.account, cast(r.person as text), r.person_name, r.cost_reference, r.net, r.currency,"
                    + " r.asked_at, r.state, r.ended_at, r.ended_by, r.reason";

    @Inject
    Sql sql;

    /** Sorted by {@code asked}; what waits the longest is the first. */
    Listing<Request> list(Reach reach, Request.@Nullable State state, ListAsk ask) {
        var list = SqlList.select(HEAD, "approvals_request r", "r.number", "text")
                .sort("asked", "r.asked_at", "timestamptz")
                .where(reach.on("r.account"), reach.values());
        if (state != null) list.where("r.state = ?", state.name());
        if (state != Request.State.WAITING) list.newestFirst();
        var heads = list.page(sql, ask, row -> head(new Cells(row)));
        var steps = steps(reach, heads.items());
        return heads.map(head -> with(head, steps.getOrDefault(head.number(), List.of())));
    }

    Optional<Request> find(Reach reach, String number) {
        return sql
                .cells(
                        "select " + HEAD + " from approvals_request r where r.number = ? and " + reach.on("r.account"),
                        reach.andValues(number))
                .stream()
                .findFirst()
                .map(Requests::head)
                .map(head -> with(head, steps(reach, List.of(head)).getOrDefault(number, List.of())));
    }

    void add(Request request) {
        sql.run(
                "insert into approvals_request (number, account, person, person_name, cost_reference, net, currency,"
                        + " asked_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                request.number(),
                request.account(),
                request.person(),
                request.personName(),
                request.costReference(),
                request.net().amount(),
                request.net().currency().getCurrencyCode(),
                request.askedAt(),
                request.state().name());
        for (var step : request.steps())
            sql.run(
                    "insert into approvals_step (number, account, place, level, approver, above, currency,"
                            + " product_group, cost_reference, over_budget)"
                            + " values (?, ?, ?, ?, ?::uuid, ?::numeric, ?, ?, ?, ?)",
                    request.number(),
                    request.account(),
                    step.place(),
                    step.level(),
                    step.approver(),
                    step.why().above(),
                    step.why().currency(),
                    step.why().group(),
                    step.why().costReference(),
                    step.why().overBudget());
    }

    /** AP9: all of these are approved by this one. */
    void settle(Request request, List<Step> steps, Actor actor, Instant now) {
        for (var step : steps)
            sql.run(
                    "update approvals_step set decided_by = ?, decided_by_name = ?, decided_at = ?"
                            + " where number = ? and account = ? and place = ? and decided_by is null",
                    actor.person(),
                    actor.name(),
                    now,
                    request.number(),
                    request.account(),
                    step.place());
    }

    void end(Request request, Request.State state, Actor actor, @Nullable String reason, Instant now) {
        sql.run(
                "update approvals_request set state = ?, ended_at = ?, ended_by = ?, reason = ?"
                        + " where number = ? and account = ? and state = 'WAITING'",
                state.name(),
                now,
                actor.name(),
                reason,
                request.number(),
                request.account());
    }

    private Map<String, List<Step>> steps(Reach reach, List<Request> heads) {
        var steps = new HashMap<String, List<Step>>();
        if (heads.isEmpty()) return steps;
        for (var c : sql.cells(
                "select s.number, s.place, s.level, cast(s.approver as text), s.above, s.currency, s.product_group,"
                        + " s.cost_reference, s.over_budget, cast(s.decided_by as text), s.decided_by_name, s.decided_at"
                        + " from approvals_step s where " + reach.on("s.account")
                        + " and s.number = any(string_to_array(?, chr(31))) order by s.number, s.place",
                reach.valuesAnd(heads.stream().map(Request::number).collect(Collectors.joining("\u001f")))))
            steps.computeIfAbsent(c.text(), number -> new ArrayList<>()).add(step(c));
        return steps;
    }

    private static Step step(Cells c) {
        return new Step(
                c.whole(),
                c.whole(),
                id(c.textOrNone()),
                new Terms(c.plainOrNone(), c.textOrNone(), c.textOrNone(), c.textOrNone(), c.yes()),
                done(c));
    }

    private static Step.@Nullable Done done(Cells c) {
        var by = id(c.textOrNone());
        var name = c.textOrNone();
        var at = c.instantOrNone();
        return by == null || name == null || at == null ? null : new Step.Done(by, name, at);
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static Request head(Cells c) {
        var number = c.text();
        var account = c.text();
        var person = UUID.fromString(c.text());
        var name = c.text();
        var reference = c.textOrNone();
        var net = c.decimal();
        return new Request(
                number,
                account,
                person,
                name,
                reference,
                Money.rounded(net, Currency.getInstance(c.text())),
                c.instant(),
                Request.State.valueOf(c.text()),
                c.instantOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                List.of());
    }

    private static Request with(Request head, List<Step> steps) {
        return new Request(
                head.number(),
                head.account(),
                head.person(),
                head.personName(),
                head.costReference(),
                head.net(),
                head.askedAt(),
                head.state(),
                head.endedAt(),
                head.endedBy(),
                head.reason(),
                steps);
    }
}
