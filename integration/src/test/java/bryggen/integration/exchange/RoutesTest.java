package bryggen.integration.exchange;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.test.junit5.CamelTestSupport;

/** Routes whose consumers rest when the test ends: nobody waits for them to wake up. */
abstract class RoutesTest extends CamelTestSupport {
    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(50);
        return context;
    }
}
