package bryggen.portal.platform.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** {@link Sql} without a server: a transaction is a connection of this thread. */
public class PlainSql extends Sql {
    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

    /** Where connections come from. */
    @FunctionalInterface
    public interface Source {
        Connection connect() throws SQLException;
    }

    private final Source source;

    public PlainSql(Source source) {
        this.source = source;
    }

    /** Does it in one transaction: committed when it comes back, rolled back when it throws. */
    public <T> T transaction(Supplier<T> act) {
        if (CURRENT.get() != null) return act.get();
        try (var connection = source.connect()) {
            connection.setAutoCommit(false);
            return inside(connection, act);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The same on a connection that is there already and commits nothing by itself. */
    public static <T> T inside(Connection connection, Supplier<T> act) {
        CURRENT.set(connection);
        try {
            var result = act.get();
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } catch (RuntimeException e) {
            rollBack(connection);
            throw e;
        } finally {
            CURRENT.remove();
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public void transaction(Runnable act) {
        transaction(() -> {
            act.run();
            return true;
        });
    }

    @Override
    boolean inTransaction() {
        return CURRENT.get() != null;
    }

    @Override
    Connection alone() throws SQLException {
        return source.connect();
    }

    @Override
    Connection connection() {
        return CURRENT.get();
    }
}
