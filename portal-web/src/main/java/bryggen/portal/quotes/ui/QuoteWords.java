package bryggen.portal.quotes.ui;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.quotes.QuoteStatus;
import bryggen.portal.quotes.QuoteUnits;
import bryggen.portal.quotes.SpecialPrice;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A quote's states, amounts and units as people read them. */
public record QuoteWords(Texts texts, Formats formats) {

    Status status(QuoteStatus status) {
        var word = texts.get("quotes.status." + status.word());
        return switch (status) {
            case DRAFT -> Status.idle(word);
            case SENT -> Status.waits(word);
            case ACCEPTED, ORDERED -> Status.ok(word);
            case DECLINED -> Status.bad(word);
            case EXPIRED -> Status.warn(word);
            case REPLACED -> Status.idle(word);
        };
    }

    Status status(SpecialPrice.State state) {
        var word = texts.get("quotes.special.state." + state.word());
        return switch (state) {
            case ASKED -> Status.waits(word);
            case COUNTERED -> Status.info(word);
            case GRANTED -> Status.ok(word);
            case DECLINED -> Status.bad(word);
        };
    }

    String money(Money money) {
        return formats.money(money.amount(), money.currency().getCurrencyCode());
    }

    String money(BigDecimal amount, Currency currency) {
        return formats.money(amount, currency.getCurrencyCode());
    }

    /** "NOK 420.00 per 100" where the price is not that of one. */
    String price(@Nullable BigDecimal price, BigDecimal base, String currency) {
        if (price == null) return "";
        var said = formats.price(price, currency);
        return base.compareTo(BigDecimal.ONE) == 0 ? said : texts.say("quotes.price-per", said, formats.number(base));
    }

    String quantity(BigDecimal quantity, String unit) {
        return formats.number(quantity) + "\u00a0" + QuoteUnits.word(texts, unit);
    }

    String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : formats.number(percent) + "\u00a0%";
    }

    /** As it stands in a field. */
    String field(@Nullable BigDecimal value) {
        return formats.field(value);
    }

    /** A price in a field, with the currency's decimals. */
    String field(@Nullable BigDecimal price, Currency currency) {
        return formats.field(price, Math.max(currency.getDefaultFractionDigits(), 0));
    }
}
