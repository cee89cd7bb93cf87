package bryggen.portal.orders;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft held against the rules: priced lines, sums, and a finding for everything that stands in the way. The cart
 * shows it, the button and the API act on it.
 *
 * @param callOffs from which agreement each line is called off (OR20); empty where nobody was asked
 */
public record Assessment(
        Draft draft,
        Buyer buyer,
        List<Line> lines,
        @Nullable Totals totals,
        List<Finding> findings,
        List<Commitments.CallOff> callOffs) {

    private static final TaxRate UNTAXED = TaxRate.of("O", "0");

    public Assessment(Draft draft, Buyer buyer, List<Line> lines, @Nullable Totals totals, List<Finding> findings) {
        this(draft, buyer, lines, totals, findings, List.of());
    }

    /** One line as it would be ordered; without an offer the product is not known. */
    public record Line(int line, Draft.Line asked, @Nullable Offer offer, @Nullable Money net) {

        /** What the stock does not hold now; it follows later (OR9). */
        public BigDecimal later() {
            var quantity = asked.quantity();
            if (offer == null || quantity == null) return BigDecimal.ZERO;
            return quantity.subtract(offer.stock().available().max(BigDecimal.ZERO))
                    .max(BigDecimal.ZERO);
        }
    }

    /** OR11: the company's own tax beats the product's; where nobody knows one, the ERP's answer brings it. */
    TaxRate rateOf(Line line) {
        return rate(buyer, line.offer());
    }

    static TaxRate rate(Buyer buyer, @Nullable Offer offer) {
        if (buyer.tax() != null) return buyer.tax();
        return offer == null || offer.tax() == null ? UNTAXED : offer.tax();
    }

    /**
     * OR21: one part for each place and day, in the order in which they first appear, with its own sums: an order each. What
     * is wrong, and what the company's rules, budgets and credit say, is asked of the whole.
     */
    public List<Assessment> parts() {
        var groups = new LinkedHashMap<Draft.Drop, List<Line>>();
        for (var line : lines)
            groups.computeIfAbsent(draft.dropOf(line.asked()), drop -> new ArrayList<>())
                    .add(line);
        return groups.entrySet().stream()
                .map(group -> part(group.getKey(), group.getValue()))
                .toList();
    }

    /** Some of the lines as an order of their own. */
    Assessment part(Draft.Drop drop, List<Line> its) {
        var renumbered = new ArrayList<Line>();
        for (var line : its) renumbered.add(new Line(renumbered.size() + 1, line.asked(), line.offer(), line.net()));
        return new Assessment(
                draft.part(drop, its.stream().map(Line::asked).toList()),
                buyer,
                List.copyOf(renumbered),
                totals == null ? null : Totals.of(buyer, its),
                List.of(),
                its.stream().map(line -> callOff(line.line())).toList());
    }

    /** The same with what is known of the company now: its credit may have moved while prices were asked. */
    Assessment with(Buyer now) {
        return new Assessment(draft, now, lines, totals, findings, callOffs);
    }

    /** OR20: the same with what agreements say of its lines now, in place of what they said before. */
    Assessment with(List<Commitments.CallOff> now) {
        var all = new ArrayList<>(findings);
        for (var before : callOffs) Optional.ofNullable(before.fault()).ifPresent(all::remove);
        for (var callOff : now) Optional.ofNullable(callOff.fault()).ifPresent(all::add);
        return new Assessment(draft, buyer, lines, totals, List.copyOf(all), List.copyOf(now));
    }

    /** What agreements say of a line. */
    public Commitments.CallOff callOff(int line) {
        return line <= callOffs.size() ? callOffs.get(line - 1) : Commitments.CallOff.WITHOUT;
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    public List<Finding> at(String pointer) {
        return findings.stream().filter(f -> f.pointer().startsWith(pointer)).toList();
    }

    /** Whether the order is worth more than the credit that is left (OR8). */
    public boolean exceedsCredit() {
        var credit = buyer.credit();
        return credit != null
                && totals != null
                && totals.gross().currency().equals(credit.limit().currency())
                && totals.gross().compareTo(credit.available()) > 0;
    }

    /** @throws OrderRefusal the first reason not to take the order */
    public void orRefuse() {
        if (!buyer.open()) throw new OrderRefusal.CompanyClosed();
        if (!findings.isEmpty()) throw new OrderRefusal.Faulty(findings);
        if (exceedsCredit()) refuseCredit();
    }

    /**
     * OR19: the same for an order that has waited: a price that has moved meanwhile is nothing that its approver could accept.
     *
     * @throws OrderRefusal the first reason not to take the order any more
     */
    void orRefuseAfterWaiting() {
        findings.stream()
                .filter(f -> f.code().equals("price-changed"))
                .findFirst()
                .ifPresent(moved -> {
                    throw new OrderRefusal.PriceMoved(moved);
                });
        orRefuse();
    }

    private void refuseCredit() {
        var gross = Optional.ofNullable(totals).orElseThrow().gross();
        var credit = Optional.ofNullable(buyer.credit()).orElseThrow();
        throw new OrderRefusal.CreditExceeded(
                gross.amount(), credit.available().amount(), gross.currency().getCurrencyCode());
    }
}
