package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What hardly changes: the company we sell for, its money, its clock, its units, taxes, warehouses and languages. */
record Frame(
        long company,
        long party,
        ZoneId zone,
        Currency currency,
        Map<String, Long> currencies,
        Units units,
        Taxes taxes,
        List<Warehouse> warehouses,
        Map<String, String> languages,
        Map<Long, Integer> paymentDays,
        @Nullable Long defaultPriceList,
        long readAt) {

    private static final Duration FRESH = Duration.ofMinutes(1);

    record Warehouse(long id, String code, String name) {}

    boolean isFresh() {
        return System.nanoTime() - readAt < FRESH.toNanos();
    }

    static Frame read(Calls calls) {
        var company = calls.company();
        var row = Objects.requireNonNull(
                calls.read("company.company", List.of(company), "party", "currency.code", "timezone")
                        .get(company));
        return new Frame(
                company,
                Objects.requireNonNullElse(row.link("party"), 0L),
                zone(row.text("timezone")),
                Currency.getInstance(row.required("currency.code", "the company has no currency")),
                currencies(calls),
                Units.read(calls),
                Taxes.read(calls),
                warehouses(calls),
                languages(calls),
                paymentDays(calls),
                defaultPriceList(calls),
                System.nanoTime());
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static Map<String, Long> currencies(Calls calls) {
        var byCode = new HashMap<String, Long>();
        for (var row : calls.all("currency.currency", List.of(where("active", "=", true)), "code"))
            byCode.put(String.valueOf(row.text("code")), row.id());
        return byCode;
    }

    private static List<Warehouse> warehouses(Calls calls) {
        var domain = List.of(where("type", "=", "warehouse"), where("active", "=", true));
        var found = new ArrayList<Warehouse>();
        var codes = new HashSet<String>();
        for (var row : calls.all("stock.location", domain, "code", "name")) {
            var code = Objects.requireNonNullElse(row.text("code"), Long.toString(row.id()));
            // two warehouses may have one code: it is the older one's
            if (!codes.add(code)) code = code + "-" + row.id();
            found.add(new Warehouse(row.id(), code, Objects.requireNonNullElse(row.text("name"), code)));
        }
        return found;
    }

    /** The languages that names are kept in: Tryton's code by that of ISO 639-1. */
    private static Map<String, String> languages(Calls calls) {
        var codes = new LinkedHashMap<String, String>();
        codes.put("en", "en");
        for (var row : calls.all("ir.lang", List.of(where("translatable", "=", true)), "code")) {
            var code = row.text("code");
            if (code == null || code.length() < 2) continue;
            var iso = code.substring(0, 2);
            codes.putIfAbsent(iso.equals("no") ? "nb" : iso, code);
        }
        return codes;
    }

    /** Days until the last part of an invoice is due, by payment term. */
    private static Map<Long, Integer> paymentDays(Calls calls) {
        var lines = new HashMap<Long, Integer>();
        var terms = new HashMap<Long, Long>();
        var fields = new String[] {"line", "line.payment", "days", "weeks", "months"};
        for (var row : calls.all("account.invoice.payment_term.line.delta", List.of(), fields)) {
            var line = row.link("line");
            var term = row.link("line.payment");
            if (line == null || term == null) continue;
            var span = row.number("days").intValue()
                    + 7 * row.number("weeks").intValue()
                    + 30 * row.number("months").intValue();
            lines.merge(line, span, Integer::sum);
            terms.put(line, term);
        }
        var days = new HashMap<Long, Integer>();
        lines.forEach((line, span) -> days.merge(Objects.requireNonNull(terms.get(line)), span, Math::max));
        return days;
    }

    private static @Nullable Long defaultPriceList(Calls calls) {
        if (!calls.knows("sale.configuration", "sale_price_list")) return null;
        return calls.all("sale.configuration", List.of(), "sale_price_list").stream()
                .findFirst()
                .map(row -> row.link("sale_price_list"))
                .orElse(null);
    }
}
