package bryggen.portal.platform.jpa;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list read by one SQL statement, its bounded count in it: paging by number or by key-set cursor, sorting by named
 * expressions, conditions with {@code ?} for their values. The text is built from constants only; values are always
 * parameters. Costs the same however large the table is, given an index that serves the order.
 */
public final class SqlList {
    private record Sort(String expression, String type) {}

    private final String columns;
    private final String from;
    private final String key;
    private final String keyType;
    private final StringBuilder where = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();
    private final Map<String, Sort> sorts = new LinkedHashMap<>();
    private boolean byDefaultDescending;
    private boolean anew;
    private boolean searched;
    private @Nullable Integer counted;
    private String beside = "";

    private SqlList(String columns, String from, String key, String keyType) {
        this.columns = columns;
        this.from = from;
        this.key = key;
        this.keyType = keyType;
    }

    /** @param key a unique, never-null expression that breaks ties, with its PostgreSQL type */
    public static SqlList select(String columns, String from, String key, String keyType) {
        return new SqlList(columns, from, key, keyType);
    }

    /** Values for the {@code ?} in {@code from}; to be given before any condition. */
    public SqlList with(Object... fromValues) {
        values.addAll(0, Arrays.asList(fromValues));
        return this;
    }

    public SqlList where(String condition, @Nullable Object... conditionValues) {
        where.append(" and (").append(condition).append(')');
        values.addAll(Arrays.asList(conditionValues));
        return this;
    }

    /** The pattern of {@code like} for "contains these letters", compared with a lower-case expression. */
    public static String containing(String words) {
        var plain = words.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Planned for the company that asks ({@link Sql#cellsAnew}). */
    public SqlList anew() {
        anew = true;
        return this;
    }

    /**
     * Something was typed: it may stand at few rows, and all of them far from where the order begins. Up to
     * {@link Listing#MOST_COUNTED} rows are found first and then put in order; of more, an index in that order soon meets
     * enough.
     */
    public SqlList searched() {
        searched = true;
        return anew();
    }

    /** What is read beside each row and neither adds nor takes rows ({@code left join lateral … limit 1}): never counted. */
    public SqlList beside(String join) {
        beside = " " + join;
        return this;
    }

    /** An order that may be asked for; the first one is the usual one. The expression is never null. */
    public SqlList sort(String name, String expression, String type) {
        sorts.put(name, new Sort(expression, type));
        return this;
    }

    /** The usual order is descending (newest first). */
    public SqlList newestFirst() {
        byDefaultDescending = true;
        return this;
    }

    /** How many there are is known, up to one above {@link Listing#MOST_COUNTED}; they are not counted again. */
    public SqlList counted(int number) {
        counted = number;
        return this;
    }

    /** @throws PlatformRefusal 422 for an order that is not known or a cursor that is not ours */
    public <R> Listing<R> page(Sql sql, ListAsk ask, Function<Object[], R> row) {
        var asked = ask.sort();
        boolean descending = asked == null ? byDefaultDescending : asked.startsWith("-");
        var name = asked == null ? sorts.keySet().iterator().next() : descending ? asked.substring(1) : asked;
        var sort = sorts.get(name);
        if (sort == null) throw PlatformRefusal.badParameter("sort", "unknown-sort");

        var known = counted == null && searched ? Integer.valueOf(count(sql)) : counted;
        var text = new StringBuilder("select ").append(columns);
        text.append(", (")
                .append(sort.expression)
                .append(")::text, (")
                .append(key)
                .append(")::text from ")
                .append(from)
                .append(beside);
        text.append(" where ").append(where);
        var bound = new ArrayList<>(values);
        if (ask.next() != null) {
            var cursor = Cursor.read(ask.next(), name, descending);
            text.append(" and (")
                    .append(sort.expression)
                    .append(", ")
                    .append(key)
                    .append(")");
            text.append(descending ? " < " : " > ");
            text.append("(?::")
                    .append(sort.type)
                    .append(", ?::")
                    .append(keyType)
                    .append(')');
            bound.add(cursor.value());
            bound.add(cursor.key());
        }
        var direction = descending ? " desc" : "";
        // no index has the order of a sub-select
        boolean gathers = searched && known != null && known <= Listing.MOST_COUNTED;
        text.append(" order by ").append(gathers ? "(select " + sort.expression + ")" : sort.expression);
        text.append(direction).append(", ");
        text.append(key).append(direction).append(" limit ").append(ask.size() + 1);
        if (ask.next() == null && ask.page() > 1) text.append(" offset ").append((ask.page() - 1) * ask.size());

        boolean counting = known == null && ask.counting();
        // what is whole on its first page needs no count
        boolean first = ask.next() == null && ask.page() <= 1;
        if (counting) {
            text.insert(0, "with page as materialized (").append(") select page.*, case when ");
            text.append(first ? "(select count(*) from page) > " + ask.size() : "true");
            text.append(" then ").append(count()).append(" end from page");
            bound.addAll(values);
        }
        var rows = sql.read(anew, text.toString(), bound.toArray());
        boolean further = rows.size() > ask.size();
        if (further) rows = rows.subList(0, ask.size());
        var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        int behind = counting ? 1 : 0;
        var next = last == null || !further
                ? null
                : Cursor.write(name, descending, (String) last[last.length - 2 - behind], (String)
                        last[last.length - 1 - behind]);
        int total;
        if (known != null) total = known;
        else if (!counting || (first && !further)) total = rows.size();
        else if (last == null) total = count(sql);
        else total = ((Number) Objects.requireNonNull(last[last.length - 1])).intValue();
        return new Listing<>(
                rows.stream().map(row).toList(),
                ask.page(),
                ask.size(),
                Math.min(total, Listing.MOST_COUNTED),
                total > Listing.MOST_COUNTED,
                next);
    }

    private int count(Sql sql) {
        return ((Number) Objects.requireNonNull(
                        sql.read(anew, "select " + count(), values.toArray()).get(0)[0]))
                .intValue();
    }

    private String count() {
        return "(select count(*) from (select 1 from " + from + " where " + where + " limit "
                + (Listing.MOST_COUNTED + 1) + ") counted)";
    }
}
