package bryggen.portal.exchange;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Map;

/** Who tried which connection: written down before anything is asked, and without holding a transaction meanwhile. */
@ApplicationScoped
@Transactional
class Trials {
    @Inject
    AuditLog audit;

    void note(Actor actor, String kind, URI url) {
        audit.record(
                actor, Account.SUPPLIER, "exchange.connection-tried", kind, null, Map.of("url", String.valueOf(url)));
    }
}
