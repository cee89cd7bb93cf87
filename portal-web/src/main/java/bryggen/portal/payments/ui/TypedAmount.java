package bryggen.portal.payments.ui;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as people type it: the last comma or full stop is the decimal one, spaces and apostrophes group. */
final class TypedAmount {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,]\\d{3})+[.,]\\d{1,2}");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}([.,]\\d{1,8})?");

    private TypedAmount() {}

    /** Empty for what is no amount. */
    static Optional<BigDecimal> of(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f'’]", "");
        if (GROUPED.matcher(text).matches()) {
            int decimal = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
            text = text.substring(0, decimal).replaceAll("[.,]", "") + "." + text.substring(decimal + 1);
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }
}
