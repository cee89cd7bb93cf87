package bryggen.integration.exchange;

import java.time.Duration;
import org.apache.camel.RoutesBuilder;

/** The senders between a table and an ERP that tests write down. */
abstract class OutboxTest extends RoutesTest {
    final ScriptedErp erp = new ScriptedErp();
    final RecordedOutbox outbox = new RecordedOutbox();
    final Bell bell;

    /** @param rest of a sender for which nobody rings */
    OutboxTest(Duration rest) {
        bell = new Bell(rest);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new OutboxRoutes(outbox, erp, bell, Duration.ofSeconds(2), 2);
    }
}
