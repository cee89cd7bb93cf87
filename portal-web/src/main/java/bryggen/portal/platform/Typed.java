package bryggen.portal.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and days as somebody typed them: the one place where they are read.
 *
 * <p>The reader's language says which sign is the decimal one: a full stop in English, a comma in Norwegian, Danish and
 * Swedish; the other one groups thousands, and so do blanks and apostrophes everywhere. So "1.000" is a thousand in
 * Norwegian and, because nobody writes three noughts behind a decimal point, no number at all in English. What the
 * language cannot read but another one can in a single way ("1.5", "1,000.50" in Norwegian) is read that way. What then
 * may still be a thousand times as much is refused, never guessed.
 */
public final class Typed {
    private static final int LONGEST = 40;
    private static final int CENTURY = 2000;
    private static final Pattern SHAPE = Pattern.compile("(-?)(\\d[\\d .,']*)");
    private static final String GROUPED = "[1-9]\\d{0,2}(?:(?<by>[ '%s])\\d{3})(?:\\k<by>\\d{3})*|\\d+";
    private static final Pattern COMMA = decimals(".", ",");
    private static final Pattern POINT = decimals(",", ".");

    /** To build the shapes of days costs more than to read one, and every list reads two. */
    private static final Map<Language, Typed> IN =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Typed::new));

    private final @Nullable Language language;
    private final List<DateTimeFormatter> days;

    private Typed(@Nullable Language language) {
        this.language = language;
        this.days = language == null ? List.of() : shapes(language);
    }

    /** What is wrong with a number. */
    public enum Fault {
        NONE(""),
        UNREADABLE("number-unreadable"),
        TWO_WAYS("number-two-ways"),
        TOO_FINE("number-too-fine"),
        TOO_LARGE("number-too-large"),
        NEGATIVE("number-negative");

        private final String code;

        Fault(String code) {
            this.code = code;
        }
    }

    /**
     * A number as it was read.
     *
     * @param value none where there is a fault
     */
    public record Reading(@Nullable BigDecimal value, Fault fault) {}

    /**
     * What a field takes.
     *
     * @param decimals at most so many behind the decimal sign, noughts at the end not counted
     * @param most neither above it nor, below zero, beyond it
     * @param negative whether it may be below zero
     */
    public record Limits(int decimals, BigDecimal most, boolean negative) {
        /** Four decimals, as the ERPs count. */
        public static final Limits QUANTITY = new Limits(4, new BigDecimal("999999999"), false);

        /** An amount in a currency of two decimals. */
        public static final Limits MONEY = new Limits(2, new BigDecimal("999999999999"), false);

        /** The price of a unit. */
        public static final Limits PRICE = new Limits(6, new BigDecimal("999999999999"), false);

        /** Of a hundred, or more of it. */
        public static final Limits PERCENT = new Limits(4, new BigDecimal("999999"), true);

        /** The same with what is below zero. */
        public Limits orBelow() {
            return new Limits(decimals, most, true);
        }

        /** Whole numbers up to this one. */
        public static Limits whole(int most) {
            return new Limits(0, BigDecimal.valueOf(most), false);
        }
    }

    /** As somebody who reads this language writes. */
    public static Typed in(Language language) {
        return Objects.requireNonNull(IN.get(language));
    }

    /** As somebody writes whose language is not known, in a file: "1.000" and "1,250" can be read in two ways. */
    public static Typed anywhere() {
        return new Typed(null);
    }

    /** Never throws; what is not within the limits has a fault. */
    public Reading number(String typed, Limits limits) {
        var shape = shape(typed);
        if (shape == null) return new Reading(null, Fault.UNREADABLE);
        var comma = read(COMMA, shape.group(2));
        var point = read(POINT, shape.group(2));
        boolean english = language == Language.EN;
        var own = english ? point : comma;
        var other = english ? comma : point;
        if (own.isEmpty() && other.isEmpty()) return new Reading(null, Fault.UNREADABLE);
        if (isTwoWays(shape.group(2), own, other)) return new Reading(null, Fault.TWO_WAYS);
        var value = own.or(() -> other).orElseThrow();
        return within(shape.group(1).isEmpty() ? value : value.negate(), limits);
    }

    private static @Nullable Matcher shape(String typed) {
        var text = typed.replaceAll("[\\u00a0\\u202f\\u2009]", " ")
                .replace('\u2019', '\'')
                .replace('\u2212', '-')
                .strip();
        var shape = SHAPE.matcher(text);
        return text.length() <= LONGEST && shape.matches() ? shape : null;
    }

    private boolean isTwoWays(String digits, Optional<BigDecimal> own, Optional<BigDecimal> other) {
        if (own.isPresent() && other.isPresent() && own.get().compareTo(other.get()) != 0)
            return language == null
                    || (digits.matches("\\d+[.,]000") && own.get().scale() == 3);
        // "1234.567" where the full stop groups: a slip of the finger is a thousand times as much
        return language != null && own.isEmpty() && digits.matches("[1-9][\\d ']*[.,]\\d{3}");
    }

    private static Reading within(BigDecimal value, Limits limits) {
        if (value.signum() < 0 && !limits.negative()) return new Reading(null, Fault.NEGATIVE);
        if (value.stripTrailingZeros().scale() > limits.decimals()) return new Reading(null, Fault.TOO_FINE);
        if (value.abs().compareTo(limits.most()) > 0) return new Reading(null, Fault.TOO_LARGE);
        return new Reading(value, Fault.NONE);
    }

    private static Pattern decimals(String group, String sign) {
        return Pattern.compile("(?<whole>" + GROUPED.formatted(group) + ")(?:\\" + sign + "(?<part>\\d+))?");
    }

    private static Optional<BigDecimal> read(Pattern pattern, String digits) {
        var found = pattern.matcher(digits);
        if (!found.matches()) return Optional.empty();
        var whole = found.group("whole").replaceAll("\\D", "");
        var part = found.group("part");
        return Optional.of(new BigDecimal(part == null ? whole : whole + "." + part));
    }

    /**
     * A number that somebody typed into a form.
     *
     * @throws PlatformRefusal 422 at the pointer for what is none, can be read in two ways, or is not within the limits
     */
    public BigDecimal number(String typed, String pointer, Limits limits) {
        var read = number(typed, limits);
        var value = read.value();
        if (value != null) return value;
        throw PlatformRefusal.unfit(
                pointer,
                read.fault().code,
                shown(typed),
                read.fault() == Fault.TOO_FINE ? limits.decimals() : limits.most(),
                language == Language.EN ? "1000.50" : "1000,50");
    }

    /**
     * A day that somebody typed: as ISO 8601 writes it, as the browser's calendar sends it, or as the language does.
     *
     * @throws PlatformRefusal 422 at the pointer for what is no day between 1900 and 2999
     */
    public LocalDate day(String typed, String pointer) {
        return day(typed).orElseThrow(() -> PlatformRefusal.unfit(pointer, "day-unreadable", shown(typed)));
    }

    /** The same, as it stands in an address; empty for what is no day. */
    public Optional<LocalDate> day(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) return Optional.empty();
        return Stream.concat(Stream.of(DateTimeFormatter.ISO_LOCAL_DATE), days.stream())
                .flatMap(shape -> day(text, shape).stream())
                .filter(day -> day.getYear() >= 1900 && day.getYear() <= 2999)
                .findFirst();
    }

    private static String shown(String typed) {
        var text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter shape) {
        try {
            return Optional.of(LocalDate.parse(text, shape));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<DateTimeFormatter> shapes(Language language) {
        var locale = language.locale();
        var written = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        return switch (language) {
            case EN -> List.of(full("d/M/", locale), brief("d/M/", locale), written);
            case DA ->
                List.of(
                        full("d.M.", locale),
                        brief("d.M.", locale),
                        full("d-M-", locale),
                        full("d/M/", locale),
                        written);
            case NB, SV -> List.of(full("d.M.", locale), brief("d.M.", locale), written);
        };
    }

    private static DateTimeFormatter full(String front, Locale locale) {
        return DateTimeFormatter.ofPattern(front + "uuuu", locale).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The year in two digits is one of this century. */
    private static DateTimeFormatter brief(String front, Locale locale) {
        return new DateTimeFormatterBuilder()
                .appendPattern(front)
                .appendValueReduced(ChronoField.YEAR, 2, 2, CENTURY)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
