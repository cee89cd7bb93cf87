package bryggen.integration.exchange;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.Feed;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** In: one route for each feed that somebody wants; what the ERP serves it may tell later. A page with more behind it is followed at once. */
public final class FeedRoutes extends RouteBuilder {
    private final ErpConnector erp;
    private final FeedMarks marks;
    private final FeedIntake intake;
    private final int pollMillis;

    public FeedRoutes(ErpConnector erp, FeedMarks marks, FeedIntake intake, int pollMillis) {
        this.erp = erp;
        this.marks = marks;
        this.intake = intake;
        this.pollMillis = pollMillis;
    }

    @Override
    public void configure() {
        Feed.ALL.stream().filter(intake.feeds()::contains).forEach(this::read);
    }

    private <R> void read(Feed<R> feed) {
        var reading = new Reading<>(feed, erp, marks, intake);
        var name = "exchange-feed-" + feed.name().toLowerCase(Locale.ROOT);
        from("scheduler:" + name + "?delay=" + pollMillis + "&greedy=true")
                .routeId(name)
                .onException(Exception.class)
                .handled(true)
                .log(LoggingLevel.WARN, name, "${exception.message}")
                .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, constant(false))
                .bean(reading, "failed")
                .filter(exchangeProperty(Reading.TURN).isNull())
                .delay(OutboxRoutes.AFTER_FAILURE_MILLIS)
                .end()
                .end()
                .end()
                .bean(reading, "turn")
                .choice()
                .when(body().isNull())
                .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, constant(false))
                .otherwise()
                .setProperty(Reading.TURN, body())
                .bean(reading, "page")
                .bean(reading, "handIn")
                .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, body());
    }
}
