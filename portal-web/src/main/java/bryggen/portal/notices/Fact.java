package bryggen.portal.notices;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One fact of a notice as it is kept: without a language, so that each reader gets it in the own one (NT4). */
final class Fact {
    private static final String BETWEEN = "\u001f";

    private Fact() {}

    static String text(@Nullable String text) {
        return "t:" + (text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip());
    }

    static String date(@Nullable LocalDate date) {
        return date == null ? text("–") : "d:" + date;
    }

    static String moment(Instant at) {
        return "i:" + at;
    }

    static String money(Money money) {
        return "m:" + money.currency().getCurrencyCode() + " " + money.amount().toPlainString();
    }

    /** A company by its number; read, it is its name. */
    static String account(String number) {
        return "a:" + number;
    }

    /** A word of the house, by its key in the room's bundle. */
    static String word(String key) {
        return "w:" + key;
    }

    static String joined(List<String> facts) {
        return String.join(BETWEEN, facts);
    }

    /**
     * All facts of a notice in a reader's words, for the places of a text.
     *
     * @param names of companies by their number
     */
    static Object[] said(String joined, Formats formats, UnaryOperator<String> names) {
        return Arrays.stream(joined.split(BETWEEN, -1))
                .map(fact -> said(fact.charAt(0), fact.substring(2), formats, names))
                .toArray();
    }

    private static String said(char kind, String value, Formats formats, UnaryOperator<String> names) {
        return switch (kind) {
            case 'a' -> names.apply(value);
            case 'w' -> Texts.in(formats.language()).get("notices." + value);
            case 'd' -> formats.date(LocalDate.parse(value));
            case 'i' -> formats.dateTime(Instant.parse(value));
            case 'm' -> formats.money(new BigDecimal(value.substring(4)), value.substring(0, 3));
            default -> value;
        };
    }
}
