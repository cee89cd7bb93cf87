package bryggen.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Money;
import bryggen.portal.invoices.Payable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** PA17: money on documents, with sums that do not divide. */
class AllocationTest {
    private static final Currency NOK = Currency.getInstance("NOK");

    @Test
    @DisplayName("PA17 a part pays what stands first, then a part of the next")
    void part() {
        var documents = List.of(document("1", 100_00, 100_00, false), document("2", 50_01, 50_01, false));
        var allocation = new Allocation(money(120_00), documents);
        assertThat(allocation.total()).isEqualTo(money(120_00));
        assertThat(allocation.items()).extracting(Payment.Item::amount).containsExactly(money(100_00), money(20_00));
        assertThat(allocation.items().get(1).left()).isEqualTo(money(30_01));
    }

    @Test
    @DisplayName("PA17 a credit note of the set adds to the money, and only as far as invoices take it")
    void credit() {
        var documents = List.of(document("1", 100_00, 100_00, false), document("K", 30_00, 30_00, true));
        assertThat(new Allocation(money(50_00), documents).items())
                .extracting(Payment.Item::amount)
                .containsExactly(money(80_00), money(30_00));
        var over = new Allocation(money(90_00), documents);
        assertThat(over.total()).isEqualTo(money(70_00));
    }

    /** Each: what is open, what is wanted at most, whether it is a credit note. */
    @Provide
    Arbitrary<List<long[]>> sets() {
        var cents = Arbitraries.longs().between(0, 9_999_999_999L);
        return cents.flatMap(open -> cents.flatMap(
                        most -> Arbitraries.longs().between(0, 1).map(credit -> new long[] {open, most, credit})))
                .list()
                .ofMaxSize(20);
    }

    @Property
    void pa17NoCentIsLostOrMade(@ForAll("sets") List<long[]> sets, @ForAll("cents") long cents) {
        var documents = new ArrayList<Allocation.Wanted>();
        for (int i = 0; i < sets.size(); i++)
            documents.add(document("n" + i, sets.get(i)[0], sets.get(i)[1], sets.get(i)[2] == 1));
        var money = money(cents);
        var allocation = new Allocation(money, documents);
        var sum = money(0);
        var capacity = money(0);
        for (var document : documents)
            if (!document.payable().creditNote()) capacity = capacity.plus(document.usable());
        for (var item : allocation.items()) {
            sum = item.credit() ? sum.minus(item.amount()) : sum.plus(item.amount());
            assertThat(item.amount().amount()).isPositive();
            assertThat(item.left().isNegative()).isFalse();
        }
        assertThat(allocation.total()).isEqualTo(sum).isBetween(money(0), money);
        var paid = allocation.items().stream()
                .filter(item -> !item.credit())
                .map(Payment.Item::amount)
                .reduce(money(0), Money::plus);
        assertThat(paid).as("no more than is wanted and open").isLessThanOrEqualTo(capacity);
        boolean someLeft = allocation.total().compareTo(money) < 0;
        assertThat(someLeft && paid.compareTo(capacity) < 0)
                .as("money is left while an invoice could take it")
                .isFalse();
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.longs().between(1, 99_999_999_999L);
    }

    private static Allocation.Wanted document(String id, long open, long most, boolean credit) {
        var payable = new Payable(
                id,
                "key-" + id,
                "F" + id,
                credit,
                LocalDate.of(2026, 11, 1),
                null,
                false,
                money(open),
                money(open),
                money(0),
                money(0),
                null,
                null);
        return new Allocation.Wanted(payable, money(most));
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), NOK);
    }
}
