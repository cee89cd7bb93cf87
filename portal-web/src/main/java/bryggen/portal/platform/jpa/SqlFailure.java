package bryggen.portal.platform.jpa;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement that the database refused; rolls the transaction back. */
public final class SqlFailure extends RuntimeException {
    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether somewhere in the causes the database objects to the data: a value out of range, a broken constraint. */
    public static boolean isAboutData(Throwable failure) {
        var state = state(failure);
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** Whether the database objects at all; without it the failure is our own. */
    public static boolean isFromDatabase(Throwable failure) {
        return state(failure) != null;
    }

    private static @Nullable String state(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return String.valueOf(sql.getSQLState());
        return null;
    }
}
