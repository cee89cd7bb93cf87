package bryggen.portal.approvals;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Budgets of companies by cost reference and period (AP5), set by their administrators. */
@ApplicationScoped
@Transactional
public class Budgets {
    private static final int LONGEST_YEARS = 5;
    private static final String COLUMNS =
            "cast(b.id as text), b.cost_reference, b.first_day, b.last_day, b.amount, b.currency";

    @Inject
    Sql sql;

    @Inject
    OrderBook orders;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Sorted by {@code last} (the latest first) and {@code costReference}; with what is left of each. */
    public Listing<Budget> list(Actor actor, ListAsk ask) {
        var reach = actor.own();
        var found = SqlList.select(COLUMNS, "approvals_budget b", "b.id", "uuid")
                .sort("last", "b.last_day", "date")
                .sort("costReference", "lower(b.cost_reference)", "text")
                .newestFirst()
                .where(reach.on("b.account"), reach.values())
                .page(sql, ask, row -> budget(new Cells(row)));
        var used = orders.placedOn(
                reach,
                found.items().stream()
                        .map(budget -> spending(budget, budget.id().toString(), null))
                        .toList());
        return found.map(budget -> budget.with(used.get(budget.id().toString())));
    }

    /**
     * What is asked for: a cost reference on a day.
     *
     * @param order its number, which is not counted and names the answer; a dash where there is none yet
     */
    record Ask(String order, String costReference, LocalDate day) {}

    /** The budgets of those cost references that have one on that day, by the order that is asked about. */
    Map<String, Budget> of(Reach reach, List<Ask> asks) {
        if (asks.isEmpty()) return Map.of();
        var all = sql
                .cells(
                        "select " + COLUMNS + " from approvals_budget b where " + reach.on("b.account")
                                + " and lower(b.cost_reference) = any(string_to_array(lower(?), chr(31)))",
                        reach.valuesAnd(asks.stream()
                                .map(ask -> ask.costReference().strip())
                                .collect(Collectors.joining("\u001f"))))
                .stream()
                .map(Budgets::budget)
                .toList();
        var found = new HashMap<String, Budget>();
        var spendings = new ArrayList<OrderBook.Spending>();
        for (var ask : asks)
            for (var budget : all)
                if (Terms.same(budget.costReference(), ask.costReference()) && budget.isOn(ask.day())) {
                    found.put(ask.order(), budget);
                    spendings.add(spending(budget, ask.order(), ask.order()));
                }
        var used = orders.placedOn(reach, spendings);
        found.replaceAll((order, budget) -> budget.with(used.get(order)));
        return found;
    }

    private static OrderBook.Spending spending(Budget budget, String key, @Nullable String but) {
        return new OrderBook.Spending(
                key,
                budget.costReference(),
                budget.amount().currency().getCurrencyCode(),
                budget.first(),
                budget.last(),
                but);
    }

    private static Budget budget(Cells c) {
        var id = UUID.fromString(c.text());
        var reference = c.text();
        var first = c.date();
        var last = c.date();
        var amount = c.decimal();
        var currency = Currency.getInstance(c.text());
        return new Budget(id, reference, first, last, Money.rounded(amount, currency), Money.zero(currency));
    }

    /** @throws ApprovalRefusal.Faulty 422 for what is no amount, no days, or meets another budget of the cost reference */
    public void set(
            Actor actor,
            @Nullable String costReference,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable BigDecimal amount,
            @Nullable String currency) {
        actor.needs(Role.COMPANY_ADMIN);
        if (costReference == null || RuleBook.isUnfit(costReference))
            throw ApprovalRefusal.Faulty.at("/costReference", "budget-reference-needed");
        if (first == null || last == null || last.isBefore(first) || last.isAfter(first.plusYears(LONGEST_YEARS)))
            throw ApprovalRefusal.Faulty.at("/last", "budget-bad-days", LONGEST_YEARS);
        if (amount == null || currency == null || RuleBook.isUnfit(amount, currency))
            throw ApprovalRefusal.Faulty.at("/amount", "budget-bad-amount");
        var account = actor.account().number();
        // the constraint decides, whoever sets another one at the same moment
        int set = sql.run(
                "insert into approvals_budget (id, account, cost_reference, first_day, last_day, amount, currency,"
                        + " made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                UUID.randomUUID(),
                account,
                costReference.strip(),
                first,
                last,
                amount,
                currency,
                clock.instant(),
                actor.name());
        if (set == 0) throw ApprovalRefusal.Faulty.at("/first", "budget-overlaps");
        audit.record(
                actor, "approvals.budget-set", costReference.strip(), null, currency + " " + amount.toPlainString());
    }

    /** One that is not there any more is gone already. */
    public void remove(Actor actor, UUID id) {
        actor.needs(Role.COMPANY_ADMIN);
        var gone = sql.row(
                "delete from approvals_budget where id = ? and account = ? returning cost_reference",
                row -> row.getString(1),
                id,
                actor.account().number());
        gone.ifPresent(reference -> audit.record(actor, "approvals.budget-removed", reference, null, null));
    }
}
