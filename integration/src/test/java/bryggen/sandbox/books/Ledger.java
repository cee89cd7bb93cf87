package bryggen.sandbox.books;

import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The books within one transaction: typed rows by feed and id; every write leaves its line in the change log. */
public final class Ledger {
    private final Connection connection;
    private Instant pretended;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    public WorkClock clock() {
        return new WorkClock(this);
    }

    /** Writes as if it were then: how a history comes into new books. Null ends it. */
    public void pretend(Instant then) {
        pretended = then;
    }

    Optional<Instant> pretended() {
        return Optional.ofNullable(pretended);
    }

    public <R> Optional<R> find(Feed<R> feed, String id) {
        return first("select body from " + table(feed) + " where id = ?", feed, id);
    }

    /** Like {@link #find}, and nobody else changes it until this transaction ends. */
    public <R> Optional<R> lock(Feed<R> feed, String id) {
        return first("select body from " + table(feed) + " where id = ? for update", feed, id);
    }

    /** The row as it stands, readable or not. */
    public Optional<String> text(Feed<?> feed, String id) {
        return strings("select body from " + table(feed) + " where id = ?", id).stream()
                .findFirst();
    }

    public List<String> ids(Feed<?> feed, String after, int max) {
        return strings("select id from " + table(feed) + " where id > ? order by id limit ?", after, max);
    }

    /** {@code where} is ours, never a caller's text. */
    public <R> List<R> all(Feed<R> feed, String where, Object... arguments) {
        return strings("select body from " + table(feed) + " where " + where, arguments).stream()
                .map(body -> Wire.read(body, feed.row()))
                .toList();
    }

    public <R> void write(Feed<R> feed, String id, R row) {
        writeText(feed, id, Wire.write(row));
    }

    /** Whatever text stands there as JSON: how tests make the rows that no sound ERP would send. */
    public void writeText(Feed<?> feed, String id, String body) {
        sql(
                "insert into " + table(feed)
                        + " (id, body) values (?, ?::jsonb) on conflict (id) do update set body = excluded.body",
                id,
                body);
        note(feed, id);
    }

    public <R> void writeAll(Feed<R> feed, Map<String, R> rows) {
        var insert = "insert into " + table(feed) + " (id, body) values (?, ?::jsonb)";
        try (var row = connection.prepareStatement(insert);
                var change = connection.prepareStatement("insert into sandbox_erp.change (feed, id) values (?, ?)")) {
            for (var entry : rows.entrySet()) {
                row.setString(1, entry.getKey());
                row.setString(2, Wire.write(entry.getValue()));
                row.addBatch();
                change.setString(1, feed.name());
                change.setString(2, entry.getKey());
                change.addBatch();
            }
            row.executeBatch();
            change.executeBatch();
        } catch (SQLException e) {
            throw new BooksClosed(e);
        }
    }

    /** {@code silently}: without a line in the change log, as ERPs do that keep no tombstones. */
    public void erase(Feed<?> feed, String id, boolean silently) {
        sql("delete from " + table(feed) + " where id = ?", id);
        if (!silently) note(feed, id);
    }

    private void note(Feed<?> feed, String id) {
        sql("insert into sandbox_erp.change (feed, id) values (?, ?)", feed.name(), id);
    }

    public long next(String series) {
        return number("update sandbox_erp.series set next = next + 1 where name = ? returning next - 1", series);
    }

    public void startSeries(String series, long first) {
        sql(
                "insert into sandbox_erp.series values (?, ?) on conflict (name) do update set next = excluded.next",
                series,
                first);
    }

    /** {@code step} is due when the working clock has moved on by so many seconds. */
    public void schedule(String step, String order, int seconds) {
        sql(
                "insert into sandbox_erp.task (due, step, sales_order) values (?, ?, ?)",
                clock().workMillis() + seconds * 1000L,
                step,
                order);
    }

    static String table(Feed<?> feed) {
        return "sandbox_erp."
                + (feed.equals(Feed.ORDER) ? "sales_order" : feed.name().toLowerCase(Locale.ROOT));
    }

    public int sql(String sql, Object... arguments) {
        try (var statement = prepared(sql, arguments)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw new BooksClosed(e);
        }
    }

    public long number(String sql, Object... arguments) {
        return Long.parseLong(strings(sql, arguments).get(0));
    }

    public List<String> strings(String sql, Object... arguments) {
        return rows(sql, row -> row.getString(1), arguments);
    }

    <T> List<T> rows(String sql, RowReader<T> reader, Object... arguments) {
        try (var statement = prepared(sql, arguments);
                var found = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (found.next()) list.add(reader.read(found));
            return list;
        } catch (SQLException e) {
            throw new BooksClosed(e);
        }
    }

    private <R> Optional<R> first(String sql, Feed<R> feed, String id) {
        return strings(sql, id).stream().findFirst().map(body -> Wire.read(body, feed.row()));
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
        return statement;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
