package bryggen.portal.orders;

import static bryggen.portal.orders.SomeOrder.TODAY;
import static bryggen.portal.orders.SomeOrder.offer;
import static bryggen.portal.orders.SomeOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.kernel.Unit;
import bryggen.portal.catalogue.Limits;
import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static String faults(Assessment assessment) {
        return assessment.findings().stream()
                .map(f -> f.pointer() + " " + f.code())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    @Test
    void OR1_an_order_without_lines_is_refused() {
        assertThat(faults(order().assessed())).isEqualTo("/lines no-lines");
    }

    @Test
    void OR1_a_thousand_lines_are_taken_and_one_more_is_not() {
        var order = order();
        for (int i = 0; i < 1_000; i++) order.line("1", offer("BOLT", "1.00"));
        assertThat(order.assessed().isClean()).isTrue();
        assertThat(faults(order.line("1", offer("BOLT", "1.00")).assessed())).isEqualTo("/lines too-many-lines");
    }

    @Test
    void OR1_of_too_many_lines_nothing_is_said_but_that_they_are_too_many() {
        var order = order();
        for (int i = 0; i < 1_001; i++) order.line("1", null);
        assertThat(faults(order.assessed())).isEqualTo("/lines too-many-lines");
    }

    @Test
    void OR2_a_line_without_a_product_is_asked_for_one_and_a_long_number_is_not_repeated_whole() {
        assertThat(faults(order().nameless("1").assessed())).isEqualTo("/lines/0/sku sku-needed");
        var named =
                order().unknown("1", "x".repeat(3_000)).assessed().findings().get(0);
        assertThat(named.arguments().get(0).toString()).hasSizeLessThan(100);
    }

    @Test
    void OR1_the_same_product_may_stand_on_several_lines() {
        var assessed = order().line("2", offer("BOLT", "1.00"))
                .line("3", offer("BOLT", "1.00"))
                .assessed();
        assertThat(assessed.isClean()).isTrue();
        assertThat(assessed.totals().net().amount()).isEqualByComparingTo("5.00");
    }

    @Test
    void OR2_an_unknown_product_is_named_at_its_line() {
        assertThat(faults(order().line("1", offer("BOLT", "1")).line("1", null).assessed()))
                .isEqualTo("/lines/1/sku unknown-sku");
    }

    @Test
    void OR2_a_company_that_is_closed_orders_nothing() {
        var assessed = order().closed().line("1", offer("BOLT", "1")).assessed();
        assertThatThrownBy(assessed::orRefuse).isInstanceOf(OrderRefusal.CompanyClosed.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0", "-1", "-99999999999", "0.00001"})
    void OR3_what_is_no_quantity_is_refused(String quantity) {
        assertThat(faults(order().line(quantity, offer("BOLT", "1")).assessed()))
                .isEqualTo("/lines/0/quantity bad-quantity");
    }

    @Test
    void OR3_an_absurd_quantity_is_refused() {
        assertThat(faults(order().line("100000000", offer("BOLT", "1")).assessed()))
                .isEqualTo("/lines/0/quantity quantity-absurd");
    }

    @Test
    void OR3_an_order_of_absurd_worth_is_refused_even_where_each_quantity_is_fine() {
        assertThat(faults(order().line("99999999", offer("GOLD", "99999999")).assessed()))
                .isEqualTo("/lines order-absurd");
    }

    @Test
    void OR4_minimum_multiple_and_maximum_are_kept() {
        var limits = new Limits(Unit.PIECE, BigDecimal.TEN, BigDecimal.valueOf(5), BigDecimal.valueOf(100));
        var packed = offer("PACK", "1", limits, SomeOrder.STANDARD);
        assertThat(order().line("15", packed).assessed().isClean()).isTrue();
        for (var wrong : new String[] {"5", "12", "105", "10.5"})
            assertThat(order().line(wrong, packed).assessed().findings())
                    .as(wrong)
                    .isNotEmpty()
                    .allMatch(f -> f.pointer().equals("/lines/0/quantity"));
    }

    @Test
    void OR5_a_line_without_a_price_is_refused() {
        assertThat(faults(order().line("1", offer("BOLT", null)).assessed())).isEqualTo("/lines/0/sku no-price");
    }

    @Test
    void OR5_a_price_that_differs_from_the_one_seen_is_shown_and_has_to_be_accepted() {
        assertThat(order().line("1", offer("BOLT", "1.10"), "1.10").assessed().isClean())
                .isTrue();
        assertThat(order().line("1", offer("BOLT", "1.1000"), "1.10").assessed().isClean())
                .isTrue();
        var changed = order().line("1", offer("BOLT", "1.20"), "1.10").assessed();
        assertThat(changed.findings())
                .containsExactly(Finding.at("/lines/0/price", "price-changed", "NOK 1.1", "NOK 1.2"));
    }

    @Test
    void OR6_references_are_one_line_of_at_most_70_and_a_comment_may_have_breaks() {
        var line = offer("BOLT", "1");
        assertThat(faults(order().called("x".repeat(71)).line("1", line).assessed()))
                .isEqualTo("/purchaseOrder text-too-long");
        assertThat(faults(order().called("a\nb").line("1", line).assessed())).isEqualTo("/purchaseOrder text-unfit");
        assertThat(order().saying("a\nb <script>alert(1)</script>'; drop table")
                        .line("1", line)
                        .assessed()
                        .isClean())
                .isTrue();
        assertThat(faults(order().saying("x".repeat(2_001)).line("1", line).assessed()))
                .isEqualTo("/comment text-too-long");
    }

    @Test
    void OR7_goods_go_to_a_place_of_the_company_on_a_day_to_come() {
        var line = offer("BOLT", "1");
        assertThat(order().to("A1", TODAY).line("1", line).assessed().isClean()).isTrue();
        assertThat(faults(order().to("B7", TODAY.minusDays(1)).line("1", line).assessed()))
                .isEqualTo("/requestedDelivery date-in-the-past, /shipTo unknown-ship-to");
        assertThat(faults(order().to(null, TODAY.plusYears(3)).line("1", line).assessed()))
                .isEqualTo("/requestedDelivery date-too-far");
    }

    @Test
    void OR8_an_order_up_to_the_last_of_the_credit_is_taken_and_one_cent_more_is_refused() {
        order().credit("1250.00", "0")
                .line("1", offer("PUMP", "1000.00"))
                .assessed()
                .orRefuse();
        var beyond = order().credit("1250.00", "0.01")
                .line("1", offer("PUMP", "1000.00"))
                .assessed();
        assertThatThrownBy(beyond::orRefuse)
                .isInstanceOfSatisfying(OrderRefusal.CreditExceeded.class, refusal -> assertThat(refusal.liftedBy())
                        .isEqualTo("credit-desk"));
    }

    @Test
    void OR9_missing_stock_is_told_and_no_refusal() {
        var assessed = order().line("7", offer("BOLT", "1")).assessed();
        assertThat(assessed.isClean()).isTrue();
        assertThat(assessed.lines().get(0).later()).isEqualByComparingTo("7");
    }

    @Test
    void every_fault_is_named_not_only_the_first() {
        assertThat(order().line("0", offer("A", "1"))
                        .line("1", null)
                        .line("1", offer("C", null))
                        .assessed()
                        .findings())
                .hasSize(3);
    }
}
