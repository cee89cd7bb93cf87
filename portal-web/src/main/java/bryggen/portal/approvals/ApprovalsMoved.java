package bryggen.portal.approvals;

import bryggen.integration.kernel.Money;
import java.util.Set;
import java.util.UUID;

/**
 * For others to hear, in the transaction that does it: an order waits for somebody, or was decided.
 *
 * @param person who placed it
 * @param deciders who can decide now; nobody once it is decided
 * @param level that is to be decided
 * @param who decided, or placed it
 * @param words of a no
 */
public record ApprovalsMoved(
        Kind kind,
        String account,
        String number,
        UUID person,
        Set<UUID> deciders,
        int level,
        Money net,
        String who,
        String words) {

    /** WAITING is told to the deciders, the others to who placed it. */
    public enum Kind {
        WAITING,
        APPROVED,
        DECLINED
    }

    static ApprovalsMoved waiting(Request request, Set<UUID> deciders) {
        return new ApprovalsMoved(
                Kind.WAITING,
                request.account(),
                request.number(),
                request.person(),
                deciders,
                request.level().orElse(0),
                request.net(),
                request.personName(),
                "");
    }

    static ApprovalsMoved ended(Request request, Kind kind, String who, String words) {
        return new ApprovalsMoved(
                kind, request.account(), request.number(), request.person(), Set.of(), 0, request.net(), who, words);
    }
}
