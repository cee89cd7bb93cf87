package bryggen.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** PA14: with sets of every kind. */
class NettingTest {
    private static final Currency SEK = Currency.getInstance("SEK");

    @Provide
    Arbitrary<List<Netting.Part>> sets() {
        var cents = Arbitraries.longs().between(1, 99_999_999_999L).map(NettingTest::money);
        return Combinators.combine(cents, Arbitraries.of(true, false))
                .as(Netting.Part::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property
    void pa14NoCentIsLostOrMade(@ForAll("sets") List<Netting.Part> parts) {
        var netting = new Netting(parts);
        var used = netting.used();
        assertThat(used).hasSameSizeAs(parts);
        var paid = sum(parts, used, false);
        var credited = sum(parts, used, true);
        assertThat(netting.total()).isEqualTo(paid.minus(credited));
        assertThat(netting.total().isNegative()).isFalse();
        assertThat(paid).as("invoices are paid as was wanted").isEqualTo(wanted(parts, false));
        assertThat(credited.plus(netting.carriedOver())).isEqualTo(wanted(parts, true));
    }

    @Property
    void pa14NoNoteGivesMoreThanIsWantedNorKeepsWhatIsNeeded(@ForAll("sets") List<Netting.Part> parts) {
        var netting = new Netting(parts);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(netting.used().get(i)).isBetween(money(0), parts.get(i).wanted());
        }
        var kept = netting.carriedOver().amount().signum() > 0;
        assertThat(kept && netting.total().amount().signum() > 0)
                .as("a note keeps something while something is to pay")
                .isFalse();
    }

    @Property
    void pa14WhoStandsFirstIsUsedFirst(@ForAll("sets") List<Netting.Part> parts) {
        var used = new Netting(parts).used();
        var notes = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).credit())
                .boxed()
                .toList();
        for (int n = 1; n < notes.size(); n++) {
            int before = notes.get(n - 1);
            if (used.get(notes.get(n)).amount().signum() > 0)
                assertThat(used.get(before)).isEqualTo(parts.get(before).wanted());
        }
    }

    private static Money sum(List<Netting.Part> parts, List<Money> used, boolean credit) {
        var sum = money(0);
        for (int i = 0; i < parts.size(); i++) if (parts.get(i).credit() == credit) sum = sum.plus(used.get(i));
        return sum;
    }

    private static Money wanted(List<Netting.Part> parts, boolean credit) {
        return sum(parts, parts.stream().map(Netting.Part::wanted).toList(), credit);
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), SEK);
    }
}
