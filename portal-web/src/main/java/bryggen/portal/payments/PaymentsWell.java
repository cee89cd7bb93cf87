package bryggen.portal.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Payments as a detail of health. It is never "down" for them: another instance would not book them sooner. */
@Readiness
@ApplicationScoped
public class PaymentsWell implements HealthCheck {
    @Inject
    PaymentFigures figures;

    @Override
    public HealthCheckResponse call() {
        var now = figures.now();
        return HealthCheckResponse.named("payments")
                .up()
                .withData("pending", now.cards().count() + now.transfers().count())
                .withData("oldestCardSeconds", now.cards().oldest().toSeconds())
                .withData("untold", now.untold().count())
                .withData("oldestUntoldSeconds", now.untold().oldest().toSeconds())
                .withData("toLookAt", now.toLookAt())
                .build();
    }
}
