package bryggen.portal.payments;

import bryggen.portal.invoices.InvoiceLocks;
import java.util.EnumSet;
import java.util.Set;

/** PA3: the one table that says what a payment becomes and what has to be done about it. */
final class Course {
    /** What can be heard of a payment, in any order and any number of times. */
    enum News {
        /** The money of this very session, in full. */
        PAID,
        /** Money, but not what was asked for (PA4). */
        PAID_DIFFERENTLY,
        /** The payer is done; the money is on its way. */
        PROCESSING,
        /** The money did not come and will not. */
        FAILED,
        /** Nobody paid in time. */
        EXPIRED,
        /** The payer gave it up before anything was paid. */
        WITHDRAWN,
        /** The ERP's own books contain it: the bank told the ERP. */
        IN_THE_BOOKS,
        /** Less has come than was to come: what came is a payment of its own (PA17). */
        REPLACED
    }

    /** What goes with a step, in its transaction. */
    enum Act {
        /** The ERP is to be told (PA7). */
        OWE,
        /** The invoices can be paid again. */
        RELEASE,
        /** What was given up is held again, as far as it is still open: {@link InvoiceLocks#takeWhatThereIs}. */
        HOLD_AGAIN,
        /** Nobody can withdraw it any more. */
        PROCESS,
        /** Somebody has to look at it. */
        CALL
    }

    /** Where it leads; a step that changes nothing and does nothing is none. */
    record Step(PaymentState from, PaymentState to, Set<Act> acts) {
        boolean isNone() {
            return from == to && acts.isEmpty();
        }
    }

    private Course() {}

    static Step next(PaymentState from, News news) {
        return switch (from) {
            case PENDING -> pending(news);
            case SUCCEEDED -> news == News.PAID_DIFFERENTLY ? stays(from, Act.CALL) : stays(from);
            case FAILED, CANCELLED -> givenUp(from, news);
        };
    }

    private static Step pending(News news) {
        var from = PaymentState.PENDING;
        return switch (news) {
            case PAID -> to(from, PaymentState.SUCCEEDED, Act.OWE);
            case PAID_DIFFERENTLY -> stays(from, Act.CALL);
            case PROCESSING -> stays(from, Act.PROCESS);
            case FAILED -> to(from, PaymentState.FAILED, Act.RELEASE);
            case EXPIRED, WITHDRAWN, REPLACED -> to(from, PaymentState.CANCELLED, Act.RELEASE);
            case IN_THE_BOOKS -> to(from, PaymentState.SUCCEEDED, Act.RELEASE);
        };
    }

    private static Step givenUp(PaymentState from, News news) {
        return switch (news) {
            case PAID -> to(from, PaymentState.SUCCEEDED, Act.HOLD_AGAIN, Act.OWE, Act.CALL);
            case PAID_DIFFERENTLY -> stays(from, Act.CALL);
            case PROCESSING, FAILED, EXPIRED, WITHDRAWN, IN_THE_BOOKS, REPLACED -> stays(from);
        };
    }

    private static Step stays(PaymentState state, Act... acts) {
        return to(state, state, acts);
    }

    private static Step to(PaymentState from, PaymentState to, Act... acts) {
        var set = EnumSet.noneOf(Act.class);
        set.addAll(Set.of(acts));
        return new Step(from, to, Set.copyOf(set));
    }
}
