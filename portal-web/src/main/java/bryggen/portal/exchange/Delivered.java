package bryggen.portal.exchange;

import bryggen.integration.exchange.Kind;
import bryggen.integration.kernel.Booked;

/**
 * Hears what became of the messages of one kind, in the transaction that closes them: both are kept or neither. The room
 * that owes the messages implements it. An outcome may come twice.
 *
 * @param <D> an order, a payment …
 */
public interface Delivered<D extends Booked> {
    Kind kind();

    /** What the ERP answers a message of this kind with. */
    Class<D> document();

    /** The ERP has it; {@code document} is how it stands there. */
    void accepted(Owing what, D document);

    /** The ERP says no, in its own words. */
    void refused(Owing what, String text);

    /** EX20: asked before every sending; what nobody wants any more ends there. */
    default boolean isWanted(Owing what) {
        return true;
    }

    /** What was to be cancelled is not in the ERP, and never will be. */
    default void absent(Owing what) {}

    /** It waits for the supplier's people. */
    default void parked(Owing what, String text) {}
}
