package bryggen.portal.exchange;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.exchange.Kind;
import bryggen.integration.exchange.Outbox;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Booked;
import bryggen.portal.exchange.Messages.Ending;
import bryggen.portal.exchange.Receipt.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in the database. Each step is a short transaction of its own; the ERP is asked between them. An outcome and
 * what the owing room makes of it are one transaction.
 */
@ApplicationScoped
@Transactional
class Deliveries implements Outbox {
    /** A claim is given up after this; the hard deadline of a sending lies below half of it. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final int MOST_STUMBLES = 8;

    @Inject
    Messages messages;

    @Inject
    ErpConnector erp;

    @Inject
    @Any
    Instance<Delivered<?>> rooms;

    private final String owner = Owner.name();

    Iterable<Delivered<?>> rooms() {
        return rooms;
    }

    @Override
    public Optional<Claim> claim() {
        return messages.claim(owner, LEASE, erp.capabilities().requestLimit());
    }

    @Override
    public void received(Claim claim, Booked document) {
        var number = document.number();
        var ending = new Ending(State.RECEIVED, false, false, Duration.ZERO, number, "received", "as " + number);
        end(claim, ending, (room, what) -> accepted(room, what, document));
    }

    private static <D extends Booked> void accepted(Delivered<D> room, Owing what, Booked document) {
        room.accepted(what, room.document().cast(document));
    }

    @Override
    public void refused(Claim claim, String text) {
        var ending = new Ending(State.REFUSED, false, false, Duration.ZERO, null, "refused", text);
        end(claim, ending, (room, what) -> room.refused(what, text));
    }

    @Override
    public void parked(Claim claim, String question) {
        var ending = new Ending(State.PARKED, false, false, Duration.ZERO, null, "parked", question);
        end(claim, ending, (room, what) -> room.parked(what, question));
    }

    @Override
    public void again(Claim claim, String text, Duration after) {
        end(claim, new Ending(State.WAITING, false, false, pause(claim, after), null, "busy", text), null);
    }

    @Override
    public void unsettled(Claim claim, String text) {
        end(claim, new Ending(State.WAITING, true, false, settlePause(claim), null, "unknown", text), null);
    }

    @Override
    public void dead(Claim claim, String cause) {
        bury(claim, cause, false);
    }

    @Override
    public void stumbled(Claim claim, String cause) {
        if (messages.stumbles(claim) + 1 >= MOST_STUMBLES) bury(claim, cause, true);
        else end(claim, new Ending(State.WAITING, true, true, settlePause(claim), null, "stumbled", cause), null);
    }

    private void bury(Claim claim, String cause, boolean unsettled) {
        var ending = new Ending(State.DEAD, unsettled, unsettled, Duration.ZERO, null, "dead", cause);
        end(claim, ending, (room, what) -> room.parked(what, cause));
    }

    private void end(Claim claim, Ending ending, @Nullable BiConsumer<Delivered<?>, Owing> tell) {
        var at = messages.end(claim, ending);
        if (at.isPresent() && tell != null) tell(claim, at.get(), tell);
    }

    private void tell(Claim claim, Instant at, BiConsumer<Delivered<?>, Owing> tell) {
        var kind = Kind.of(claim.kind());
        var what = new Owing(new AccountNumber(claim.account()), claim.businessKey(), at);
        for (var room : rooms()) if (kind.filter(room.kind()::equals).isPresent()) tell.accept(room, what);
    }

    /** Not before the ERP has given up the earlier request itself: only then does looking for it tell the truth. */
    private Duration settlePause(Claim claim) {
        return pause(claim, erp.capabilities().requestLimit());
    }

    /** Doubles with each attempt, up to two minutes, and never the same for all: they must not come back in step. */
    private static Duration pause(Claim claim, Duration atLeast) {
        long longest = Math.min(LONGEST_PAUSE.toMillis(), 1000L << Math.min(claim.attempt() - 1, 10));
        var jittered = Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
        return jittered.compareTo(atLeast) > 0 ? jittered : atLeast;
    }
}
