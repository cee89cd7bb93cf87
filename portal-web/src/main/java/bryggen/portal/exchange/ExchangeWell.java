package bryggen.portal.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The alarms as a detail of health. It is never "down" for them: a dead letter is a person's work, and no reason to take
 * an instance away from customers.
 */
@Readiness
@ApplicationScoped
public class ExchangeWell implements HealthCheck {
    @Inject
    Alarms alarms;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("exchange").up();
        var wrong = alarms.now();
        answer.withData("alarms", wrong.size());
        for (var alarm : wrong) answer.withData(alarm.kind().word(), alarm.detail() + " since " + alarm.since());
        return answer.build();
    }
}
