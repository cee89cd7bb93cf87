package bryggen.portal.orders;

import bryggen.integration.kernel.Money;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OR1 to OR7 for one draft; knows nothing of tables. The same for cart, button, API and every other way in. */
final class Rules {
    static final int MOST_LINES = 1_000;
    static final int MOST_PARTS = 20;
    private static final int LONGEST_ECHO = 80;
    private static final BigDecimal MOST_OF_A_LINE = new BigDecimal("99999999");
    private static final BigDecimal MOST_OF_AN_ORDER = new BigDecimal("999999999999");

    private final Buyer buyer;
    private final List<Optional<Offer>> offers;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    /** @param offers one per line of the draft, in its order */
    Rules(Buyer buyer, List<Optional<Offer>> offers, LocalDate today) {
        this.buyer = buyer;
        this.offers = offers;
        this.today = today;
    }

    static boolean isQuantity(@Nullable BigDecimal quantity) {
        return quantity != null
                && quantity.signum() > 0
                && quantity.stripTrailingZeros().scale() <= 4
                && quantity.compareTo(MOST_OF_A_LINE) <= 0;
    }

    Assessment assess(Draft draft) {
        facts(draft);
        if (draft.lines().isEmpty()) find("/lines", "no-lines");
        if (draft.lines().size() > MOST_LINES) {
            // nobody was asked about so many lines, so nothing can be said of each
            find("/lines", "too-many-lines", MOST_LINES);
            return new Assessment(draft, buyer, List.of(), null, List.copyOf(findings));
        }
        var lines = new ArrayList<Assessment.Line>();
        for (int i = 0; i < draft.lines().size(); i++)
            lines.add(line(i, draft.lines().get(i)));
        if (draft.parts() > MOST_PARTS) find("/lines", "too-many-parts", MOST_PARTS);
        return new Assessment(draft, buyer, List.copyOf(lines), totals(draft, lines), List.copyOf(findings));
    }

    private void facts(Draft draft) {
        text("/purchaseOrder", draft.purchaseOrder(), 70, false);
        text("/costReference", draft.costReference(), 70, false);
        text("/comment", draft.comment(), 2_000, true);
        drop("", new Draft.Drop(draft.shipTo(), draft.requestedDelivery()));
    }

    private void drop(String at, Draft.Drop drop) {
        var wanted = drop.wanted();
        if (wanted != null && wanted.isBefore(today)) find(at + "/requestedDelivery", "date-in-the-past");
        if (wanted != null && wanted.isAfter(today.plusYears(2))) find(at + "/requestedDelivery", "date-too-far");
        var shipTo = drop.shipTo();
        if (shipTo != null && buyer.shipTo(shipTo).isEmpty()) find(at + "/shipTo", "unknown-ship-to");
    }

    private void text(String pointer, @Nullable String text, int most, boolean breaks) {
        if (text == null) return;
        if (text.length() > most) find(pointer, "text-too-long", most);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && !(breaks && (c == '\n' || c == '\r' || c == '\t'))))
            find(pointer, "text-unfit");
    }

    private Assessment.Line line(int index, Draft.Line asked) {
        var at = "/lines/" + index;
        var quantity = asked.quantity();
        var sku = asked.sku();
        drop(at, asked.own());
        if (quantity == null || !isQuantity(quantity)) {
            boolean absurd = quantity != null && quantity.compareTo(MOST_OF_A_LINE) > 0;
            find(at + "/quantity", absurd ? "quantity-absurd" : "bad-quantity");
            return new Assessment.Line(index + 1, asked, null, null);
        }
        var offer = offers.get(index).orElse(null);
        if (offer == null) {
            if (sku == null || sku.isBlank()) find(at + "/sku", "sku-needed");
            else find(at + "/sku", "unknown-sku", shortened(sku));
            return new Assessment.Line(index + 1, asked, null, null);
        }
        // the same check wherever a quantity comes in
        findings.addAll(offer.limits().faults(at + "/quantity", quantity));
        return new Assessment.Line(index + 1, asked, offer, price(at, asked, quantity, offer));
    }

    private @Nullable Money price(String at, Draft.Line asked, BigDecimal quantity, Offer offer) {
        if (offer.price() == null) {
            find(at + "/sku", "no-price", offer.sku().value());
            return null;
        }
        var price = offer.price().unit();
        var seen = asked.seen();
        if (seen != null
                && (!seen.currency().equals(price.currency())
                        || seen.amount()
                                        .multiply(price.baseQuantity())
                                        .compareTo(price.amount().multiply(seen.baseQuantity()))
                                != 0))
            find(
                    at + "/price",
                    "price-changed",
                    seen.currency() + " " + plain(seen.amount()),
                    price.currency() + " " + plain(price.amount()));
        return price.times(quantity);
    }

    private @Nullable Totals totals(Draft draft, List<Assessment.Line> lines) {
        Currency currency = null;
        var parts = new LinkedHashMap<Draft.Drop, List<Assessment.Line>>();
        for (var line : lines) {
            var net = line.net();
            if (net == null || line.offer() == null) continue;
            if (currency == null) currency = net.currency();
            if (!currency.equals(net.currency())) {
                find("/lines/" + (line.line() - 1) + "/sku", "mixed-currencies");
                return null;
            }
            parts.computeIfAbsent(draft.dropOf(line.asked()), drop -> new ArrayList<>())
                    .add(line);
        }
        if (parts.isEmpty()) return null;
        var totals = Totals.sum(parts.values().stream()
                .map(part -> Totals.of(buyer, part))
                .filter(Objects::nonNull)
                .toList());
        if (totals.gross().amount().compareTo(MOST_OF_AN_ORDER) > 0) {
            find("/lines", "order-absurd");
            return null;
        }
        return totals;
    }

    private void find(String pointer, String code, Object... arguments) {
        findings.add(Finding.at(pointer, code, arguments));
    }

    private static String shortened(String sku) {
        return sku.length() <= LONGEST_ECHO ? sku : sku.substring(0, LONGEST_ECHO) + "…";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
