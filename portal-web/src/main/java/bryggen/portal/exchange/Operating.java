package bryggen.portal.exchange;

import static bryggen.portal.access.Role.OPERATOR;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.integration.erp.Wire;
import bryggen.integration.exchange.Bell;
import bryggen.integration.exchange.Kind;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.orders.OrderSubmission;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the operator may do with a message. Every act is in the audit log. */
@ApplicationScoped
@Transactional
public class Operating {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_AT_ONCE = 500;

    @Inject
    Messages messages;

    @Inject
    SweepBook sweeps;

    @Inject
    Strays strays;

    @Inject
    Ledger ledger;

    @Inject
    Troubles troubles;

    @Inject
    AuditLog audit;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Bell bell;

    @Inject
    @Any
    Instance<Delivered<?>> rooms;

    /** What came of an act on several messages. */
    public record Several(int done, int refused) {}

    /** Several at once; what cannot be sent again just now is left and counted. */
    public Several retry(Actor actor, List<UUID> ids) {
        return each(ids, id -> retry(actor, id));
    }

    public Several park(Actor actor, List<UUID> ids, String reason) {
        return each(ids, id -> park(actor, id, reason));
    }

    /** All messages that stand still for one cause. */
    public Several retry(Actor actor, String kind, String state, String cause) {
        actor.needs(OPERATOR);
        return retry(actor, troubles.of(kind, state, cause, MOST_AT_ONCE));
    }

    /** What cannot be done any more is counted; a reason that is missing is missing for all. */
    private static Several each(List<UUID> ids, Consumer<UUID> act) {
        int done = 0;
        int refused = 0;
        for (var id : ids.subList(0, Math.min(ids.size(), MOST_AT_ONCE)))
            try {
                act.accept(id);
                done++;
            } catch (ExchangeRefusal.ReasonNeeded all) {
                throw all;
            } catch (ExchangeRefusal | PlatformRefusal one) {
                refused++;
            }
        return new Several(done, refused);
    }

    /** From the order's own page, where the supplier's people see that it stands still. */
    public void sendAgain(Actor actor, String account, String order) {
        actor.needs(OPERATOR, SERVICE);
        var id = ledger.newest(Kind.ORDER_SUBMIT.code(), account, order).orElseThrow(PlatformRefusal::missing);
        retryNow(actor, id);
    }

    /** EX12: the whole content, once, for who says why. */
    public String show(Actor actor, UUID id, String reason) {
        actor.needs(OPERATOR);
        var why = reason(reason);
        var message = ledger.message(id);
        record(actor, "exchange.unmasked", message, Map.of("reason", why));
        return ledger.content(id);
    }

    /** EX15: what cannot change an agreement, in a message that the ERP has certainly not got. */
    public void edit(Actor actor, UUID id, Remarks remarks) {
        actor.needs(OPERATOR);
        var message = ledger.message(id);
        if (!message.mayEdit()) throw new ExchangeRefusal.MessageNotEditable();
        var order = Wire.read(ledger.content(id), OrderSubmission.class);
        if (!messages.rewrite(id, Wire.write(remarks.on(order)))) throw new ExchangeRefusal.MessageNotEditable();
        record(actor, "exchange.edited", message, Map.of("fields", String.join(", ", remarks.changed(order))));
    }

    /** Sends it again now, behind what its lane owes already; a row that stands aside is read from the ERP again. */
    public MessageCase retry(Actor actor, UUID id) {
        actor.needs(OPERATOR);
        return retryNow(actor, id);
    }

    private MessageCase retryNow(Actor actor, UUID id) {
        var message = ledger.message(id);
        if (message.stray()) {
            strays.readAgain(id, ledger.content(id));
            record(actor, "exchange.read-again", message, null);
            return message;
        }
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
        var said = reason(reason);
        var message = ledger.message(id);
        if (message.stray()) {
            strays.layAway(id);
            record(actor, "exchange.laid-away", message, Map.of("reason", said));
            return ledger.message(id);
        }
        if (message.row().direction().equals("in")) throw new ExchangeRefusal.MessageFromErp();
        demandOpen(message);
        var at = messages.park(id, said).orElseThrow(ExchangeRefusal.MessageBeingSent::new);
        tell(message.row(), at, said);
        record(actor, "exchange.parked", message, Map.of("state", "PARKED", "reason", said));
        return ledger.message(id);
    }

    private static String reason(String typed) {
        var said = typed.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON || said.indexOf('\0') >= 0)
            throw new ExchangeRefusal.ReasonNeeded();
        return said;
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

    private void record(Actor actor, String act, MessageCase message, @Nullable Map<String, String> after) {
        var row = message.row();
        var account = row.account().isEmpty() ? actor.account().number() : row.account();
        audit.record(actor, account, act, row.kind() + " " + row.businessKey(), Map.of("state", row.state()), after);
    }
}
