package bryggen.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.AtOnce;
import bryggen.integration.checkout.ProviderEvent;
import bryggen.integration.checkout.SessionReport;
import bryggen.integration.checkout.SessionReport.Standing;
import bryggen.integration.kernel.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holding, settling and hearing, on a real PostgreSQL, by several at once. */
class PaymentsIT {
    private static Till till;

    @BeforeAll
    static void database() {
        till = new Till("payments");
    }

    @BeforeEach
    void empty() {
        till.empty();
    }

    @Test
    @DisplayName("PA2 of many who pay the same invoice at once one wins, and no cent more is held than is open")
    void race() throws Exception {
        till.invoice("1", "1000.00");
        till.invoice("2", "1000.00");
        assertThat(AtOnce.<Boolean>each(8, n -> () -> till.begins(n % 2 == 0 ? List.of("1", "2") : List.of("2", "1"))))
                .containsOnlyOnce(true);
        assertThat(till.held("1")).isEqualTo("1000.00");
        assertThat(till.held("2")).isEqualTo("1000.00");
        assertThat(till.count("payments_payment")).isEqualTo(1);
    }

    @Test
    @DisplayName("PA2 parts of an invoice are held side by side up to what is open, and the loser is told which")
    void parts() {
        till.invoice("1", "1000.00");
        till.begin("1", "400.00");
        till.begin("1", "600.00");
        assertThat(till.held("1")).isEqualTo("1000.00");
        assertThatThrownBy(() -> till.begin("1", "0.01"))
                .isInstanceOfSatisfying(PaymentRefusal.Held.class, held -> assertThat(held.findings())
                        .singleElement()
                        .satisfies(f -> assertThat(f.pointer()).isEqualTo("/items/0/amount")));
        assertThat(till.held("1")).isEqualTo("1000.00");
    }

    @Test
    @DisplayName("PA7 the ERP's word on the payment and on the invoice, at the same moment: nothing is held any more")
    void bookedAndTold() throws Exception {
        till.invoice("1", "1000.00");
        var number = till.begin("1", "400.00");
        till.toldWhile("1", "600.00", () -> till.booked(number));
        assertThat(till.held("1")).isEqualTo("0.00");
        assertThat(till.count("invoices_lock")).isZero();
    }

    @Test
    @DisplayName("PA2 two payments that end at the same moment leave nothing held behind")
    void bothReleased() throws Exception {
        till.invoice("1", "1000.00");
        var first = till.begin("1", "400.00");
        var second = till.begin("1", "600.00");
        till.releasedWhile(first, () -> till.release(second));
        assertThat(till.held("1")).isEqualTo("0.00");
    }

    @Test
    @DisplayName("PA10 the same form makes one payment, also when it is sent twice at once")
    void form() throws Exception {
        till.invoice("1", "1000.00");
        var form = java.util.UUID.randomUUID();
        var numbers = AtOnce.all(4, () -> till.begin("1", "1000.00", form));
        assertThat(numbers).hasSize(4).containsOnly(numbers.get(0));
        assertThat(till.count("payments_payment")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "PA7 paid: the ERP is owed it once, however often it is heard, and the amount stays held until the feed")
    void paid() {
        till.invoice("1", "1000.00");
        var number = till.begin("1", "400.00");
        for (int n = 0; n < 3; n++) till.hear(number, "400.00", Standing.PAID);
        till.hear(number, "400.00", Standing.EXPIRED);
        assertThat(till.state(number)).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(till.owed()).isEqualTo(1);
        assertThat(till.held("1")).isEqualTo("400.00");
        till.booked(number);
        assertThat(till.held("1"))
                .as("the ERP's word on the invoice is not here yet")
                .isEqualTo("400.00");
        till.told("1", "600.00");
        assertThat(till.held("1")).isEqualTo("0.00");
    }

    @Test
    @DisplayName(
            "PA14, PA15 what a credit note gives is held like what is paid; where it pays all, the ERP is told at once")
    void netted() {
        till.invoice("1", "1000.00");
        till.creditNote("K1", "1200.00");
        var number = till.settle("1", "K1");
        assertThat(till.state(number)).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(till.owed()).isEqualTo(1);
        assertThat(till.held("1")).isEqualTo("1000.00");
        assertThat(till.held("K1")).isEqualTo("1000.00");
        var told = till.lastOwed();
        assertThat(told.method()).isEqualTo("97");
        assertThat(told.total()).isEqualTo(Money.of("0.00", "NOK"));
        assertThat(told.items()).extracting(item -> item.credit()).containsExactly(false, true);
        assertThat(till.figures(Duration.ofMinutes(5)).untold().count()).isEqualTo(1);
        till.booked(number);
        till.told("1", "0.00");
        till.told("K1", "200.00");
        assertThat(till.held("1")).isEqualTo("0.00");
        assertThat(till.held("K1")).isEqualTo("0.00");
    }

    @Test
    @DisplayName("PA13 pending, not booked and to be looked at are counted, each with the age of its oldest")
    void figures() {
        till.invoice("1", "1000.00");
        till.invoice("2", "1000.00");
        var later = Duration.ofMinutes(7);
        assertThat(till.figures(later)).isEqualTo(PaymentFigures.Now.NOTHING);
        var paid = till.begin("1", "400.00");
        till.begin("1", "100.00");
        till.beginTransfer("2");
        assertThat(till.figures(later).cards()).isEqualTo(new PaymentFigures.Some(2, later));
        assertThat(till.figures(later).transfers()).isEqualTo(new PaymentFigures.Some(1, later));
        assertThat(till.figures(later).untold()).isEqualTo(PaymentFigures.Some.NONE);

        till.hear(paid, "400.00", Standing.PAID);
        assertThat(till.figures(later).cards().count()).isEqualTo(1);
        assertThat(till.figures(later).untold()).isEqualTo(new PaymentFigures.Some(1, later));
        till.refused(paid, "Fakturaen er alt betalt.");
        assertThat(till.figures(later).toLookAt()).isEqualTo(1);
        till.booked(paid);
        assertThat(till.figures(later).untold()).isEqualTo(PaymentFigures.Some.NONE);
        assertThat(till.figures(later).toLookAt()).isZero();
        assertThat(till.figures(Duration.ofMinutes(-1)).cards().oldest())
                .as("a clock that was moved back")
                .isEqualTo(Duration.ZERO);
    }

    @Test
    @DisplayName("IN8 the feed may be quicker than the ERP's answer")
    void feedFirst() {
        till.invoice("1", "1000.00");
        var number = till.begin("1", "400.00");
        till.hear(number, "400.00", Standing.PAID);
        till.told("1", "600.00");
        assertThat(till.held("1")).isEqualTo("400.00");
        till.booked(number);
        assertThat(till.held("1")).isEqualTo("0.00");
    }

    @Test
    @DisplayName("PA6 what fails or expires is let go, and can be paid again")
    void letGo() {
        till.invoice("1", "1000.00");
        till.hear(till.begin("1", "1000.00"), "1000.00", Standing.FAILED);
        assertThat(till.held("1")).isEqualTo("0.00");
        var second = till.begin("1", "1000.00");
        till.hear(second, "1000.00", Standing.EXPIRED);
        assertThat(till.state(second)).isEqualTo(PaymentState.CANCELLED);
        assertThat(till.held("1")).isEqualTo("0.00");
        assertThat(till.owed()).isZero();
    }

    @Test
    @DisplayName("PA3 money that comes after the end is not given up: held again as far as it is open, owed, looked at")
    void late() {
        till.invoice("1", "1000.00");
        var first = till.begin("1", "1000.00");
        till.hear(first, "1000.00", Standing.EXPIRED);
        var second = till.begin("1", "300.00");
        till.hear(first, "1000.00", Standing.PAID);
        assertThat(till.state(first)).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(till.attention(first)).isEqualTo("LATE");
        assertThat(till.owed()).isEqualTo(1);
        assertThat(till.held("1")).as("the second payment's only").isEqualTo("300.00");
        assertThat(till.state(second)).isEqualTo(PaymentState.PENDING);
    }

    @Test
    @DisplayName("PA4 another amount, another currency, another number: nothing becomes paid, somebody is called")
    void differs() {
        till.invoice("1", "1000.00");
        var number = till.begin("1", "1000.00");
        for (var report : List.of(
                till.report(number, number, Money.of("1.00", "NOK"), Standing.PAID),
                till.report(number, number, Money.of("1000.00", "SEK"), Standing.PAID),
                till.report(number, "PAY-1", Money.of("1000.00", "NOK"), Standing.PAID),
                till.report(number, number, null, Standing.PAID))) till.hear(report);
        assertThat(till.state(number)).isEqualTo(PaymentState.PENDING);
        assertThat(till.attention(number)).isEqualTo("DIFFERS");
        assertThat(till.owed()).isZero();
        assertThat(till.held("1")).isEqualTo("1000.00");
    }

    @Test
    @DisplayName("PA4 a session that is not ours is nothing to us")
    void foreign() {
        till.invoice("1", "1000.00");
        var number = till.begin("1", "1000.00");
        till.hear(new SessionReport("cs_other", number, Money.of("1000.00", "NOK"), Standing.PAID));
        assertThat(till.state(number)).isEqualTo(PaymentState.PENDING);
    }

    @Test
    @DisplayName("PA5 an event is kept once and acted upon once, also by those who come after a crash")
    void events() {
        till.invoice("1", "1000.00");
        var number = till.begin("1", "1000.00");
        var event = new ProviderEvent(
                "evt_1",
                "checkout.session.completed",
                till.now(),
                till.report(number, number, Money.of("1000.00", "NOK"), Standing.PAID));
        assertThat(till.keep(event)).isTrue();
        assertThat(till.keep(event)).isFalse();
        assertThat(till.state(number)).as("kept, not yet acted upon").isEqualTo(PaymentState.PENDING);
        assertThat(till.actUponTheWaiting()).isEqualTo(1);
        assertThat(till.actUponTheWaiting()).isZero();
        assertThat(till.state(number)).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(till.owed()).isEqualTo(1);
        assertThat(till.keep(new ProviderEvent("evt_2", "payout.paid", till.now(), null)))
                .isTrue();
        assertThat(till.actUponTheWaiting()).isZero();
    }

    @Test
    @DisplayName("PA6 a session is asked for, by one at a time, less and less often, for as long as it is pending")
    void asked() {
        till.invoice("1", "1000.00");
        var number = till.begin("1", "1000.00");
        assertThat(till.due(Duration.ofSeconds(7))).isZero();
        assertThat(till.due(Duration.ofSeconds(9))).isEqualTo(1);
        assertThat(till.due(Duration.ofSeconds(16))).isZero();
        assertThat(till.due(Duration.ofSeconds(18))).isEqualTo(1);
        assertThat(till.due(Duration.ofDays(2))).isEqualTo(1);
        assertThat(till.due(Duration.ofDays(2).plusSeconds(20))).isZero();
        till.read(number, Duration.ofDays(2).plusSeconds(20));
        assertThat(till.due(Duration.ofDays(2).plusSeconds(20)))
                .as("somebody reads it")
                .isEqualTo(1);
        till.read(number, Duration.ofDays(2).plusSeconds(21));
        assertThat(till.due(Duration.ofDays(2).plusSeconds(21)))
                .as("reading it again brings no more")
                .isZero();
        till.hear(number, "1000.00", Standing.EXPIRED);
        assertThat(till.due(Duration.ofDays(4))).isZero();
    }

    @Test
    @DisplayName("PA8 a transfer has succeeded when the ERP's books contain all of it, without being owed to the ERP")
    void transfer() {
        till.invoice("1", "1000.00");
        till.invoice("2", "500.00");
        var number = till.beginTransfer("1", "2");
        till.told("1", "0.00");
        assertThat(till.books(Duration.ofMinutes(1))).isZero();
        till.told("2", "0.00");
        assertThat(till.books(Duration.ofMinutes(2))).isEqualTo(1);
        assertThat(till.state(number)).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(till.held("1")).isEqualTo("0.00");
        assertThat(till.owed()).isZero();
    }

    @Test
    @DisplayName(
            "PA7 what the ERP does not want stays paid and held, and calls for people; booked by hand it is let go")
    void unwanted() {
        till.invoice("1", "1000.00");
        var number = till.begin("1", "1000.00");
        till.hear(number, "1000.00", Standing.PAID);
        till.refused(number, "Fakturaen er sperret.");
        assertThat(till.state(number)).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(till.attention(number)).isEqualTo("REFUSED");
        assertThat(till.held("1")).isEqualTo("1000.00");
        till.told("1", "0.00");
        assertThat(till.held("1")).isEqualTo("0.00");
    }

    @Test
    @DisplayName("IN8 an invoice that is deleted and told again is still held")
    void again() {
        till.invoice("1", "1000.00");
        till.begin("1", "400.00");
        till.delete("1");
        till.invoice("1", "1000.00");
        till.told("1", "1000.00");
        assertThat(till.held("1")).isEqualTo("400.00");
    }
}
