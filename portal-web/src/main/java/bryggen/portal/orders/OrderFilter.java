package bryggen.portal.orders;

import bryggen.portal.platform.Blank;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OR16: which orders a list shows. Days are the business's days, both included. */
public record OrderFilter(
        @Nullable String status, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String words) {
    private static final Set<String> STATUSES = Set.of("open", "done", "refused", "cancelled");
    private static final int LONGEST = 100;

    /**
     * From the texts of an address; blank means any.
     *
     * @throws OrderRefusal.BadFilter 422 for a status that there is not, or what is no day
     */
    public static OrderFilter of(
            @Nullable String status, @Nullable String from, @Nullable String to, @Nullable String words) {
        var wanted = Blank.none(status);
        if (wanted != null && !STATUSES.contains(wanted)) throw new OrderRefusal.BadFilter("status", "unknown-status");
        var text = Blank.none(words);
        if (text != null && text.length() > LONGEST) throw new OrderRefusal.BadFilter("q", "words-too-long");
        if (text != null && text.indexOf('\0') >= 0) throw new OrderRefusal.BadFilter("q", "text-unfit");
        return new OrderFilter(wanted, day("from", from), day("to", to), text);
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() < 1900 || day.getYear() > 2999) throw new OrderRefusal.BadFilter(name, "bad-day");
            return day;
        } catch (DateTimeParseException e) {
            throw new OrderRefusal.BadFilter(name, "bad-day");
        }
    }
}
