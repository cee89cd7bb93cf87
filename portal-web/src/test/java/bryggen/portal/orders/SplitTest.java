package bryggen.portal.orders;

import static bryggen.portal.orders.SomeOrder.NOK;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import bryggen.portal.accounts.ShipTo;
import bryggen.portal.catalogue.Limits;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.orders.Draft.Drop;
import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** OR21: one cart, several places and days. */
class SplitTest {
    private static final List<@Nullable String> PLACES = java.util.Arrays.asList(null, "A1", "A2");
    private static final Buyer COMPANY = new Buyer(
            "C1001",
            true,
            null,
            null,
            List.of(new ShipTo("A1", "Verksted", "Kaigata 1"), new ShipTo("A2", "Aukra", "Nyhamna 1")));

    /** Price in cents, quantity, tax, place and day of a line. */
    record Wish(int cents, int quantity, int percent, int place, int days) {}

    @Property
    void or21EveryLineIsInOnePartAndThePartsAreWorthWhatTheCartIs(@ForAll("wishes") List<Wish> wishes) {
        var whole = assessed(wishes);
        var parts = whole.parts();
        var net = Money.zero(NOK);
        var tax = Money.zero(NOK);
        var gross = Money.zero(NOK);
        var lines = new ArrayList<Draft.Line>();
        for (var part : parts) {
            var totals = Objects.requireNonNull(part.totals());
            net = net.plus(totals.net());
            tax = tax.plus(totals.tax());
            gross = gross.plus(totals.gross());
            for (var line : part.lines()) {
                lines.add(line.asked());
                assertThat(whole.draft().dropOf(line.asked()))
                        .isEqualTo(new Drop(part.draft().shipTo(), part.draft().requestedDelivery()));
            }
            assertThat(part.lines().get(0).line()).isEqualTo(1);
        }
        var all = Objects.requireNonNull(whole.totals());
        assertThat(net).isEqualTo(all.net());
        assertThat(tax).isEqualTo(all.tax());
        assertThat(gross).isEqualTo(all.gross());
        assertThat(lines).containsExactlyInAnyOrderElementsOf(whole.draft().lines());
        assertThat(parts.stream()
                        .map(part -> part.draft().shipTo() + " " + part.draft().requestedDelivery()))
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Arbitraries.integers()
                .between(0, 100_000_000)
                .map(n -> new Wish(1 + n % 997, 1 + n / 997 % 13, n / 13_000 % 2 == 0 ? 25 : 15, n % 3, n / 7 % 3))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Test
    @DisplayName("OR21 tax is rounded once for each order, so two orders can be worth a cent more than one")
    void rounding() {
        var together = assessed(List.of(new Wish(10, 1, 25, 1, 0), new Wish(10, 1, 25, 1, 0)));
        assertThat(Objects.requireNonNull(together.totals()).tax()).isEqualTo(Money.of("0.05", "NOK"));
        var apart = assessed(List.of(new Wish(10, 1, 25, 1, 0), new Wish(10, 1, 25, 2, 0)));
        assertThat(Objects.requireNonNull(apart.totals()).tax()).isEqualTo(Money.of("0.06", "NOK"));
    }

    @Test
    @DisplayName("OR7 OR21 a line's own place and day are checked like the order's, and there are at most twenty parts")
    void checked() {
        var own = new Drop("NOWHERE", SomeOrder.TODAY.minusDays(1));
        var line = new Draft.Line("BOLT", BigDecimal.ONE, null, null, own);
        var draft = new Draft(null, null, null, null, null, List.of(line));
        var findings = new Rules(COMPANY, List.of(Optional.of(offer(100, 25))), SomeOrder.TODAY)
                .assess(draft)
                .findings();
        assertThat(findings.stream().map(f -> f.pointer() + " " + f.code()))
                .containsExactly("/lines/0/requestedDelivery date-in-the-past", "/lines/0/shipTo unknown-ship-to");
        var many = new ArrayList<Wish>();
        for (int day = 1; day <= 21; day++) many.add(new Wish(100, 1, 25, 1, day));
        assertThat(assessed(many.subList(0, 20)).findings()).isEmpty();
        assertThat(assessed(many).findings()).extracting(Finding::code).containsExactly("too-many-parts");
    }

    private static Assessment assessed(List<Wish> wishes) {
        var lines = new ArrayList<Draft.Line>();
        var offers = new ArrayList<Optional<Offer>>();
        for (var wish : wishes) {
            var day = wish.days == 0 ? null : SomeOrder.TODAY.plusDays(wish.days);
            lines.add(new Draft.Line(
                    "BOLT", BigDecimal.valueOf(wish.quantity), null, null, new Drop(PLACES.get(wish.place), day)));
            offers.add(Optional.of(offer(wish.cents, wish.percent)));
        }
        var draft = new Draft(null, null, SomeOrder.TODAY.plusDays(1), "A1", null, lines);
        return new Rules(COMPANY, offers, SomeOrder.TODAY).assess(draft);
    }

    private static Offer offer(int cents, int percent) {
        return SomeOrder.offer(
                "BOLT",
                BigDecimal.valueOf(cents, 2).toPlainString(),
                new Limits(Unit.PIECE, null, null, null),
                TaxRate.of("S", String.valueOf(percent)));
    }
}
