package bryggen.portal.orders;

import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OR20: from which agreements the lines of an order are called off. The room that keeps agreements answers. */
public interface Commitments {
    /** As a line chooses it: without an agreement. */
    String NONE = "none";

    /**
     * The answer for one line.
     *
     * @param agreement from which it is called off; none where it is ordered without one
     * @param fitting all that it could be called off from
     * @param left what is left of it before this line, as a quantity or, with a currency, as a value
     * @param exceeded whether the line takes more than that
     * @param fault why it cannot be
     */
    record CallOff(
            @Nullable String agreement,
            List<String> fitting,
            @Nullable BigDecimal left,
            @Nullable String currency,
            boolean exceeded,
            @Nullable Finding fault) {
        public static final CallOff WITHOUT = new CallOff(null, List.of(), null, null, false, null);
    }

    /** One answer per line, in their order. Reads only; what it says holds while no other order of the company is placed. */
    List<CallOff> of(String account, List<Assessment.Line> lines);
}
