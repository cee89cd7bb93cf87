package bryggen.portal.carts.ui;

import bryggen.portal.carts.CartRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type into a form, read as they mean it: a comma is a decimal point, spaces group thousands. */
final class Typed {
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,12}(\\.\\d{1,8})?");

    private Typed() {}

    /** @throws CartRefusal.BadQuantity for anything but a plain decimal */
    static BigDecimal quantity(@Nullable String typed) {
        if (typed == null) throw new CartRefusal.BadQuantity();
        var text = typed.replace("\u00a0", "")
                .replace("\u202f", "")
                .replace(" ", "")
                .replace(',', '.');
        if (!QUANTITY.matcher(text).matches()) throw new CartRefusal.BadQuantity();
        return new BigDecimal(text);
    }

    /** @throws CartRefusal.BadDay for anything but a day */
    static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() < 1900 || day.getYear() > 2999) throw new CartRefusal.BadDay();
            return day;
        } catch (DateTimeParseException e) {
            throw new CartRefusal.BadDay();
        }
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
