package bryggen.portal.deliveries;

import bryggen.integration.erp.Wire;
import bryggen.integration.stock.StockLevel.Inbound;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DL8, DL10: finds the lines that will miss their promise, and writes each change of it down once, whoever looks. */
@ApplicationScoped
public class RiskFinding {
    private static final String MOST_PRODUCTS = "200";
    private static final String LINES =
            """
            select l.order_id, l.line, l.account, l.number, l.sku, l.name, l.placed_by, l.quantity - l.shipped, p.first_day,
              p.current_day, l.placed_at, (p.given_at at time zone ?)::date > p.first_day
            from deliveries_promise p
              join deliveries_line l on l.order_id = p.order_id and l.line = p.line and l.account = p.account
            where p.account is not null and p.state = 'OPEN' and l.sku = any(?)
            """;

    @Inject
    Sql sql;

    @Inject
    OpenRisks open;

    @Inject
    Event<PromisesAtRisk> found;

    @Inject
    Clock clock;

    DispatchDays days = DispatchDays.current();

    /** A line, and whether its day was over before the portal knew of it. */
    private record Known(OpenLine line, boolean isHistory) {}

    /** What these orders' own lines risk, where a day of theirs has moved or a risk is open; the rest waits for the next round. */
    void of(Collection<UUID> orders) {
        var products = sql.rows(
                """
                select distinct l.sku from deliveries_promise p
                  join deliveries_line l on l.order_id = p.order_id and l.line = p.line and l.account = p.account
                where p.order_id = any(?::uuid[]) and (p.current_day > p.first_day or exists (
                  select 1 from deliveries_alert a where a.order_id = p.order_id and a.line = p.line
                    and a.account = p.account and a.ended_at is null))
                """,
                row -> row.getString(1),
                (Object) Keeping.ids(orders));
        if (products.isEmpty()) return;
        var ours = Set.copyOf(orders);
        look(products, line -> ours.contains(line.order()));
        over(orders);
    }

    /** What has left, or will never, is no risk any more. */
    void over(Collection<UUID> orders) {
        open.endOf(orders, clock.instant());
    }

    /**
     * All open lines of the next products, in the order of their numbers.
     *
     * @param after the product behind which to go on; empty for the first
     * @return the last product that was looked at; empty when there are no more, or another instance looks
     */
    @Transactional
    public String round(String after) {
        if (sql.rows("select 1 where pg_try_advisory_xact_lock(74656, 1)", row -> 1)
                .isEmpty()) return "";
        var products = sql.rows(
                "select distinct l.sku collate \"C\" as sku from deliveries_promise p join deliveries_line l"
                        + " on l.order_id = p.order_id and l.line = p.line and l.account = p.account"
                        + " where p.account is not null and p.state = 'OPEN' and l.sku collate \"C\" > ? order by 1 limit "
                        + MOST_PRODUCTS,
                row -> row.getString(1),
                after);
        if (products.isEmpty()) return "";
        look(products, line -> true);
        return products.get(products.size() - 1);
    }

    private void look(List<String> products, Predicate<OpenLine> which) {
        var now = clock.instant();
        var skus = products.toArray(String[]::new);
        var known = sql.rows(LINES, RiskFinding::line, days.zone().getId(), skus);
        var supplies = supplies(skus);
        var history = known.stream().filter(Known::isHistory).map(Known::line).collect(Collectors.toSet());
        var risks = new HashMap<OpenLine, LateRisk>();
        known.stream()
                .map(Known::line)
                .collect(Collectors.groupingBy(OpenLine::sku))
                .forEach((sku, lines) ->
                        risks.putAll(LateRisk.of(lines, supplies.getOrDefault(sku, Supply.UNCOUNTED), days, now)));
        var looked = known.stream()
                .map(Known::line)
                .filter(which.and(line -> !history.contains(line)))
                .toList();
        var news = open.become(looked, risks, now);
        if (!news.isEmpty()) found.fire(new PromisesAtRisk(news));
    }

    private Map<String, Supply> supplies(String[] skus) {
        var supplies = new HashMap<String, Supply>();
        sql.rows(
                        "select sku, available, lead_time_days, inbound::text from deliveries_stock where sku = any(?)",
                        row -> Map.entry(row.getString(1), supply(row)),
                        (Object) skus)
                .forEach(entry -> supplies.put(entry.getKey(), entry.getValue()));
        return supplies;
    }

    private static Supply supply(ResultSet row) throws SQLException {
        var lead = row.getObject(3, Integer.class);
        var inbound =
                Arrays.stream(Wire.read(row.getString(4), Inbound[][].class)).flatMap(Stream::of);
        return new Supply(row.getBigDecimal(2), inbound.toList(), lead);
    }

    private static Known line(ResultSet row) throws SQLException {
        var current = row.getDate(10);
        return new Known(
                new OpenLine(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, UUID.class),
                        row.getBigDecimal(8).max(BigDecimal.ZERO),
                        row.getDate(9).toLocalDate(),
                        current == null ? null : current.toLocalDate(),
                        row.getTimestamp(11).toInstant()),
                row.getBoolean(12));
    }
}
