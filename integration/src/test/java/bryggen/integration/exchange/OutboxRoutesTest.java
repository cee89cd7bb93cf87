package bryggen.integration.exchange;

import static bryggen.integration.exchange.Samples.booked;
import static bryggen.integration.exchange.Samples.cancellation;
import static bryggen.integration.exchange.Samples.inTheErp;
import static bryggen.integration.exchange.Samples.payment;
import static bryggen.integration.exchange.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.erp.Answer;
import bryggen.integration.orders.ErpOrder.Acceptance;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutboxRoutesTest extends OutboxTest {
    OutboxRoutesTest() {
        super(Duration.ofMillis(50));
    }

    @Test
    void anAcceptedOrderIsReceivedWithTheErpsNumber() throws Exception {
        erp.onSubmit = order -> new Answer.Accepted(inTheErp(order.number().value(), Acceptance.ACCEPTED));
        sent("order-submit", "B1", false, submission("B1"), "received B1 as SO-B1");
        assertThat(erp.asked).containsExactly("submit B1");
    }

    @Test
    void aBusinessNoGoesBackInTheErpsWords() throws Exception {
        erp.onSubmit = order -> new Answer.Rejected("Kredittgrensen er overskredet");
        sent("order-submit", "B1", false, submission("B1"), "refused B1: Kredittgrensen er overskredet");
    }

    @Test
    void aQuestionOfTheErpWaitsForAPerson() throws Exception {
        erp.onSubmit = order -> new Answer.NeedsDecision("no_carrier", "Send without carrier?");
        sent("order-submit", "B1", false, submission("B1"), "parked B1: no_carrier: Send without carrier?");
    }

    @Test
    void anErpThatIsDownIsTriedAgainLater() throws Exception {
        erp.onSubmit = order -> new Answer.Busy("connection refused", Duration.ofSeconds(7));
        sent("order-submit", "B1", false, submission("B1"), "again B1 after 7 s: connection refused");
    }

    @Test
    void aPayloadThatCannotBeReadIsADeadLetterAndNothingIsSent() throws Exception {
        outbox.owes("order-submit", "B1", false, "{\"number\":");
        Await.until("it is settled", () -> !outbox.results.isEmpty());
        assertThat(outbox.results.get(0)).startsWith("dead B1: the message cannot be read");
        assertThat(erp.asked).isEmpty();
    }

    @Test
    void aKindThatNobodyKnowsIsADeadLetter() throws Exception {
        sent("lead-upsert", "L1", false, "{}", "dead L1: a message of kind 'lead-upsert' is not known here");
    }

    @Test
    void anAnswerBehindTheDeadlineIsUnknown() throws Exception {
        var never = new CountDownLatch(1);
        erp.onSubmit = order -> {
            try {
                assertThat(never.await(30, TimeUnit.SECONDS)).isFalse();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Answer.Accepted(inTheErp("B1", Acceptance.ACCEPTED));
        };
        sent("order-submit", "B1", false, submission("B1"), "unsettled B1: no answer within 2 s");
    }

    @Test
    void aProcessThatWasFrozenAfterItsClaimDoesNotSendAnyMore() throws Exception {
        long longAgo = System.nanoTime() - Duration.ofSeconds(60).toNanos();
        outbox.owes("order-submit", "B1", false, submission("B1"), longAgo);
        Await.until("it is settled", () -> !outbox.results.isEmpty());
        assertThat(outbox.results).containsExactly("unseen B1: out of time before it could be sent");
        assertThat(erp.asked).isEmpty();
    }

    @Test
    void anUnknownOutcomeIsFoundAndNotSentTwice() throws Exception {
        erp.orders.put("B1", inTheErp("B1", Acceptance.ACCEPTED));
        sent("order-submit", "B1", true, submission("B1"), "received B1 as SO-B1");
        assertThat(erp.asked).containsExactly("find B1");
    }

    @Test
    void anUnknownOutcomeThatIsNotThereIsSent() throws Exception {
        erp.onSubmit = order -> new Answer.Accepted(inTheErp("B1", Acceptance.ACCEPTED));
        sent("order-submit", "B1", true, submission("B1"), "received B1 as SO-B1");
        assertThat(erp.asked).containsExactly("find B1", "submit B1");
    }

    @Test
    void anUnknownOutcomeIsNotSentAgainWhileTheErpMayBeBusyWithIt() throws Exception {
        outbox.owesQuietly("order-submit", "B1", submission("B1"));
        Await.until("it is looked for", () -> !outbox.results.isEmpty());
        assertThat(outbox.results).containsExactly("unseen B1: not there yet");
        assertThat(erp.asked).containsExactly("find B1");
    }

    @Test
    void aCancellationIsNotSentAgainWhileTheErpMayBeBusyWithIt() throws Exception {
        erp.orders.put("B1", inTheErp("B1", Acceptance.ACCEPTED));
        outbox.owesQuietly("order-cancel", "B1", cancellation("B1"));
        Await.until("it is looked for", () -> !outbox.results.isEmpty());
        assertThat(outbox.results).containsExactly("unseen B1: not there yet");
        assertThat(erp.asked).containsExactly("find B1");
    }

    @Test
    void whatIsFoundEarlyIsSettledEarly() throws Exception {
        erp.orders.put("B1", inTheErp("B1", Acceptance.ACCEPTED));
        outbox.owesQuietly("order-submit", "B1", submission("B1"));
        Await.until("it is settled", () -> !outbox.results.isEmpty());
        assertThat(outbox.results).containsExactly("received B1 as SO-B1");
    }

    @Test
    void anOrderHalfMadeInTheErpIsFinished() throws Exception {
        erp.orders.put("B1", inTheErp("B1", Acceptance.WAITING));
        erp.onSubmit = order -> new Answer.Accepted(inTheErp("B1", Acceptance.ACCEPTED));
        sent("order-submit", "B1", true, submission("B1"), "received B1 as SO-B1");
        assertThat(erp.asked).containsExactly("find B1", "submit B1");
    }

    @Test
    void anUnknownOutcomeStaysUnknownWhileTheErpCannotBeAsked() throws Exception {
        erp.down = true;
        sent("order-submit", "B1", true, submission("B1"), "unseen B1: could not be looked for: connection refused");
        assertThat(erp.asked).containsExactly("find B1");
    }

    @Test
    void aCancellationIsSettledByLookingAtTheOrder() throws Exception {
        erp.orders.put("B1", inTheErp("B1", Acceptance.CANCELLED));
        sent("order-cancel", "B1", true, cancellation("B1"), "received B1 as SO-B1");
        assertThat(erp.asked).containsExactly("find B1");
    }

    @Test
    void aCancellationOfWhatIsNotThereIsFulfilled() throws Exception {
        sent("order-cancel", "B1", false, cancellation("B1"), "absent B1: no such order");
    }

    @Test
    void notThereIsNoAnswerWhileTheOrderMayStillCome() throws Exception {
        outbox.owesEarly("order-cancel", "B1", cancellation("B1"));
        Await.until("it is looked for", () -> !outbox.results.isEmpty());
        assertThat(outbox.results).containsExactly("unseen B1: not there yet");
    }

    @Test
    void anOrderThatIsThereIsCancelledAtOnceAlthoughItsSendingMayStillRun() throws Exception {
        erp.orders.put("B1", inTheErp("B1", Acceptance.ACCEPTED));
        outbox.owesEarly("order-cancel", "B1", cancellation("B1"));
        Await.until("the ERP has answered", () -> !outbox.results.isEmpty());
        assertThat(outbox.results).containsExactly("refused B1: already shipped");
    }

    @Test
    void aPaymentIsReceivedWithTheErpsNumber() throws Exception {
        erp.onPayment = payment -> new Answer.Accepted(booked(payment.number().value(), "1000.00"));
        sent("payment", "PAY-1", false, payment("PAY-1"), "received PAY-1 as BET-PAY-1");
        assertThat(erp.asked).containsExactly("pay PAY-1");
    }

    @Test
    void aPaymentWhoseOutcomeIsUnknownIsFoundAndNotBookedTwice() throws Exception {
        erp.payments.put("PAY-1", booked("PAY-1", "1000.00"));
        sent("payment", "PAY-1", true, payment("PAY-1"), "received PAY-1 as BET-PAY-1");
        assertThat(erp.asked).containsExactly("find PAY-1");
    }

    @Test
    void aPaymentThatIsHalfBookedInTheErpIsFinished() throws Exception {
        erp.payments.put("PAY-1", booked("PAY-1", "700.00"));
        erp.onPayment = payment -> new Answer.Accepted(booked("PAY-1", "1000.00"));
        sent("payment", "PAY-1", true, payment("PAY-1"), "received PAY-1 as BET-PAY-1");
        assertThat(erp.asked).containsExactly("find PAY-1", "pay PAY-1");
    }

    @Test
    void aPaymentInTwoCurrenciesIsADeadLetter() throws Exception {
        outbox.owes("payment", "PAY-1", false, payment("PAY-1").replaceFirst("NOK", "SEK"));
        bell.ring();
        Await.until("it is settled", () -> !outbox.results.isEmpty());
        assertThat(outbox.results).singleElement().asString().contains("a payment is in one currency");
        assertThat(erp.asked).isEmpty();
    }

    @Test
    void aConnectorThatThrowsLeavesAnUnknownOutcomeInTheTable() throws Exception {
        erp.onSubmit = order -> {
            throw new IllegalStateException("mapping broke");
        };
        sent("order-submit", "B1", false, submission("B1"), "stumbled B1: IllegalStateException: mapping broke");
    }

    @Test
    void aReceiptThatThePortalCannotTakeIsNotLost() throws Exception {
        outbox.brokenAtReceipt = true;
        erp.onSubmit = order -> new Answer.Accepted(inTheErp("B1", Acceptance.ACCEPTED));
        sent(
                "order-submit",
                "B1",
                false,
                submission("B1"),
                "stumbled B1: IllegalStateException: the portal cannot take the receipt");
    }

    private void sent(String kind, String key, boolean settle, String payload, String result) throws Exception {
        outbox.owes(kind, key, settle, payload);
        bell.ring();
        Await.until("it is settled", () -> !outbox.results.isEmpty());
        assertThat(outbox.results).containsExactly(result);
    }
}
