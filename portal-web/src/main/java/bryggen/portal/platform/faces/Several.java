package bryggen.portal.platform.faces;

import bryggen.portal.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What came of the ticked rows of a list: each stands for itself, and what the rules do not let be done stays as it is.
 *
 * @param done how many rows it was done to
 * @param left how many stayed
 */
public record Several(int done, int left) {

    /**
     * Does it to each ticked row (parameters {@code row}).
     *
     * @throws Refusal one that is none of the row's: the person may not, the act is not known, or what was typed beside
     *     the rows has a fault
     */
    public static Several each(HttpServletRequest request, Consumer<String> act) {
        int done = 0;
        int left = 0;
        for (var row : ticked(request))
            try {
                act.accept(row);
                done++;
            } catch (Refusal refusal) {
                if (!isOfTheRow(refusal)) throw refusal;
                left++;
            }
        return new Several(done, left);
    }

    /** The ids of the ticked rows, as they were posted. */
    public static List<String> ticked(HttpServletRequest request) {
        return List.of(Objects.requireNonNullElse(request.getParameterValues("row"), new String[0]));
    }

    private static boolean isOfTheRow(Refusal refusal) {
        return refusal.kind() != Refusal.Kind.FORBIDDEN
                && refusal.kind() != Refusal.Kind.UNREADABLE
                && refusal.findings().isEmpty();
    }

    /** The key of the room's words about it. */
    public String said(String room) {
        return room + (done + left == 0 ? ".none-ticked" : left > 0 ? ".several-left" : ".several");
    }

    /** The number in those words. */
    public int about() {
        return left > 0 ? left : done;
    }
}
