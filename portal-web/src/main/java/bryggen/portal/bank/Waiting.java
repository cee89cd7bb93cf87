package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that has come and of which something waits (BF7).
 *
 * @param rest so much of it waits
 * @param why one of {@link bryggen.portal.payments.Receiving.Left}, or what a reversal lacks
 */
public record Waiting(
        long id,
        LocalDate on,
        Money amount,
        Money rest,
        @Nullable String payer,
        @Nullable String payerAccount,
        List<String> references,
        String words,
        String why,
        String file) {
    public Waiting {
        references = List.copyOf(references);
    }
}
