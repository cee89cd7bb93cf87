package bryggen.portal.platform;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Numbers, money, dates and times as people of one language write them. Absent values are an empty text. */
public record Formats(Language language, ZoneId zone) {
    /** What a language's digits look like is looked up once; a format of one's own is a copy of it. */
    private static final Map<Language, NumberFormat> DIGITS = new ConcurrentHashMap<>();

    /** "NOK 1 250.00" in the language's digits; the currency always shows. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || currency == null) return "";
        int decimals = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        return currency + "\u00a0" + decimal(amount, decimals, Math.max(decimals, 2));
    }

    /** A unit price: at least the currency's decimals, at most the six that a price can have. */
    public String price(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || currency == null) return "";
        int decimals = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        return currency + "\u00a0" + decimal(amount, decimals, 6);
    }

    public String number(@Nullable BigDecimal value) {
        return value == null ? "" : decimal(value, 0, 4);
    }

    /** As it stands in a field that is typed into: nothing groups, so that what is read is what stands there. */
    public String field(@Nullable BigDecimal value) {
        return field(value, 0);
    }

    /** The same with at least so many decimals. */
    public String field(@Nullable BigDecimal value, int least) {
        if (value == null) return "";
        var plain = value.stripTrailingZeros();
        var text = plain.setScale(Math.max(plain.scale(), least)).toPlainString();
        return language == Language.EN ? text : text.replace('.', ',');
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : medium(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(date);
    }

    public String dateTime(@Nullable Instant instant) {
        return instant == null
                ? ""
                : medium(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
                        .withZone(zone)
                        .format(instant);
    }

    /** A date and time to the second, for receipts. */
    public String moment(@Nullable Instant instant) {
        return instant == null
                ? ""
                : medium(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM))
                        .withZone(zone)
                        .format(instant);
    }

    public String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone).format(instant);
    }

    private DateTimeFormatter medium(DateTimeFormatter formatter) {
        return formatter.withLocale(language.locale());
    }

    private String decimal(BigDecimal value, int least, int most) {
        var digits = DIGITS.computeIfAbsent(language, l -> NumberFormat.getNumberInstance(l.locale()));
        var format = (NumberFormat) digits.clone();
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }
}
