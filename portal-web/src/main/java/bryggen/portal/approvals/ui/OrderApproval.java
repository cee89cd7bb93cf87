package bryggen.portal.approvals.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.ApprovalBook;
import bryggen.portal.approvals.ApprovalBook.Standing;
import bryggen.portal.approvals.Request;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order's page says of the approval that it waits for. */
@Named
@RequestScoped
public class OrderApproval {
    @Inject
    Here here;

    @Inject
    ApprovalBook book;

    @Inject
    CardWords words;

    private @Nullable Waiting waiting;

    /**
     * What an order waits for.
     *
     * @param href where it is decided, for those who decide; empty for the others
     */
    public record Waiting(boolean there, List<String> reasons, List<String> approvals, String href) {
        private static final Waiting FOR_NOTHING = new Waiting(false, List.of(), List.of(), "");
    }

    /** @param first the order's own number, or that of the first one of those that were placed together (orders, OR21) */
    public Waiting of(String first) {
        if (waiting == null)
            waiting = book.ofOrder(here.getActor(), first)
                    .filter(found -> found.request().state() == Request.State.WAITING)
                    .map(found -> new Waiting(
                            true, words.reasons(found.request()), words.approvals(found), href(found, first)))
                    .orElse(Waiting.FOR_NOTHING);
        return waiting;
    }

    private String href(Standing found, String number) {
        return found.isDecidable() && here.may("/approvals/list") ? here.link("/approvals/list", "number", number) : "";
    }
}
