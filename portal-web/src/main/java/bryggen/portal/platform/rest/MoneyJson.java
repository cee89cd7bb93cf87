package bryggen.portal.platform.rest;

import bryggen.integration.kernel.Money;
import java.math.BigDecimal;

/** Money on the wire: {@code {"amount":"1250.00","currency":"NOK"}}. */
public record MoneyJson(BigDecimal amount, String currency) {
    public static MoneyJson of(Money money) {
        return new MoneyJson(money.amount(), money.currency().getCurrencyCode());
    }
}
