package bryggen.integration.erp.tryton;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A price list's formula as we read it: numbers, the list price, the four operations and brackets, reckoned with the
 * ERP's own 28 digits. Anything else is the ERP's to answer; so is every formula until it has answered it once as we do.
 */
final class Formula {

    private static final MathContext AS_THE_ERP = new MathContext(28, RoundingMode.HALF_EVEN);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

    private final String text;
    private final @Nullable BigDecimal price;
    private int at;
    private boolean needsPrice;

    private Formula(String text, @Nullable BigDecimal price) {
        this.text = text;
        this.price = price;
    }

    /** What it gives; nothing {@code known} where it cannot be read, no {@code price} where it needs one that there is not. */
    record Result(boolean known, @Nullable BigDecimal price) {}

    static Result of(@Nullable String text, @Nullable BigDecimal listPrice) {
        if (text == null) return new Result(false, null);
        var formula = new Formula(text, listPrice == null ? BigDecimal.ONE : listPrice);
        var value = formula.whole();
        if (value.isEmpty()) return new Result(false, null);
        return new Result(true, listPrice == null && formula.needsPrice ? null : value.get());
    }

    private Optional<BigDecimal> whole() {
        try {
            var value = sum();
            skip();
            return at == text.length() ? Optional.of(value) : Optional.empty();
        } catch (ArithmeticException | Unread cannot) {
            return Optional.empty();
        }
    }

    private BigDecimal sum() {
        var value = product();
        while (true) {
            if (taken("+")) value = value.add(product(), AS_THE_ERP);
            else if (taken("-")) value = value.subtract(product(), AS_THE_ERP);
            else return value;
        }
    }

    private BigDecimal product() {
        var value = factor();
        while (true) {
            if (follows("**") || follows("//")) throw new Unread();
            if (taken("*")) value = value.multiply(factor(), AS_THE_ERP);
            else if (taken("/")) value = value.divide(factor(), AS_THE_ERP);
            else return value;
        }
    }

    private BigDecimal factor() {
        if (taken("-")) return factor().negate();
        if (taken("(")) {
            var inner = sum();
            if (!taken(")")) throw new Unread();
            return inner;
        }
        if (price != null && (taken("unit_price") || taken("list_price"))) {
            needsPrice = true;
            if (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) throw new Unread();
            return price;
        }
        var number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) throw new Unread();
        at = number.end();
        return new BigDecimal(number.group());
    }

    private boolean taken(String word) {
        if (!follows(word)) return false;
        at += word.length();
        return true;
    }

    private boolean follows(String word) {
        skip();
        return text.startsWith(word, at);
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private static final class Unread extends RuntimeException {
        Unread() {
            super("another formula", null, false, false);
        }
    }
}
