package bryggen.integration.exchange;

import bryggen.integration.erp.Answer;
import bryggen.integration.erp.ErpConnector;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Out: claim, send, and by the answer one way back into the table. Several consumers, each with one message in its hands;
 * they rest between polls until the bell rings. A consumer that found something asks again at once.
 */
public final class OutboxRoutes extends RouteBuilder {
    static final String TURN = "direct:exchange-outbox-turn";

    /** A table that cannot be reached is not asked at once again. */
    static final int AFTER_FAILURE_MILLIS = 3_000;

    private final Outbox outbox;
    private final ErpConnector erp;
    private final Bell bell;
    private final Duration deadline;
    private final int consumers;

    /** @param deadline the hard end of one sending, from its claim on; must lie inside the outbox's lease */
    public OutboxRoutes(Outbox outbox, ErpConnector erp, Bell bell, Duration deadline, int consumers) {
        this.outbox = outbox;
        this.erp = erp;
        this.bell = bell;
        this.deadline = deadline;
        this.consumers = consumers;
    }

    @Override
    public void configure() {
        var posting = new Posting(outbox);
        var calls = getContext().getExecutorServiceManager().newCachedThreadPool(this, "erp-call");
        var sending = new Sending(erp, calls, deadline);

        // What we fail at ourselves has an unknown outcome: it goes back to the table, never into a loop here.
        onException(Exception.class)
                .handled(true)
                .log(LoggingLevel.ERROR, "exchange-outbox", "${exception.message}")
                .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, constant(false))
                .bean(posting, "stumbled")
                .filter(exchangeProperty(Posting.CLAIM).isNull())
                .delay(AFTER_FAILURE_MILLIS);

        for (int i = 1; i <= consumers; i++) {
            var rest = new Rest(bell);
            from("scheduler:exchange-outbox-" + i + "?delay=1&greedy=true")
                    .routeId("exchange-outbox-" + i)
                    .bean(rest, "before")
                    .to(TURN)
                    .bean(rest, "after");
        }

        from(TURN)
                .routeId("exchange-outbox-turn")
                .bean(posting, "claim")
                .choice()
                .when(body().isNull())
                .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, constant(false))
                .otherwise()
                .setProperty(Posting.CLAIM, body())
                .bean(sending, "send")
                .to("direct:exchange-outbox-answer");

        from("direct:exchange-outbox-answer")
                .routeId("exchange-outbox-answer")
                .choice()
                .when(body().isInstanceOf(Answer.Accepted.class))
                .bean(posting, "received")
                .when(body().isInstanceOf(Answer.Rejected.class))
                .bean(posting, "refused")
                .when(body().isInstanceOf(Answer.Absent.class))
                .bean(posting, "absent")
                .when(body().isInstanceOf(Answer.NeedsDecision.class))
                .bean(posting, "parked")
                .when(body().isInstanceOf(Answer.Busy.class))
                .bean(posting, "again")
                .when(body().isInstanceOf(Answer.Unknown.class))
                .bean(posting, "unsettled")
                .when(body().isInstanceOf(Answer.Unseen.class))
                .bean(posting, "unseen")
                .otherwise()
                .bean(posting, "dead");
    }

    /** One consumer's: it rests unless its last turn found something. */
    public static final class Rest {
        private final Bell bell;
        private boolean found;

        Rest(Bell bell) {
            this.bell = bell;
        }

        public void before() throws InterruptedException {
            if (!found) bell.rest();
            // a turn that fails does not come to its end: the next one rests
            found = false;
        }

        public void after(@ExchangeProperty(Exchange.SCHEDULER_POLLED_MESSAGES) @Nullable Boolean polled) {
            found = !Boolean.FALSE.equals(polled);
        }
    }
}
