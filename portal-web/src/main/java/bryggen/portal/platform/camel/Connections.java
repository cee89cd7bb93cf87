package bryggen.portal.platform.camel;

import bryggen.integration.erp.CallTimes;
import bryggen.integration.erp.Connectors;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.TimedErp;
import bryggen.integration.exchange.Bell;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The one connector that the settings choose, and the bell between those who owe and those who send. */
@ApplicationScoped
public class Connections {
    /** How long a message of another instance waits at most before it is seen here. */
    private static final Duration POLL = Duration.ofMillis(300);

    @Produces
    @ApplicationScoped
    ErpConnector connector(Settings settings, CallTimes times) {
        return TimedErp.of(Connectors.open(settings.erp()), times);
    }

    @Produces
    @Singleton
    Bell bell() {
        return new Bell(POLL);
    }
}
