package bryggen.portal.leads.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount as callers may send it: {@code {"amount","currency"}}, or a plain decimal in the lead's own currency. */
public record AmountJson(@Nullable BigDecimal amount, @Nullable String currency) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public AmountJson(
            @JsonProperty("amount") @Nullable BigDecimal amount, @JsonProperty("currency") @Nullable String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AmountJson plain(BigDecimal amount) {
        return new AmountJson(amount, null);
    }
}
