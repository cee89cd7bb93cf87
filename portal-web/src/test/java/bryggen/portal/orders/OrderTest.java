package bryggen.portal.orders;

import static bryggen.portal.orders.SomeOrder.NOW;
import static bryggen.portal.orders.SomeOrder.TODAY;
import static bryggen.portal.orders.SomeOrder.offer;
import static bryggen.portal.orders.SomeOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.Offer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {
    private final Actor kari = SomeOrder.buyer();

    private Order placed(Origin origin) {
        var assessed = order().called("PO-7")
                .to("A1", null)
                .line("2", offer("BOLT", "1.50"))
                .assessed();
        return Order.placed("B100001", kari, origin, assessed, NOW);
    }

    @Test
    void OR10_the_message_to_the_erp_says_what_was_agreed() {
        var submission = placed(Origin.WEB).submission(TODAY);
        assertThat(submission.number()).hasToString("B100001");
        assertThat(submission.purchaseOrder()).isEqualTo("PO-7");
        assertThat(submission.shipTo()).isEqualTo("A1");
        assertThat(submission.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).hasToString("BOLT");
            assertThat(line.quantity().value()).isEqualByComparingTo("2");
            assertThat(line.price().amount()).isEqualByComparingTo("1.50");
        });
    }

    @Test
    void OR18_what_was_agreed_before_is_the_price_and_another_number_of_prices_is_an_error() {
        var now = List.of(Optional.of(offer("BOLT", "1.50")), Optional.<Offer>empty());
        var price = UnitPrice.of("1.20", "NOK");
        var sale = new Sale(UUID.randomUUID(), "P2001", "Q100001", List.of(price, price));
        var agreed = sale.agreedOn(now, NOW);
        assertThat(agreed.get(0).orElseThrow().price().unit()).isEqualTo(price);
        assertThat(agreed.get(0).orElseThrow().price().reference()).isEqualTo("Q100001");
        assertThat(agreed.get(1)).isEmpty();
        assertThat(new Sale(UUID.randomUUID(), null, "", List.of()).agreedOn(now, NOW))
                .isEqualTo(now);
        assertThatThrownBy(() -> new Sale(UUID.randomUUID(), null, "", List.of(price)).agreedOn(now, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void OR19_what_waits_for_its_company_is_declined_in_its_words_or_withdrawn_or_goes() {
        var declined = placed(Origin.API).awaitingApproval();
        assertThat(declined.isAwaitingApproval()).isTrue();
        declined.decline("Not this year");
        assertThat(declined.acceptance()).isEqualTo(Acceptance.REFUSED);
        assertThat(declined.reason()).contains("Not this year");
        assertThat(declined.isAwaitingApproval()).isFalse();

        var withdrawn = placed(Origin.WEB).awaitingApproval();
        withdrawn.askCancellation(kari, "changed", true, NOW);
        withdrawn.withdraw();
        assertThat(withdrawn.acceptance()).isEqualTo(Acceptance.CANCELLED);
        assertThat(withdrawn.reason()).contains("changed");
        assertThat(withdrawn.isCancellationAsked()).isFalse();

        var approved = placed(Origin.WEB).awaitingApproval();
        approved.approve();
        assertThat(approved.isAwaitingApproval()).isFalse();
        assertThat(approved.acceptance()).as("as api.md says").isEqualTo(Acceptance.WAITING);
    }

    @Test
    void OR19_the_list_has_a_word_of_its_own_for_what_waits_and_what_was_declined() {
        var order = placed(Origin.WEB);
        assertThat(SomeOrder.head(order, Approval.WAITING).word()).isEqualTo(OrderHead.Word.APPROVAL);
        assertThat(SomeOrder.head(order, Approval.GIVEN).word()).isEqualTo(OrderHead.Word.WAITING);
        order.decline("No");
        assertThat(SomeOrder.head(order, Approval.DECLINED).word()).isEqualTo(OrderHead.Word.DECLINED);
    }

    @Test
    void OR19_a_price_that_has_moved_while_it_waited_is_nothing_to_approve() {
        var moved = order().line("2", offer("BOLT", "1.50"), "1.40").assessed();
        assertThatThrownBy(moved::orRefuseAfterWaiting)
                .isInstanceOfSatisfying(OrderRefusal.PriceMoved.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo("OR19");
                    assertThat(refusal.liftedBy()).isEqualTo("placed-by");
                });
        order().line("2", offer("BOLT", "1.50"), "1.50").assessed().orRefuseAfterWaiting();
    }

    @Test
    void OR12_a_refusal_keeps_the_words_of_the_erp_and_comes_once() {
        var order = placed(Origin.WEB);
        assertThat(order.refuse("Customer is blocked")).isTrue();
        assertThat(order.acceptance()).isEqualTo(Acceptance.REFUSED);
        assertThat(order.reason()).contains("Customer is blocked");
        assertThat(order.refuse("again")).isFalse();
        assertThat(order.reason()).contains("Customer is blocked");
    }

    @Test
    void OR13_what_the_erp_never_saw_is_cancelled_at_once() {
        var order = placed(Origin.WEB);
        order.askCancellation(kari, "twice", true, NOW);
        assertThat(order.isUnheard()).isTrue();
        order.cancelHere();
        assertThat(order.acceptance()).isEqualTo(Acceptance.CANCELLED);
        assertThat(order.reason()).contains("twice");
    }

    @Test
    void OR13_a_wish_that_is_pending_is_not_asked_again_and_one_that_was_refused_may_be() {
        var order = placed(Origin.WEB);
        order.askCancellation(kari, "twice", true, NOW);
        assertThatThrownBy(() -> order.askCancellation(kari, "twice", true, NOW))
                .isInstanceOfSatisfying(OrderRefusal.NotCancellable.class, no -> assertThat(no.code())
                        .isEqualTo("cancellation-asked"));
        assertThat(order.refuseCancellation("already picked")).isTrue();
        order.askCancellation(kari, "please", true, NOW);
        assertThat(order.cancellation().reason()).isEqualTo("please");
    }

    @Test
    void OR13_nobody_wants_it_sent_while_its_cancellation_is_asked_for_and_after_it() {
        var order = placed(Origin.WEB);
        assertThat(isWanted(order)).isTrue();
        order.askCancellation(kari, "twice", true, NOW);
        assertThat(isWanted(order)).isFalse();
        order.refuseCancellation("already picked");
        assertThat(isWanted(order)).isTrue();
        order.askCancellation(kari, "please", true, NOW);
        order.cancelHere();
        assertThat(isWanted(order)).isFalse();
    }

    private static boolean isWanted(Order order) {
        return Order.isWanted(order.acceptance(), order.isCancellationAsked());
    }

    @Test
    void OR13_a_refused_order_is_closed() {
        var order = placed(Origin.WEB);
        order.refuse("no");
        assertThatThrownBy(() -> order.askCancellation(kari, "twice", true, NOW))
                .isInstanceOf(OrderRefusal.NotCancellable.class);
    }

    @Test
    void OR13_where_the_erp_refuses_the_order_itself_there_is_nothing_left_to_cancel() {
        var order = placed(Origin.WEB);
        order.askCancellation(kari, "twice", true, NOW);
        assertThat(order.refuse("Customer is blocked")).isTrue();
        assertThat(order.refuseCancellation("there is no such order")).isFalse();
        assertThat(order.acceptance()).isEqualTo(Acceptance.REFUSED);
        assertThat(order.reason()).contains("Customer is blocked");
    }

    @Test
    void OR13_a_colleague_cancels_what_came_by_an_interface_but_not_what_somebody_placed_on_a_page() {
        var colleague = SomeOrder.person("Ola Nordmann");
        placed(Origin.API).askCancellation(colleague, "twice", true, NOW);
        assertThatThrownBy(() -> placed(Origin.WEB).askCancellation(colleague, "twice", true, NOW))
                .isInstanceOf(OrderRefusal.NotYours.class);
    }
}
