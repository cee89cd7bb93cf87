package bryggen.integration.exchange;

import static bryggen.integration.exchange.Samples.inTheErp;
import static bryggen.integration.exchange.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.erp.Answer;
import bryggen.integration.orders.ErpOrder.Acceptance;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Consumers that would rest for a day: what they send, they send because somebody rang. */
class OutboxQueueTest extends OutboxTest {
    private static final int QUEUED = 40;

    OutboxQueueTest() {
        super(Duration.ofDays(1));
    }

    @Test
    void oneRingSendsAllThatWaits() throws Exception {
        erp.onSubmit = order -> new Answer.Accepted(inTheErp(order.number().value(), Acceptance.ACCEPTED));
        queue();
        Await.until("all are sent", () -> outbox.results.size() == QUEUED);
        assertThat(outbox.results).doesNotHaveDuplicates().allMatch(result -> result.startsWith("received B"));
    }

    @Test
    void afterAFailureItRests() throws Exception {
        erp.onSubmit = order -> {
            outbox.brokenAtReceipt = !order.number().value().equals("B0");
            return new Answer.Accepted(inTheErp(order.number().value(), Acceptance.ACCEPTED));
        };
        queue();
        Await.until("it stumbles", () -> outbox.results.size() == 2);
        bell.ring();
        Await.until("it is rung for once more", () -> outbox.results.size() == 3);
        assertThat(outbox.results.get(0)).startsWith("received B0");
    }

    private void queue() {
        for (int i = 0; i < QUEUED; i++) outbox.owes("order-submit", "B" + i, false, submission("B" + i));
        bell.ring();
    }
}
