package bryggen.integration.erp;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach an ERP. {@code deadline} bounds every call of a command or feed and stays below half the outbox lease.
 *
 * @param kind {@code rest} or {@code tryton}
 * @param user user name or client id; {@code password} its secret (for {@code rest} the bearer token)
 */
public record ErpSettings(String kind, URI url, String user, String password, Duration deadline) {

    @Override
    public String toString() {
        return kind + " at " + url + " as " + user;
    }
}
