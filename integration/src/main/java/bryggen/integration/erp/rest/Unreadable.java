package bryggen.integration.erp.rest;

import org.jspecify.annotations.Nullable;

/** JSON that does not hold what the contract promises; the message says where, in words for an operator. */
final class Unreadable extends Exception {
    Unreadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
