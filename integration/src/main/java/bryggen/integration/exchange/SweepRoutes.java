package bryggen.integration.exchange;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.exchange.Sweeps.Step;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** The nightly sweep finds what no feed tells: deleted rows, and rows that were missed. */
public final class SweepRoutes extends RouteBuilder {
    private final Sweeping sweeping;
    private final int pollMillis;

    public SweepRoutes(ErpConnector erp, FeedMarks marks, FeedIntake intake, Sweeps sweeps, int pollMillis) {
        this.sweeping = new Sweeping(erp, marks, intake, sweeps);
        this.pollMillis = pollMillis;
    }

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .log(LoggingLevel.WARN, "exchange-sweep", "${exception.message}")
                .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, constant(false))
                .bean(sweeping, "failed");

        from("scheduler:exchange-sweep?delay=" + pollMillis + "&greedy=true")
                .routeId("exchange-sweep")
                .bean(sweeping, "next")
                .setProperty(Sweeping.STEP, body())
                .choice()
                .when(body().isInstanceOf(Step.Listing.class))
                .bean(sweeping, "list")
                .when(body().isInstanceOf(Step.Doubts.class))
                .bean(sweeping, "mend")
                .otherwise()
                .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, constant(false));
    }
}
