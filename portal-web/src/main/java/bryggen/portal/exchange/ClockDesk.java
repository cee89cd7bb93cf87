package bryggen.portal.exchange;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.platform.BusinessClock;
import bryggen.portal.platform.PlatformRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Moving the business clock of a demo (EX13), so that a visitor sees today what happens next week. */
@ApplicationScoped
@Transactional
public class ClockDesk {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    BusinessClock business;

    @Inject
    AuditLog audit;

    private final Clock real = Clock.systemUTC();

    /** What the business clock shows. */
    public Instant now() {
        return real.instant().plus(business.ahead());
    }

    /** On by so much from where it stands. */
    public Instant forward(Actor actor, Duration step) {
        return stand(actor, business.ahead().plus(step));
    }

    public Instant to(Actor actor, Instant wanted) {
        return stand(actor, Duration.between(real.instant(), wanted));
    }

    public Instant back(Actor actor) {
        return stand(actor, Duration.ZERO);
    }

    /** @throws PlatformRefusal 404 in production: there is no such clock */
    public void demandMovable() {
        if (!business.isMovable()) throw PlatformRefusal.missing();
    }

    private Instant stand(Actor actor, Duration ahead) {
        actor.needs(OPERATOR);
        demandMovable();
        var before = now();
        var after = real.instant().plus(ahead);
        if (after.isBefore(EARLIEST) || after.isAfter(LATEST)) throw new ExchangeRefusal.ClockUnfit();
        audit.record(actor, "exchange.clock-moved", "", Map.of("time", before), Map.of("time", after));
        try {
            business.move(ahead);
        } catch (SQLException e) {
            throw new IllegalStateException("The clock could not be moved", e);
        }
        return after;
    }
}
