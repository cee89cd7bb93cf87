package bryggen.portal.carts;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.orders.Draft;
import bryggen.portal.orders.Draft.Drop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cart whose lines go to several places")
class SplitCartTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Drop AUKRA = new Drop("A2", LocalDate.parse("2026-12-01"));
    private final Cart cart = Cart.empty("C1001", UUID.randomUUID(), NOW);

    @Test
    void CT10_some_of_a_line_goes_elsewhere_and_nothing_is_lost() {
        var bolt = add("BOLT", "60");
        cart.send(List.of(bolt), new BigDecimal("20"), AUKRA, NOW);
        assertThat(lines()).containsExactly("BOLT 40 null", "BOLT 20 A2");
        cart.send(List.of(bolt), new BigDecimal("5"), AUKRA, NOW);
        assertThat(lines())
                .as("what goes there already is one line with it")
                .containsExactly("BOLT 35 null", "BOLT 25 A2");
        cart.send(List.of(bolt), new BigDecimal("900"), AUKRA, NOW);
        assertThat(lines()).as("it has no more").containsExactly("BOLT 60 A2");
        add("BOLT", "10");
        assertThat(lines()).as("more of it goes with the rest").containsExactly("BOLT 60 A2", "BOLT 10 null");
        var away = cart.lines().get(0).id();
        cart.send(List.of(away), null, Drop.USUAL, NOW);
        assertThat(lines()).as("back with the rest").containsExactly("BOLT 70 null");
    }

    @Test
    void CT10_several_lines_go_at_once_and_the_draft_says_where() {
        var bolt = add("BOLT", "60");
        var nut = add("NUT", "60");
        long before = cart.edition();
        cart.send(List.of(bolt, nut, "gone"), null, AUKRA, NOW);
        assertThat(cart.draft().lines()).extracting(Draft.Line::own).containsExactly(AUKRA, AUKRA);
        assertThat(cart.edition())
                .as("another cart than the one that was shown")
                .isGreaterThan(before);
    }

    private String add(String sku, String quantity) {
        cart.add(sku, new BigDecimal(quantity), null, NOW);
        return cart.lineOf(sku).orElseThrow().id();
    }

    private List<String> lines() {
        return cart.lines().stream()
                .map(line ->
                        line.sku() + " " + line.quantity() + " " + line.drop().shipTo())
                .toList();
    }
}
