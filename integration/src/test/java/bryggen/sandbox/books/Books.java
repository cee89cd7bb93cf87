package bryggen.sandbox.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.postgresql.ds.PGSimpleDataSource;

/** The books as a whole: opens them, and gives out one {@link Ledger} per transaction. */
public final class Books implements AutoCloseable {
    /** Marks our sessions, so that the change log knows which open transactions are its own. */
    static final String SESSION_NAME = "sandbox-erp";

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    public Books(String jdbcUrl) {
        source.setUrl(jdbcUrl);
        source.setApplicationName(SESSION_NAME);
    }

    /** Makes the books when there are none, or anew; {@code fill} writes what they begin with, in the same transaction. */
    public void open(boolean anew, String tempo, Function<Ledger, Void> fill) {
        with(ledger -> {
            if (anew) ledger.sql("drop schema if exists sandbox_erp cascade");
            boolean none = ledger.number("select count(*) from pg_namespace where nspname = 'sandbox_erp'") == 0;
            if (none) ledger.sql(text("schema.sql"));
            ledger.sql(text("later.sql"));
            if (none) {
                ledger.sql(
                        "insert into sandbox_erp.clock values (?, 0, 0, ?::numeric, ?)",
                        UUID.randomUUID().toString().substring(0, 8),
                        tempo,
                        System.currentTimeMillis());
                fill.apply(ledger);
            }
            ledger.clock().setTempo(tempo);
            return null;
        });
    }

    /** Runs work as one transaction. */
    public <T> T with(Function<Ledger, T> work) {
        try {
            var connection = take();
            try {
                var result = work.apply(new Ledger(connection));
                connection.commit();
                idle.push(connection);
                return result;
            } catch (SaysNo no) {
                connection.rollback();
                idle.push(connection);
                throw no;
            } catch (RuntimeException | SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new BooksClosed(e);
        }
    }

    private Connection take() throws SQLException {
        for (var connection = idle.poll(); connection != null; connection = idle.poll())
            if (connection.isValid(2)) return connection;
        var fresh = source.getConnection();
        fresh.setAutoCommit(false);
        return fresh;
    }

    private static String text(String resource) {
        try (var in = Objects.requireNonNull(Books.class.getResourceAsStream("/bryggen/sandbox/books/" + resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new BooksClosed(e);
            }
        }
    }
}
