package bryggen.integration.erp.tryton;

import bryggen.integration.kernel.TaxRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ERP's taxes as category and percentage, and the rules by which a customer gets another one (export). */
final class Taxes {

    private record Tax(TaxRate rate, @Nullable Long group) {}

    private record Rule(@Nullable Long origin, @Nullable Long group, @Nullable Long tax) {
        boolean fits(long id, Tax from) {
            return (origin == null || origin == id) && (group == null || group.equals(from.group()));
        }
    }

    private final Map<Long, Tax> taxes = new HashMap<>();
    private final Map<Long, List<Rule>> rules = new HashMap<>();

    static Taxes read(Calls calls) {
        var read = new Taxes();
        for (var row : calls.all("account.tax", List.of(), "rate", "type", "unece_category_code", "group"))
            if (row.is("type", "percentage")) read.taxes.put(row.id(), new Tax(rate(row), row.link("group")));
        for (var row : calls.all("account.tax.rule.line", List.of(), "rule", "origin_tax", "group", "tax"))
            read.rules
                    .computeIfAbsent(Objects.requireNonNullElse(row.link("rule"), 0L), rule -> new ArrayList<>())
                    .add(new Rule(row.link("origin_tax"), row.link("group"), row.link("tax")));
        return read;
    }

    private static TaxRate rate(Row row) {
        var percent = row.number("rate").movePointRight(2).stripTrailingZeros();
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) percent = BigDecimal.ZERO;
        if (percent.scale() < 0) percent = percent.setScale(0);
        var category = row.text("unece_category_code");
        return new TaxRate(
                category != null && category.length() <= 3 ? category : percent.signum() > 0 ? "S" : "Z", percent);
    }

    @Nullable
    TaxRate rate(@Nullable Long tax) {
        var known = tax == null ? null : taxes.get(tax);
        return known == null ? null : known.rate();
    }

    /** The first tax of these that is a percentage. */
    @Nullable
    TaxRate first(List<Long> ids) {
        return ids.stream().map(this::rate).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What a customer with this rule pays on a thing with these taxes. */
    @Nullable
    TaxRate first(List<Long> ids, @Nullable Long rule) {
        var lines = rule == null ? List.<Rule>of() : rules.getOrDefault(rule, List.of());
        for (var id : ids) {
            var own = taxes.get(id);
            if (own == null) continue;
            var replaced = lines.stream().filter(line -> line.fits(id, own)).findFirst();
            if (replaced.isEmpty()) return own.rate();
            if (replaced.get().tax() != null) return rate(replaced.get().tax());
        }
        return null;
    }

    /** The one tax that the rule puts in the place of every other; null when there is no such one. */
    @Nullable
    TaxRate override(@Nullable Long rule) {
        if (rule == null) return null;
        var targets = rules.getOrDefault(rule, List.of()).stream()
                .map(line -> rate(line.tax()))
                .distinct()
                .toList();
        return targets.size() == 1 ? targets.get(0) : null;
    }
}
