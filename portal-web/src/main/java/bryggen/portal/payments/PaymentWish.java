package bryggen.portal.payments;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants to pay, as it was typed. */
public record PaymentWish(List<Item> items, Method method, @Nullable String memo) {

    /**
     * @param amount absent: all that can be paid of it
     * @param currency absent: the invoice's own
     */
    public record Item(String invoice, @Nullable BigDecimal amount, @Nullable String currency) {}

    public PaymentWish {
        items = List.copyOf(items);
    }
}
