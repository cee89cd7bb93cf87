package bryggen.portal.exchange;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.exchange.Kind;
import bryggen.integration.exchange.Outbox;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Booked;
import bryggen.portal.exchange.Messages.Ending;
import bryggen.portal.exchange.Receipt.State;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.SqlFailure;
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
    /** A claim is given up after this; the hard deadline of a sending (9.5 s from the claim) lies inside it. */
    static final Duration LEASE = Duration.ofSeconds(12);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final int MOST_STUMBLES = 8;

    @Inject
    Messages messages;

    @Inject
    Withdrawals withdrawals;

    @Inject
    ErpConnector erp;

    @Inject
    @Any
    Instance<Delivered<?>> rooms;

    @Inject
    Settings settings;

    private final String owner = Owner.name();

    Iterable<Delivered<?>> rooms() {
        return rooms;
    }

    @Override
    public Optional<Claim> claim() {
        var claim = messages.claim(owner, LEASE, requestLimit());
        while (claim.isPresent() && !isWanted(claim.get())) {
            withdrawals.takeBack(claim.get());
            claim = messages.claim(owner, LEASE, requestLimit());
        }
        return claim;
    }

    private boolean isWanted(Claim claim) {
        var kind = Kind.of(claim.kind());
        var what = new Owing(new AccountNumber(claim.account()), claim.businessKey(), Instant.EPOCH);
        for (var room : rooms()) if (kind.filter(room.kind()::equals).isPresent() && !room.isWanted(what)) return false;
        return true;
    }

    @Override
    public void received(Claim claim, Booked document) {
        var number = document.number();
        var ending = Ending.known(State.RECEIVED, Duration.ZERO, number, "received", "as " + number);
        end(claim, ending, (room, what) -> accepted(room, what, document));
    }

    private static <D extends Booked> void accepted(Delivered<D> room, Owing what, Booked document) {
        room.accepted(what, room.document().cast(document));
    }

    @Override
    public void refused(Claim claim, String text) {
        var ending = Ending.known(State.REFUSED, Duration.ZERO, null, "refused", text);
        end(claim, ending, (room, what) -> room.refused(what, text));
    }

    @Override
    public void absent(Claim claim, String text) {
        end(claim, Ending.known(State.RECEIVED, Duration.ZERO, null, "absent", text), Delivered::absent);
    }

    @Override
    public void parked(Claim claim, String question) {
        var ending = Ending.known(State.PARKED, Duration.ZERO, null, "parked", question);
        end(claim, ending, (room, what) -> room.parked(what, question));
    }

    @Override
    public void again(Claim claim, String text, Duration after) {
        end(claim, Ending.known(State.WAITING, pause(claim, after), null, "busy", text), null);
    }

    @Override
    public void unsettled(Claim claim, String text) {
        end(claim, Ending.unknown(false, pause(claim, Duration.ZERO), requestLimit(), "unknown", text), null);
    }

    @Override
    public void unseen(Claim claim, String text) {
        end(claim, Ending.unknown(false, pause(claim, Duration.ZERO), null, "unseen", text), null);
    }

    @Override
    public void dead(Claim claim, String cause) {
        bury(claim, cause, false);
    }

    /** A database that is away, full or interrupted passes by itself: that is waited for, however long it takes. */
    @Override
    public void stumbled(Claim claim, String cause, Exception failure) {
        boolean passes = SqlFailure.isFromDatabase(failure) && !SqlFailure.isAboutData(failure);
        if (!passes && messages.stumbles(claim) + 1 >= MOST_STUMBLES) bury(claim, cause, true);
        else end(claim, Ending.unknown(!passes, pause(claim, Duration.ZERO), requestLimit(), "stumbled", cause), null);
    }

    private void bury(Claim claim, String cause, boolean unsettled) {
        var ending = new Ending(
                State.DEAD,
                unsettled,
                unsettled,
                Duration.ZERO,
                unsettled ? requestLimit() : null,
                null,
                "dead",
                cause);
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

    /** How long the ERP may be busy with a request that we gave up: only behind it does "not there" mean "will not come". */
    private Duration requestLimit() {
        return settings.erpRequestLimit().orElseGet(() -> erp.capabilities().requestLimit());
    }

    /** Doubles with each attempt, up to two minutes, and never the same for all: they must not come back in step. */
    private static Duration pause(Claim claim, Duration atLeast) {
        long longest = Math.min(LONGEST_PAUSE.toMillis(), 1000L << Math.min(claim.attempt() - 1, 10));
        var jittered = Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
        return jittered.compareTo(atLeast) > 0 ? jittered : atLeast;
    }
}
