package bryggen.integration.erp;

import org.jspecify.annotations.Nullable;

/**
 * One row of a feed. {@code raw} is the row as it came, kept when it must be put aside. A deleted row has no
 * {@code row}; a row that could not be read has a {@code problem} in plain words instead.
 *
 * @param remoteId the ERP's key of the row: repeated changes of one thing have the same
 */
public record Change<R>(String remoteId, boolean deleted, @Nullable R row, String raw, @Nullable String problem) {

    public static <R> Change<R> of(String remoteId, R row, String raw) {
        return new Change<>(remoteId, false, row, raw, null);
    }

    public static <R> Change<R> gone(String remoteId) {
        return new Change<>(remoteId, true, null, "{\"deleted\":true}", null);
    }

    public static <R> Change<R> unreadable(String remoteId, String raw, String problem) {
        return new Change<>(remoteId, false, null, raw, problem);
    }
}
