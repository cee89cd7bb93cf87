package bryggen.portal.exchange;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.integration.exchange.Bell;
import bryggen.integration.exchange.Kind;
import bryggen.integration.kernel.AccountNumber;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What the operator may do with a message. Every act is in the audit log. */
@ApplicationScoped
@Transactional
public class Operating {
    private static final int LONGEST_REASON = 500;

    @Inject
    Messages messages;

    @Inject
    SweepBook sweeps;

    @Inject
    Ledger ledger;

    @Inject
    AuditLog audit;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Bell bell;

    @Inject
    @Any
    Instance<Delivered<?>> rooms;

    /** Sends it again now, behind what its lane owes already; a row that stands aside is read from the ERP again. */
    public MessageCase retry(Actor actor, UUID id) {
        actor.needs(OPERATOR);
        var message = ledger.message(id);
        if (message.row().direction().equals("in")) {
            var feed = message.row().kind().substring("feed-".length()).toUpperCase(Locale.ROOT);
            sweeps.doubt(feed, message.row().businessKey());
        } else {
            demandOpen(message);
            if (!messages.retry(id)) throw new ExchangeRefusal.MessageBeingSent();
            afterCommit.then(bell::ring);
        }
        record(actor, "exchange.retried", message, Map.of("state", "WAITING"));
        return ledger.message(id);
    }

    /** Takes it out of its lane until somebody sends it again; the room that owes it is told. */
    public MessageCase park(Actor actor, UUID id, String reason) {
        actor.needs(OPERATOR);
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON || said.indexOf('\0') >= 0)
            throw new ExchangeRefusal.ReasonNeeded();
        var message = ledger.message(id);
        if (message.row().direction().equals("in")) throw new ExchangeRefusal.MessageFromErp();
        demandOpen(message);
        var at = messages.park(id, said).orElseThrow(ExchangeRefusal.MessageBeingSent::new);
        tell(message.row(), at, said);
        record(actor, "exchange.parked", message, Map.of("state", "PARKED", "reason", said));
        return ledger.message(id);
    }

    private static void demandOpen(MessageCase message) {
        switch (Receipt.State.valueOf(message.row().state())) {
            case SENDING -> throw new ExchangeRefusal.MessageBeingSent();
            case RECEIVED, REFUSED, WITHDRAWN -> throw new ExchangeRefusal.MessageFinished();
            case WAITING, PARKED, DEAD -> {}
        }
    }

    private void tell(MessageRow row, Instant at, String reason) {
        var kind = Kind.of(row.kind()).orElseThrow(PlatformRefusal::missing);
        var what = new Owing(new AccountNumber(row.account()), row.businessKey(), at);
        for (var room : rooms) if (room.kind() == kind) room.parked(what, reason);
    }

    private void record(Actor actor, String act, MessageCase message, Map<String, String> after) {
        var row = message.row();
        var account = row.account().isEmpty() ? actor.account().number() : row.account();
        audit.record(actor, account, act, row.kind() + " " + row.businessKey(), Map.of("state", row.state()), after);
    }
}
