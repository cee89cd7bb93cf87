package bryggen.portal.platform.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as callers may send it: {@code {"amount","currency"}}, or a plain decimal ({@code "100.00"}) in the currency
 * that goes without saying.
 */
public record AmountJson(BigDecimal amount, @Nullable String currency) {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,8})?");

    /** @throws IllegalArgumentException for anything else */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AmountJson of(Object raw) {
        if (raw instanceof Map<?, ?> money
                && money.size() == 2
                && money.get("currency") instanceof String currency
                && currency.length() == 3) return new AmountJson(plain(money.get("amount")), currency);
        return new AmountJson(plain(raw), null);
    }

    @JsonValue
    String text() {
        return currency == null ? amount.toPlainString() : amount.toPlainString() + " " + currency;
    }

    private static BigDecimal plain(@Nullable Object raw) {
        if (raw instanceof String text && PLAIN.matcher(text).matches()) return new BigDecimal(text);
        throw new IllegalArgumentException("not a plain decimal");
    }
}
