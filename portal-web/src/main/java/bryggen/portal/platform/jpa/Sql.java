package bryggen.portal.platform.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * SQL by hand: what is read for pages and answers, and what entities are too slow or too clever for, claims, leases,
 * set-wise merges. Works on the connection of the current transaction, the same that the EntityManager uses. Without a
 * transaction {@link #cells} reads all the same, on a connection of its own, and everything else refuses. Statements are
 * constants with {@code ?} for their values.
 */
@ApplicationScoped
public class Sql {
    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "jdbc/bryggen")
    DataSource database;

    /** Makes something of the row under the cursor. */
    @FunctionalInterface
    public interface Row<T extends @Nullable Object> {
        T of(ResultSet row) throws SQLException;
    }

    /** Runs a statement that changes rows and says how many. */
    public int run(String sql, @Nullable Object... values) {
        try (var statement = prepared(connection(), sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public <T> List<T> rows(String sql, Row<T> row, @Nullable Object... values) {
        try {
            return rows(connection(), false, sql, row, values);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> row(String sql, Row<T> row, @Nullable Object... values) {
        return rows(sql, row, values).stream().findFirst();
    }

    /** What a statement finds that only reads; with a transaction or without. */
    public List<Cells> cells(String sql, @Nullable Object... values) {
        return read(false, sql, values).stream().map(Cells::new).toList();
    }

    /**
     * The same, planned anew for these values: for what a company has much or little of. After ten questions a connection
     * else keeps one plan for the average company, and the largest has thousands of times its rows; each planning costs
     * some tenths of a millisecond.
     */
    public List<Cells> cellsAnew(String sql, @Nullable Object... values) {
        return read(true, sql, values).stream().map(Cells::new).toList();
    }

    /** What {@link #cells} finds, as the driver has it. */
    List<@Nullable Object[]> read(boolean anew, String sql, @Nullable Object... values) {
        try {
            if (inTransaction()) return rows(connection(), anew, sql, new Whole(), values);
            try (var alone = alone()) {
                return rows(alone, anew, sql, new Whole(), values);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * Puts rows by COPY into a temporary table that ends with the transaction; what stood in it before is replaced.
     *
     * @param columns names and types, as in {@code create table}: "remote_id text, price numeric"
     */
    public void stage(String table, String columns, List<@Nullable Object[]> rows) {
        run("create temp table if not exists " + table + " (" + columns + ") on commit drop");
        run("truncate " + table);
        if (rows.isEmpty()) return;
        try {
            var copy = connection().unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn("copy " + table + " from stdin", new StringReader(CopyText.of(rows)));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What entities have not written yet is written first, so that both see the same. */
    Connection connection() {
        em.flush();
        return em.unwrap(Connection.class);
    }

    boolean inTransaction() {
        return transactions.getTransactionKey() != null;
    }

    Connection alone() throws SQLException {
        return database.getConnection();
    }

    private static <T> List<T> rows(
            Connection connection, boolean anew, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            if (anew) statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) rows.add(row.of(result));
                return rows;
            }
        }
    }

    /** A row as the driver has it; how many cells it has is asked once for all rows. */
    private static final class Whole implements Row<@Nullable Object[]> {
        private int width;

        @Override
        public @Nullable Object[] of(ResultSet row) throws SQLException {
            if (width == 0) width = row.getMetaData().getColumnCount();
            var cells = new @Nullable Object[width];
            for (int i = 0; i < width; i++) cells[i] = row.getObject(i + 1);
            return cells;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value instanceof Instant at) statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            else if (value instanceof String[] texts)
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            else if (value instanceof byte[] bytes) statement.setBytes(i + 1, bytes);
            else statement.setObject(i + 1, value);
        }
        return statement;
    }

    /** The moment in a column, for {@link Row}s. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
