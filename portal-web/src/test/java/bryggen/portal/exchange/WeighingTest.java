package bryggen.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeighingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    @DisplayName(
            "EX18 counts and sums stand side by side for each kind and currency, and currencies are never added up")
    void lines() {
        var weighing = new Weighing(
                List.of(order("1", "NOK", "10.00"), order("2", "SEK", "5.00"), order("3", "NOK", "1.50")),
                List.of(order("1", "NOK", "10.0"), order("2", "SEK", "5.00")));
        assertThat(weighing.lines(NOW))
                .containsExactly(
                        new Weighing.Line("order", "NOK", 2, 1, new BigDecimal("11.50"), new BigDecimal("10.0"), 1),
                        new Weighing.Line("order", "SEK", 1, 1, new BigDecimal("5.00"), new BigDecimal("5.00"), 0));
    }

    @Test
    @DisplayName("EX18 a difference is what only one side has, or what both have in another way")
    void differences() {
        var weighing = new Weighing(
                List.of(order("only there", "NOK", "1"), order("other", "NOK", "2"), order("same", "NOK", "3.00")),
                List.of(order("only here", "NOK", "1"), order("other", "NOK", "2.01"), order("same", "NOK", "3")));
        assertThat(weighing.differences(NOW))
                .extracting(Difference::remoteId, Difference::what)
                .containsExactlyInAnyOrder(
                        tuple("only there", "ONLY_ERP"), tuple("only here", "ONLY_PORTAL"), tuple("other", "OTHER"));
    }

    @Test
    @DisplayName("EX18 another company or currency is a difference, however equal the amounts")
    void anotherCompany() {
        var weighing = new Weighing(
                List.of(new Counted("order", "1", "SO-1", "C1", "NOK", BigDecimal.ONE)),
                List.of(new Counted("order", "1", "SO-1", "C2", "NOK", BigDecimal.ONE)));
        assertThat(weighing.doubtful(NOW)).containsExactly("1");
    }

    private static Counted order(String id, String currency, String amount) {
        return new Counted("order", id, "SO-" + id, "C1", currency, new BigDecimal(amount));
    }
}
