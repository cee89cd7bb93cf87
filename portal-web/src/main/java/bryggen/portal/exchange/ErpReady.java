package bryggen.portal.exchange;

import bryggen.integration.erp.ErpConnector;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * EX14: not ready while the ERP has never let us in with these settings (wrong address, wrong password: a rollout stops
 * here). Once it has, an ERP that is away or turns us away is said here and in the figures, but takes no instance out of
 * the balancer: all would go at once, and the portal serves what it has.
 */
@Readiness
@ApplicationScoped
public class ErpReady implements HealthCheck {
    @Inject
    ErpPulse pulse;

    @Inject
    ErpConnector erp;

    @Inject
    Acquaintance acquaintance;

    @Override
    public HealthCheckResponse call() {
        var health = pulse.health();
        if (health.up()) acquaintance.make();
        return HealthCheckResponse.named("erp")
                .status(health.up() || acquaintance.isMade())
                .withData("up", health.up())
                .withData("system", erp.capabilities().system())
                .withData("detail", health.detail())
                .withData("advice", ErpPulse.advice(health, Texts.in(Language.EN)))
                .build();
    }
}
