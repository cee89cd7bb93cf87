package bryggen.portal.platform.jpa;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement that the database refused; rolls the transaction back. */
public final class SqlFailure extends RuntimeException {
    private static final Set<String> ABOUT_DATA = Set.of("21", "22", "23", "54");

    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * Whether somewhere in the causes the database objects to the data: a value out of range (22), a broken constraint (23),
     * one thing twice in a statement that may write it once (21), a value too long for an index (54).
     */
    public static boolean isAboutData(Throwable failure) {
        var state = state(failure);
        return state != null && ABOUT_DATA.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** Whether the database objects at all; without it the failure is our own. */
    public static boolean isFromDatabase(Throwable failure) {
        return state(failure) != null;
    }

    /** Whether the database is not there, was interrupted or has no room: what passes by itself. */
    public static boolean isAway(Throwable failure) {
        var state = state(failure);
        return state != null && AWAY.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** Whether an exclusion constraint says that somebody else has the place. */
    public static boolean isTaken(Throwable failure) {
        return "23P01".equals(state(failure));
    }

    private static @Nullable String state(Throwable failure) {
        String state = null;
        // the innermost is the driver's own; a pool around it may know none
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && (state == null || sql.getSQLState() != null))
                state = String.valueOf(sql.getSQLState());
        return state;
    }
}
