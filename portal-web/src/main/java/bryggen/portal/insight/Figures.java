package bryggen.portal.insight;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures of one partner and the rows behind them, each by one statement over the partner's own index (IS6). */
@ApplicationScoped
public class Figures {
    @Inject
    Sql sql;

    /** One row behind a figure; its value is what it adds. */
    public record Row(String ref, String label, Instant at, BigDecimal value, String currency) {}

    /** The sum by currency, which is empty for what is counted. Nothing at all is an empty map. */
    public Map<String, BigDecimal> sums(Kpi kpi, String account, Period period) {
        return sums(kpi, List.of(account), period).getOrDefault(account, Map.of());
    }

    /** The same of several partners at once, by partner. */
    public Map<String, Map<String, BigDecimal>> sums(Kpi kpi, List<String> accounts, Period period) {
        var sums = new HashMap<String, Map<String, BigDecimal>>();
        for (var row : sql.cells(
                "select k.account, k.currency, sum(k.value) from (" + plain(kpi) + ") k group by k.account, k.currency",
                values(kpi, accounts, period)))
            sums.computeIfAbsent(row.text(), account -> new TreeMap<>()).put(row.text(), row.plain());
        return sums;
    }

    /** Newest first. */
    public Listing<Row> rows(Kpi kpi, String account, Period period, ListAsk ask) {
        return SqlList.select("k.ref, k.label, k.at, k.value, k.currency", "(" + plain(kpi) + ") k", "k.key", "text")
                .with(values(kpi, List.of(account), period))
                .sort("at", "k.at", "timestamptz")
                .sort("value", "k.value", "numeric")
                .newestFirst()
                .page(sql, ask, row -> {
                    var c = new Cells(row);
                    return new Row(c.text(), c.text(), c.instant(), c.plain(), c.text());
                });
    }

    /** Parameters come as text, so their types are said where they stand. */
    private static String plain(Kpi kpi) {
        return kpi.isByDay()
                ? kpi.question()
                : kpi.question()
                        .replace(">= ?", ">= cast(? as timestamptz)")
                        .replace("< ?", "< cast(? as timestamptz)");
    }

    private static Object[] values(Kpi kpi, List<String> accounts, Period period) {
        var account = String.join("\u001f", accounts);
        return kpi.isByDay()
                ? new Object[] {account, period.first().toString(), period.end().toString()}
                : new Object[] {
                    account, period.from().toString(), period.until().toString()
                };
    }
}
