package bryggen.portal.orders;

import static bryggen.portal.orders.SomeOrder.NOW;
import static bryggen.portal.orders.SomeOrder.TODAY;
import static bryggen.portal.orders.SomeOrder.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Unit;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import bryggen.portal.carts.SomeCart;
import bryggen.portal.catalogue.Limits;
import bryggen.portal.orders.OrderDocuments.Paid;
import bryggen.portal.orders.OrderHead.Word;
import bryggen.portal.orders.ui.OrderWords;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * One order's life, told from the cart to the last krone. Kari of Fjord Mekaniske buys; the supplier sells bolts in
 * boxes of ten, and pumps.
 */
class OrderToCashTest {
    private static final Limits BOXES_OF_TEN = new Limits(Unit.PIECE, null, BigDecimal.TEN, null);

    @Test
    void an_order_from_the_cart_to_the_last_krone() {
        // Kari puts bolts into her cart, and a pump; then she remembers the second machine.
        var kari = SomeOrder.buyer();
        var cart = SomeCart.of(kari, NOW);
        cart.add("25", "BOLT", "3.00");
        cart.add("1", "PUMP", "1500.00");
        cart.add("20", "BOLT", "3.00");
        assertThat(cart.lines()).containsExactly("45 BOLT", "1 PUMP");

        // Before she orders, everything is looked at once more. Bolts come in boxes of ten, and the pump has become
        // dearer since she saw it: both is said at its line, and the button does not pass over it.
        var bolts = offer("BOLT", "3.00", BOXES_OF_TEN, SomeOrder.STANDARD);
        var pump = offer("PUMP", "1600.00");
        var first = review(cart, bolts, pump);
        assertThat(first.findings())
                .extracting(finding -> finding.pointer() + " " + finding.code())
                .containsExactly("/lines/0/quantity quantity-not-multiple", "/lines/1/price price-changed");
        assertThatThrownBy(first::orRefuse).isInstanceOf(OrderRefusal.Faulty.class);

        // She takes five boxes, accepts the new price and writes her own order number. Now nothing stands in the way:
        // five boxes at 30 and a pump at 1 600 are 1 750 net and 2 187.50 with tax.
        cart.change("BOLT", "50");
        cart.accept("PUMP", "1600.00");
        cart.note("PO-4711");
        var second = review(cart, bolts, pump);
        second.orRefuse();
        assertThat(second.totals().gross()).isEqualTo(Money.of("2187.50", "NOK"));

        // She presses the button. The order has a number at once, and the ERP is owed exactly what was agreed.
        var order = Order.placed("B100001", kari, Origin.WEB, second, NOW);
        cart.ordered();
        assertThat(cart.lines()).isEmpty();
        var owed = order.submission(TODAY);
        assertThat(owed.purchaseOrder()).isEqualTo("PO-4711");
        assertThat(owed.lines())
                .extracting(line -> line.quantity().value() + " " + line.sku() + " at "
                        + line.price().amount())
                .containsExactly("50 BOLT at 3.00", "1 PUMP at 1600.00");
        assertThat(SomeOrder.head(order).word()).isEqualTo(Word.WAITING);
        assertThat(order.isUnheard()).isTrue();

        // The ERP has it, and will look at it; that is more than being on its way.
        var received = SomeOrder.inErp(owed, "SO-88213", Acceptance.WAITING);
        assertThat(SomeOrder.head(order, received).word()).isEqualTo(Word.RECEIVED);

        // It accepts.
        var accepted = SomeOrder.inErp(owed, "SO-88213", Acceptance.ACCEPTED);
        assertThat(SomeOrder.head(order, accepted).word()).isEqualTo(Word.ACCEPTED);
        assertThat(SomeOrder.head(order, accepted).isCancellable()).isTrue();
        assertThat(outstanding(accepted)).containsExactly("50 BOLT", "1 PUMP");

        // The bolts leave first. What has left cannot be called back any more, the rest can.
        var part = SomeOrder.shipped(accepted, Progress.PART, "50", "0");
        assertThat(SomeOrder.head(order, part).word()).isEqualTo(Word.PART_SHIPPED);
        assertThat(SomeOrder.head(order, part).isCancellable()).isTrue();
        assertThat(SomeOrder.head(order, part).isPartlyShipped()).isTrue();
        assertThat(outstanding(part)).containsExactly("1 PUMP");

        // Then the pump. Everything is delivered, but the matter is not closed before it is invoiced.
        var whole = SomeOrder.shipped(part, Progress.DONE, "50", "1");
        assertThat(outstanding(whole)).isEmpty();
        assertThat(SomeOrder.head(order, whole).word()).isEqualTo(Word.SHIPPED);
        assertThat(SomeOrder.head(order, whole).isMoving()).isTrue();
        assertThat(SomeOrder.head(order, whole).isCancellable()).isFalse();

        var invoiced = SomeOrder.invoiced(whole);
        assertThat(SomeOrder.head(order, invoiced).word()).isEqualTo(Word.DONE);
        assertThat(SomeOrder.head(order, invoiced).isMoving()).isFalse();

        // Fjord Mekaniske pays in two goes, and the order says so in the reader's language.
        var texts = Texts.in(Language.EN);
        var gross = second.totals().gross().amount();
        assertThat(Paid.of(gross, gross)).isEqualTo(Paid.NONE);
        assertThat(Paid.of(gross, new BigDecimal("1000.00"))).isEqualTo(Paid.PART);
        assertThat(Paid.of(gross, new BigDecimal("0.00"))).isEqualTo(Paid.DONE);
        assertThat(OrderWords.status(Word.DONE, texts).word()).isEqualTo("Done");
        assertThat(texts.get("orders.paid.done")).isEqualTo("Paid");
    }

    private static Assessment review(SomeCart cart, bryggen.portal.catalogue.Offer... offers) {
        return new Rules(
                        SomeOrder.company(),
                        List.of(offers).stream().map(Optional::of).toList(),
                        TODAY)
                .assess(cart.draft());
    }

    private static List<String> outstanding(ErpOrder order) {
        return order.lines().stream()
                .filter(line -> line.shipped().compareTo(line.confirmed()) < 0)
                .map(line -> line.confirmed().subtract(line.shipped()).toPlainString() + " " + line.sku())
                .toList();
    }
}
