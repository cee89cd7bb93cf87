package bryggen.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bryggen.integration.kernel.Money;
import bryggen.portal.invoices.Payable;
import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** PA1: what may stand in a set, with money of every size and currency. */
class PaymentSetTest {
    private static final List<Payable> THERE = List.of(
            invoice("1", "1000.00", "NOK"),
            invoice("2", "0.01", "NOK"),
            invoice("3", "0.00", "NOK"),
            invoice("4", "500", "JPY"),
            creditNote("K5", "100.00", "NOK"),
            creditNote("K6", "20.00", "NOK"));

    @Test
    @DisplayName("PA1 a set pays what it says; without an amount all that is open")
    void well() {
        var set = PaymentSet.of(wish(item("1", "400.00"), item("2", null)), THERE, true);
        assertThat(set.total()).isEqualTo(Money.of("400.01", "NOK"));
        assertThat(set.items()).extracting(Payment.Item::invoice).containsExactly("1", "2");
    }

    @Test
    @DisplayName("PA1 every fault is named at its place")
    void faults() {
        assertThat(fault(wish())).containsExactly("/items payment-no-items");
        assertThat(fault(wish(item("9", "1.00")))).containsExactly("/items/0/invoice payment-unknown-invoice");
        assertThat(fault(wish(item("1", "1.00"), item("1", "1.00"))))
                .containsExactly("/items/1/invoice payment-invoice-twice");
        assertThat(fault(wish(item("K5", "1.00")))).containsExactly("/items payment-only-credit-notes");
        assertThat(fault(wish(item("1", "1.00"), item("K5", "100.01"))))
                .containsExactly("/items/1/amount payment-more-than-open");
        assertThat(fault(wish(item("1", "1.00"), item("4", "1"))))
                .containsExactly("/items/1/invoice payment-mixed-currencies");
        assertThat(fault(wish(item("3", "1.00")))).containsExactly("/items/0/invoice payment-nothing-open");
        assertThat(fault(wish(item("1", "0")))).containsExactly("/items/0/amount payment-amount-not-positive");
        assertThat(fault(wish(item("1", "-5")))).containsExactly("/items/0/amount payment-amount-not-positive");
        assertThat(fault(wish(item("1", "1.001")))).containsExactly("/items/0/amount payment-amount-decimals");
        assertThat(fault(wish(item("4", "0.5")))).containsExactly("/items/0/amount payment-amount-decimals");
        assertThat(fault(wish(item("1", "1000.01"), item("2", "0.02"))))
                .containsExactly("/items/0/amount payment-more-than-open", "/items/1/amount payment-more-than-open");
        assertThat(fault(new PaymentWish(
                        List.of(new PaymentWish.Item("1", new BigDecimal("1"), "SEK")), Method.CARD, null)))
                .containsExactly("/items/0/amount payment-other-currency");
        assertThat(fault(new PaymentWish(List.of(item("1", "1")), Method.CARD, "x".repeat(141))))
                .containsExactly("/memo payment-memo-too-long");
        assertThat(fault(new PaymentWish(
                        IntStream.range(0, 201)
                                .mapToObj(i -> item("n" + i, "1"))
                                .toList(),
                        Method.CARD,
                        null)))
                .containsExactly("/items payment-too-many-items");
    }

    @Test
    @DisplayName("PA14 credit notes are taken off in their order, the sum stops at nothing, and what is kept is said")
    void netted() {
        var set = PaymentSet.of(wish(item("K5", "60.00"), item("1", "400.00")), THERE, true);
        assertThat(set.total()).isEqualTo(Money.of("340.00", "NOK"));
        assertThat(set.items()).extracting(Payment.Item::credit).containsExactly(true, false);
        assertThat(set.items().get(0).left()).isEqualTo(Money.of("40.00", "NOK"));
        assertThat(set.items().get(1).left()).isEqualTo(Money.of("600.00", "NOK"));
        assertThat(set.isCovered()).isFalse();

        var covered = PaymentSet.of(wish(item("K5", null), item("K6", null), item("1", "80.00")), THERE, true);
        assertThat(covered.total()).isEqualTo(Money.of("0.00", "NOK"));
        assertThat(covered.isCovered()).isTrue();
        assertThat(covered.carriedOver()).isEqualTo(Money.of("40.00", "NOK"));
        assertThat(covered.items()).extracting(Payment.Item::invoice).containsExactly("K5", "1");
        assertThat(covered.place(1)).as("the third of the wish").isEqualTo(2);
        assertThat(covered.items().get(0).left()).isEqualTo(Money.of("20.00", "NOK"));
    }

    @Test
    @DisplayName("PA14 no credit note where the ERP cannot use it")
    void notTaken() {
        var wish = wish(item("1", "400.00"), item("K5", "60.00"));
        assertThat(catchThrowableOfType(PaymentRefusal.Faulty.class, () -> PaymentSet.of(wish, THERE, false))
                        .findings())
                .extracting(PaymentSetTest::words)
                .containsExactly("/items/1/invoice payment-credit-note");
    }

    /** Cents that are open and cents that are wanted of each of some invoices. */
    @Provide
    Arbitrary<List<long[]>> sets() {
        var cents = Arbitraries.longs().between(1, 999_999_999_999L);
        return cents.flatMap(open -> Arbitraries.longs().between(1, open).map(wanted -> new long[] {open, wanted}))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property
    void pa1NoCentIsLostOrMade(@ForAll("sets") List<long[]> sets) {
        var there = new ArrayList<Payable>();
        var items = new ArrayList<PaymentWish.Item>();
        long sum = 0;
        for (int i = 0; i < sets.size(); i++) {
            there.add(invoice("n" + i, decimal(sets.get(i)[0]), "NOK"));
            items.add(item("n" + i, decimal(sets.get(i)[1])));
            sum += sets.get(i)[1];
        }
        var set = PaymentSet.of(new PaymentWish(items, Method.CARD, null), there, true);
        assertThat(set.total()).isEqualTo(Money.of(decimal(sum), "NOK"));
        for (int i = 0; i < sets.size(); i++)
            assertThat(set.items().get(i).amount())
                    .isLessThanOrEqualTo(there.get(i).open());
        assertThat(set.shares()).hasSameSizeAs(items);
    }

    @Property
    void pa1NeverMoreThanIsOpen(@ForAll("sets") List<long[]> sets) {
        for (var set : sets) {
            var more = wish(item("n", decimal(set[0] + set[1])));
            assertThat(fault(more, List.of(invoice("n", decimal(set[0]), "NOK"))))
                    .containsExactly("/items/0/amount payment-more-than-open");
        }
    }

    private static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static List<String> fault(PaymentWish wish) {
        return fault(wish, THERE);
    }

    private static List<String> fault(PaymentWish wish, List<Payable> there) {
        var refusal = catchThrowableOfType(PaymentRefusal.Faulty.class, () -> PaymentSet.of(wish, there, true));
        assertThat(refusal.rule()).isEqualTo("PA1");
        return refusal.findings().stream().map(PaymentSetTest::words).toList();
    }

    private static String words(Finding finding) {
        return finding.pointer() + " " + finding.code();
    }

    private static PaymentWish wish(PaymentWish.Item... items) {
        return new PaymentWish(Arrays.asList(items), Method.CARD, null);
    }

    private static PaymentWish.Item item(String invoice, String amount) {
        return new PaymentWish.Item(invoice, amount == null ? null : new BigDecimal(amount), null);
    }

    private static Payable invoice(String number, String open, String currency) {
        return payable(number, open, currency, false);
    }

    private static Payable creditNote(String number, String open, String currency) {
        return payable(number, open, currency, true);
    }

    private static Payable payable(String number, String open, String currency, boolean creditNote) {
        var money = Money.of(open, currency);
        return new Payable(
                "r" + number,
                number,
                number,
                creditNote,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 1),
                false,
                money,
                money,
                Money.zero(money.currency()),
                Money.zero(money.currency()),
                null,
                null);
    }
}
