package bryggen.portal.deals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deals.DealBook;
import bryggen.portal.deals.DealHead;
import bryggen.portal.deals.DealReach;
import bryggen.portal.deals.DealSheet;
import bryggen.portal.deals.DealStatus;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One deal: what it is about, whether it is protected and how long, what can be done, and what happened. */
@Named
@RequestScoped
@Page("/deals/deal")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class DealPage {
    @Inject
    Here here;

    @Inject
    DealBook book;

    @Inject
    DealActs acts;

    @Inject
    DealRows rows;

    @Inject
    DealFields fields;

    @Inject
    HttpServletRequest request;

    private @Nullable DealSheet sheet;

    /** Does what was posted, then shows how it is; a deal that is not there or not theirs ends here with 404. */
    public void open() {
        var number = here.needed("number");
        var reach = DealReach.of(here.getActor());
        if (request.getMethod().equals("POST")) {
            book.head(reach, number);
            try {
                var said = acts.act(here.getActor(), number, request);
                here.go(here.link("/deals/deal", "number", number, "said", "deals." + said, "about", number));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        sheet = book.sheet(reach, number);
        fields.show(getHead().facts());
        if (isEditable() && here.param("check") != null && request.getMethod().equals("GET"))
            getHead().facts().refusal().ifPresent(here::refused);
    }

    public DealSheet getSheet() {
        return Objects.requireNonNull(sheet);
    }

    public DealHead getHead() {
        return getSheet().head();
    }

    public boolean isSupplier() {
        return here.getActor().has(Role.CHANNEL_MANAGER);
    }

    public Status getStatus() {
        return rows.words().status(getHead());
    }

    public String getFamily() {
        return rows.family(getHead().facts().productFamily());
    }

    public String getPartner() {
        return rows.partner(getHead().account());
    }

    public String getPlace() {
        return rows.words().place(getHead());
    }

    public String getValue() {
        return here.getFormats()
                .money(getHead().facts().value(), getHead().facts().currency());
    }

    public String getProtection() {
        return rows.words().protection(getHead());
    }

    public boolean isRunning() {
        return rows.words().isProtected(getHead());
    }

    /** Of all days of the protection those that are left, for the bar. */
    public long getDaysLeft() {
        return rows.words().left(getHead());
    }

    public long getDaysInAll() {
        var since = getHead().since();
        var until = getHead().until();
        return since == null || until == null ? 1 : Math.max(1, ChronoUnit.DAYS.between(since, until));
    }

    /** DE5: what the last submission was answered, as long as nothing came after it; else empty. */
    public String getAnswer() {
        if (!isEditable() || getSheet().events().isEmpty()) return "";
        var last = getSheet().events().stream()
                .filter(e -> !e.kind().equals("edited"))
                .findFirst()
                .orElse(getSheet().events().get(0));
        var texts = here.getTexts();
        var at = here.getFormats().dateTime(last.at());
        return switch (last.kind()) {
            case "own" -> texts.say("deals.answer.own", at, last.text());
            case "taken" ->
                last.text().isEmpty()
                        ? texts.say("deals.answer.taken", at)
                        : texts.say(
                                "deals.answer.taken-until",
                                at,
                                here.getFormats().date(LocalDate.parse(last.text())));
            default -> "";
        };
    }

    public boolean isEditable() {
        return !isSupplier() && getHead().status().isEditable();
    }

    public boolean isReleasable() {
        return !isSupplier() && getHead().status().isOpen();
    }

    /** DE12, DE14: what the partner can do with what is protected. */
    public boolean isLive() {
        return !isSupplier()
                && getHead().status() == DealStatus.APPROVED
                && rows.words().isProtected(getHead());
    }

    public boolean isToAnswer() {
        return isSupplier() && getHead().status().isWaiting();
    }

    public boolean isToTakeUp() {
        return isSupplier() && getHead().status() == DealStatus.SUBMITTED;
    }

    public boolean isRevocable() {
        return isSupplier() && isRunning();
    }

    public DealSheet.@Nullable Extension getWish() {
        return getSheet().extensions().stream()
                .filter(e -> e.granted() == null)
                .findFirst()
                .orElse(null);
    }

    public List<DealHistory.Line> getEvents() {
        return new DealHistory(here.getTexts(), here.getFormats(), rows)
                .of(getSheet().events());
    }

    /** What was typed, kept when it was refused. */
    public String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
