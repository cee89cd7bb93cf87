package bryggen.portal.quotes;

import bryggen.integration.kernel.TaxRate;
import java.util.Map;
import java.util.Set;

/**
 * QU4: the tax of a sale between two companies by their countries: at home the country's standard rate, inside the union
 * the receiver accounts for it (reverse charge), everything else is export.
 */
final class SalesTax {
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("NO", "25"),
            Map.entry("SE", "25"),
            Map.entry("DK", "25"),
            Map.entry("FI", "25.5"),
            Map.entry("IS", "24"),
            Map.entry("DE", "19"),
            Map.entry("NL", "21"),
            Map.entry("PL", "23"),
            Map.entry("EE", "24"),
            Map.entry("LV", "21"),
            Map.entry("LT", "21"),
            Map.entry("GB", "20"));
    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    private SalesTax() {}

    /** @param to empty: at home */
    static TaxRate between(String from, String to) {
        if (to.isEmpty() || from.equals(to)) {
            var rate = STANDARD.get(from);
            return rate == null ? TaxRate.of("O", "0") : TaxRate.of("S", rate);
        }
        return UNION.contains(from) && UNION.contains(to) ? TaxRate.of("AE", "0") : TaxRate.of("G", "0");
    }
}
