package bryggen.portal.exchange;

import bryggen.integration.exchange.Kind;
import bryggen.integration.orders.ErpOrder;

/**
 * Hears what became of the messages of one kind, in the transaction that closes them: both are kept or neither. The room
 * that owes the messages implements it. An outcome may come twice.
 */
public interface Delivered {
    Kind kind();

    /** The ERP has it; {@code order} is how it stands there. */
    void accepted(Owing what, ErpOrder order);

    /** The ERP says no, in its own words. */
    void refused(Owing what, String text);

    /** It waits for the supplier's people. */
    default void parked(Owing what, String text) {}
}
