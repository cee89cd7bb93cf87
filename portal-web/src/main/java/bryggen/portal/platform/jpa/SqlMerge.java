package bryggen.portal.platform.jpa;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list in one order out of several streams that no common index serves, but each its own. Every stream is read only as
 * far as the page needs it, and the one that comes last in either direction only when the others do not fill the page.
 *
 * @param streams disjoint, none empty of columns; at least one
 * @param total how many rows there are in all, counted up to one above {@link Listing#MOST_COUNTED}
 */
public record SqlMerge(List<Stream> streams, Stream last, int total) {

    /** A number to sort by and a unique text that breaks ties, with the {@code ?} of {@code from} in their order. */
    public record Stream(String sort, String key, String from, List<Object> values) {}

    /** @param sort its name, as it is asked for */
    public <R> Listing<R> page(Sql sql, ListAsk ask, String sort, boolean descending, Function<String, R> row) {
        var cursor = ask.next() == null ? null : Cursor.read(ask.next(), sort, descending);
        int offset = cursor == null ? (ask.page() - 1) * ask.size() : 0;
        int most = offset + ask.size() + 1;
        var bound = new ArrayList<Object>();
        var parts = new ArrayList<String>();
        for (var stream : streams) {
            bound.addAll(stream.values);
            parts.add(part(stream, cursor, descending, most, bound));
        }
        bound.addAll(last.values);
        var rest = part(last, cursor, descending, most, bound);
        var direction = descending ? " desc" : "";
        var order = " order by m.sort" + direction + ", m.key" + direction + " limit ";
        var text = "with ahead as materialized (select * from (" + String.join(" union all ", parts) + ") m" + order
                + most
                + ") select m.key, m.sort::text from (select * from ahead union all select * from " + rest
                + " r where (select count(*) from ahead) < " + most + ") m" + order + (ask.size() + 1) + " offset "
                + offset;
        var rows = sql.read(false, text, bound.toArray());
        boolean further = rows.size() > ask.size();
        if (further) rows = rows.subList(0, ask.size());
        var end = further ? rows.get(rows.size() - 1) : null;
        return new Listing<>(
                rows.stream().map(read -> row.apply((String) read[0])).toList(),
                ask.page(),
                ask.size(),
                Math.min(total, Listing.MOST_COUNTED),
                total > Listing.MOST_COUNTED,
                end == null ? null : Cursor.write(sort, descending, (String) end[1], (String) end[0]));
    }

    private static String part(
            Stream stream, @Nullable Cursor cursor, boolean descending, int most, List<Object> bound) {
        var place = stream.sort + ", " + stream.key;
        var behind = "";
        if (cursor != null) {
            behind = " and (" + place + ") " + (descending ? "<" : ">") + " (?::numeric, ?::text)";
            bound.add(cursor.value());
            bound.add(cursor.key());
        }
        var direction = descending ? " desc" : "";
        return "(select " + stream.key + " as key, " + stream.sort + " as sort from " + stream.from + behind
                + " order by " + stream.sort + direction + ", " + stream.key + direction + " limit " + most + ")";
    }
}
