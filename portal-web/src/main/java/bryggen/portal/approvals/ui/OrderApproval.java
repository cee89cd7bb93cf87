package bryggen.portal.approvals.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.ApprovalBook;
import bryggen.portal.approvals.ApprovalBook.Standing;
import bryggen.portal.approvals.Request;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
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

    private boolean looked;
    private @Nullable Standing standing;

    private Optional<Standing> standing() {
        if (!looked)
            standing = book.ofOrder(here.getActor(), here.needed("number"))
                    .filter(found -> found.request().state() == Request.State.WAITING)
                    .orElse(null);
        looked = true;
        return Optional.ofNullable(standing);
    }

    public boolean isWaiting() {
        return standing().isPresent();
    }

    public List<String> getReasons() {
        return standing().map(found -> words.reasons(found.request())).orElse(List.of());
    }

    public List<String> getApprovals() {
        return standing().map(words::approvals).orElse(List.of());
    }

    /** Where it is decided, for those who decide. */
    public String getHref() {
        return standing().filter(Standing::isDecidable).isPresent() && here.may("/approvals/list")
                ? here.link("/approvals/list", "number", here.needed("number"))
                : "";
    }
}
