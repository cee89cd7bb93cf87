package bryggen.portal.leads;

import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount as somebody typed it.
 *
 * @param amount none when what was typed is no amount
 * @param currency none for the lead's own; another one is refused, amounts are never converted
 */
public record Amount(@Nullable BigDecimal amount, @Nullable String currency) {
    /** What stands in a field; nothing when it is empty. */
    public static @Nullable Amount typed(@Nullable BigDecimal amount) {
        return amount == null ? null : new Amount(amount, null);
    }

    static @Nullable BigDecimal of(@Nullable Amount typed) {
        return typed == null ? null : typed.amount;
    }

    /** What is wrong with it for a lead in that currency. */
    List<Finding> faults(String pointer, String leadCurrency) {
        if (currency != null && !currency.equals(leadCurrency))
            return List.of(Finding.at(pointer, "other-currency", leadCurrency));
        return amount == null || !EntryCheck.isAmount(amount, leadCurrency)
                ? List.of(Finding.at(pointer, "bad-amount"))
                : List.of();
    }
}
