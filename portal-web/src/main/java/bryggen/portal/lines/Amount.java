package bryggen.portal.lines;

import bryggen.integration.kernel.Unit;
import bryggen.portal.platform.Typed;
import bryggen.portal.platform.Typed.Limits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as people write it (LN2).
 *
 * @param value none where it cannot be read, or in two ways
 * @param unit the word behind it; empty without one
 * @param fault code of what is wrong; empty when nothing is
 */
record Amount(@Nullable BigDecimal value, String unit, String fault) {
    private static final Pattern SHAPE = Pattern.compile("([-+]?\\d[\\d .,']*)\\s*([\\p{L}²³]*)\\.?");
    private static final Limits LIMITS = new Limits(6, new BigDecimal("999999999999"), false);

    /** Words for units in the four languages, by the code of the unit. */
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "C62",
                    Set.of("stk", "st", "styk", "stykk", "stycken", "pc", "pcs", "piece", "pieces", "ea", "each", "x")),
            Map.entry("MTR", Set.of("m", "mtr", "meter", "metre", "metres", "metri")),
            Map.entry("KMT", Set.of("km")),
            Map.entry("CMT", Set.of("cm")),
            Map.entry("MMT", Set.of("mm")),
            Map.entry("MTK", Set.of("m2", "m²", "kvm")),
            Map.entry("MTQ", Set.of("m3", "m³", "kbm")),
            Map.entry("KGM", Set.of("kg", "kilo")),
            Map.entry("GRM", Set.of("g", "gr", "gram")),
            Map.entry("TNE", Set.of("t", "tonn", "ton")),
            Map.entry("LTR", Set.of("l", "ltr", "liter", "litre", "litres")),
            Map.entry("MLT", Set.of("ml")),
            Map.entry("HUR", Set.of("h", "t", "timer", "tim", "hours", "hour", "time", "timmar")),
            Map.entry("PR", Set.of("par", "pair", "pairs")),
            Map.entry("SET", Set.of("set", "sett", "sæt", "sats", "sets")),
            Map.entry("PK", Set.of("pk", "pakke", "pakker", "pack", "packs", "paket", "förp", "pkt")),
            Map.entry("BX", Set.of("eske", "esker", "boks", "box", "boxes", "kasse", "kasser", "ask", "æske", "æsker")),
            Map.entry("RO", Set.of("rull", "ruller", "rulle", "rullar", "roll", "rolls")));

    /** Codes that mean the same thing under another name. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("C62", "EA", "H87"), Set.of("PK", "XPK", "PA"), Set.of("BX", "XBX", "CT"), Set.of("RO", "XRO"));

    private static final Amount NONE = new Amount(null, "", "");

    static Amount read(String written) {
        var text = written.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (text.isEmpty()) return NONE;
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) return unreadable();
        var digits = shape.group(1).strip();
        var unit = shape.group(2).toLowerCase(Locale.ROOT);
        if (digits.startsWith("-")) return new Amount(null, unit, "line-quantity-negative");
        if (digits.startsWith("+")) digits = digits.substring(1);
        var read = Typed.anywhere().number(digits, LIMITS);
        if (read.fault() == Typed.Fault.TWO_WAYS) return new Amount(null, unit, "line-quantity-two-ways");
        return read.value() == null ? unreadable() : new Amount(read.value(), unit, "");
    }

    /** The number of a spreadsheet's cell, which means what it says. */
    static Amount exact(String number) {
        var value = new BigDecimal(number);
        return value.signum() < 0 ? new Amount(null, "", "line-quantity-negative") : new Amount(value, "", "");
    }

    /** The same with a unit that stands in a column of its own. */
    Amount in(String word) {
        return new Amount(value, word.toLowerCase(Locale.ROOT), fault);
    }

    private static Amount unreadable() {
        return new Amount(null, "", "line-quantity-unreadable");
    }

    /** Whether the word behind the number may mean the product's unit; without a word it does. */
    boolean isIn(Unit sold, String itsWord) {
        if (unit.isEmpty() || unit.equalsIgnoreCase(sold.code()) || unit.equalsIgnoreCase(itsWord)) return true;
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(unit))
                .anyMatch(entry -> same(entry.getKey(), sold.code()));
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || SAME.stream().anyMatch(codes -> codes.contains(one) && codes.contains(other));
    }
}
