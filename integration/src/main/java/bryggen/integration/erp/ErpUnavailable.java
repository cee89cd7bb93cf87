package bryggen.integration.erp;

import org.jspecify.annotations.Nullable;

/** A feed or a question got no usable answer; the message is for an operator, without secrets. */
public class ErpUnavailable extends RuntimeException {
    public ErpUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
