package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.quotes.QuoteLine.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** QU1 to QU4 for what was written down; knows nothing of tables. The same for page and API. */
final class DraftCheck {
    static final int MOST_LINES = 200;
    static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,180}\\.[^\\s@<>,;\".]{2,60}");
    private static final BigDecimal MOST_OF_A_LINE = new BigDecimal("99999999");
    private static final BigDecimal MOST_OF_A_PRICE = new BigDecimal("999999999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_MARGIN = BigDecimal.valueOf(-999);

    private final Currency currency;
    private final List<Finding> findings = new ArrayList<>();

    DraftCheck(Currency currency) {
        this.currency = currency;
    }

    /** @throws QuoteRefusal.Faulty with every fault at its place */
    void orRefuse() {
        if (!findings.isEmpty()) throw new QuoteRefusal.Faulty(findings);
    }

    void head(QuoteDraft draft, LocalDate today) {
        text("/title", draft.title(), 200, false);
        text("/text", draft.text(), 4_000, true);
        var customer = draft.customer();
        text("/customer/name", customer.name(), 200, false);
        text("/customer/organisationNumber", customer.organisationNumber(), 40, false);
        text("/customer/contact", customer.contact(), 200, false);
        text("/customer/street", customer.street(), 200, false);
        text("/customer/postalCode", customer.postalCode(), 20, false);
        text("/customer/city", customer.city(), 100, false);
        if (!customer.email().isEmpty() && !EMAIL.matcher(customer.email()).matches())
            findings.add(Finding.of("leads", "/customer/email", "bad-email"));
        if (!customer.country().isEmpty() && !customer.country().matches("[A-Z]{2}"))
            find("/customer/country", "quote-country-unfit");
        var day = draft.validUntil();
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1))))
            find("/validUntil", "quote-day-unfit");
        if (draft.freight() != null && !isMoney(draft.freight())) find("/freight", "quote-bad-amount");
        if (draft.lines().size() > MOST_LINES)
            findings.add(Finding.of("orders", "/lines", "too-many-lines", MOST_LINES));
    }

    /** @param offers one per line, in their order; none where it names no product or nobody sells it */
    List<QuoteLine> lines(List<QuoteDraft.Line> typed, List<Optional<Offer>> offers) {
        var lines = new ArrayList<QuoteLine>();
        boolean above = false;
        boolean replaced = false;
        for (int i = 0; i < typed.size(); i++) {
            var line = typed.get(i);
            if (line.kind() == Kind.LINE) {
                above = true;
                replaced = false;
            }
            if (line.kind() == Kind.ALTERNATIVE) {
                if (!above || (line.chosen() && replaced)) find("/lines/" + i, "quote-alternative-unfit");
                replaced |= line.chosen();
            }
            line("/lines/" + i, line, offers.get(i).orElse(null)).ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private Optional<QuoteLine> line(String at, QuoteDraft.Line typed, @Nullable Offer offer) {
        int before = findings.size();
        var quantity = typed.quantity();
        if (!isQuantity(quantity)) findings.add(Finding.of("orders", at + "/quantity", "bad-quantity"));
        var sku = typed.sku();
        if (sku != null && offer == null && isQuantity(quantity))
            findings.add(
                    Finding.of("orders", at + "/sku", "unknown-sku", sku.length() > 80 ? sku.substring(0, 80) : sku));
        if (sku == null && (typed.name() == null || typed.name().isBlank())) find(at + "/name", "quote-line-unnamed");
        text(at + "/name", typed.name(), 500, false);
        if (typed.discount() != null && !isPercent(typed.discount(), BigDecimal.ZERO, HUNDRED))
            find(at + "/discount", "quote-bad-percent");
        if (typed.margin() != null && !isPercent(typed.margin(), LEAST_MARGIN, new BigDecimal("99.99")))
            find(at + "/margin", "quote-bad-percent");
        if (typed.price() != null && !isPrice(typed.price())) find(at + "/price", "quote-bad-amount");
        var own = offer == null ? null : offer.price();
        if (own != null && !own.unit().currency().equals(currency))
            find(
                    at + "/sku",
                    "quote-other-currency",
                    own.unit().currency().getCurrencyCode(),
                    currency.getCurrencyCode());
        var cost = own == null ? null : own.unit().amount();
        if (typed.price() == null && cost == null && findings.size() == before)
            find(at + "/price", "quote-price-needed");
        if (findings.size() > before) return Optional.empty();
        var margin = typed.price() != null ? null : Objects.requireNonNullElse(typed.margin(), BigDecimal.ZERO);
        var price = typed.price() != null
                ? typed.price()
                : QuoteLine.price(Objects.requireNonNull(cost), Objects.requireNonNull(margin), currency);
        return Optional.of(new QuoteLine(
                typed.trace() == null ? UUID.randomUUID() : typed.trace(),
                typed.kind(),
                typed.chosen() && typed.kind() != Kind.LINE,
                offer == null ? null : offer.sku().value(),
                name(typed, offer),
                Objects.requireNonNull(quantity),
                offer != null ? offer.unit().code() : Objects.requireNonNullElse(typed.unit(), "C62"),
                own == null ? BigDecimal.ONE : own.unit().baseQuantity(),
                cost,
                null,
                margin,
                price,
                Objects.requireNonNullElse(typed.discount(), BigDecimal.ZERO),
                typed.delivery()));
    }

    private static String name(QuoteDraft.Line typed, @Nullable Offer offer) {
        if (typed.name() != null && !typed.name().isBlank()) return typed.name().strip();
        return offer == null ? "" : offer.name();
    }

    static boolean isQuantity(@Nullable BigDecimal quantity) {
        return quantity != null
                && quantity.signum() > 0
                && quantity.stripTrailingZeros().scale() <= 4
                && quantity.compareTo(MOST_OF_A_LINE) <= 0;
    }

    /** A unit price that people can pay: at most the currency's decimals. */
    boolean isPrice(BigDecimal price) {
        return isMoney(price) && price.compareTo(MOST_OF_A_PRICE) <= 0;
    }

    private boolean isMoney(BigDecimal amount) {
        try {
            return !new Money(amount, currency).isNegative();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPercent(BigDecimal percent, BigDecimal least, BigDecimal most) {
        return percent.stripTrailingZeros().scale() <= 2
                && percent.compareTo(least) >= 0
                && percent.compareTo(most) <= 0;
    }

    private void text(String pointer, @Nullable String text, int most, boolean breaks) {
        if (text == null) return;
        if (text.length() > most) findings.add(Finding.of("orders", pointer, "text-too-long", most));
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && !(breaks && (c == '\n' || c == '\r' || c == '\t'))))
            findings.add(Finding.of("orders", pointer, "text-unfit"));
    }

    private void find(String pointer, String code, Object... arguments) {
        findings.add(Finding.at(pointer, code, arguments));
    }
}
