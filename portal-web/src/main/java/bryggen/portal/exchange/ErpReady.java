package bryggen.portal.exchange;

import bryggen.integration.erp.ErpConnector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the ERP lets us in; without it the portal goes on serving what it has, and says here why. */
@Readiness
@ApplicationScoped
public class ErpReady implements HealthCheck {
    @Inject
    ErpPulse pulse;

    @Inject
    ErpConnector erp;

    @Override
    public HealthCheckResponse call() {
        var health = pulse.health();
        return HealthCheckResponse.named("erp")
                .status(health.up())
                .withData("system", erp.capabilities().system())
                .withData("detail", health.detail())
                .build();
    }
}
