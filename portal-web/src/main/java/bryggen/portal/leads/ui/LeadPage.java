package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.Attributing;
import bryggen.portal.leads.LeadBook;
import bryggen.portal.leads.LeadHead;
import bryggen.portal.leads.LeadReach;
import bryggen.portal.leads.LeadSettings;
import bryggen.portal.leads.LeadSheet;
import bryggen.portal.leads.LeadStatus;
import bryggen.portal.leads.PartnerDesk;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One lead: who it is, whose it is and why, what is to be done, and what happened. Each reader sees the own side. */
@Named
@RequestScoped
@Page("/leads/lead")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class LeadPage {
    @Inject
    Here here;

    @Inject
    LeadBook book;

    @Inject
    LeadSettings settings;

    @Inject
    LeadActs acts;

    @Inject
    PartnerDesk partners;

    @Inject
    Attributing attributing;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable LeadSheet sheet;
    private @Nullable List<String> named;
    private @Nullable List<Attributing.Choice> campaigns;

    /** Does what was posted, then shows how it is; a lead that is not there or not theirs ends here with 404. */
    public void open() {
        var number = here.needed("number");
        var reach = LeadReach.of(here.getActor());
        if (request.getMethod().equals("POST")) {
            book.head(reach, number);
            try {
                var said = acts.act(here.getActor(), number, request);
                here.go(here.link("/leads/lead", "number", number, "said", "leads." + said, "about", number));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        sheet = book.sheet(reach, number);
    }

    public LeadSheet getSheet() {
        return Objects.requireNonNull(sheet);
    }

    public LeadHead getHead() {
        return getSheet().head();
    }

    private LeadWords words() {
        return new LeadWords(here.getTexts(), here.getFormats(), clock.instant());
    }

    public Status getStatus() {
        return words().status(getHead());
    }

    public @Nullable Status getClock() {
        return words().clock(getHead());
    }

    /** In whose hours the clock runs, so that nobody has to guess which holidays count. */
    public String getHours() {
        var office = settings.officeFor(getHead().country());
        return here.getTexts()
                .say(
                        "leads.clock.hours",
                        here.getTexts().get("leads.office." + office.country()),
                        office.opens().toString(),
                        office.closes().toString());
    }

    public String getPlace() {
        return words().place(getHead());
    }

    public String getValue() {
        return here.getFormats().money(getHead().value(), getHead().currency());
    }

    public String getExpected() {
        return here.getFormats().money(getHead().expected(), getHead().currency());
    }

    public String getEntered() {
        return here.getFormats().dateTime(getHead().enteredAt());
    }

    public boolean isSupplier() {
        return here.getActor().has(Role.CHANNEL_MANAGER);
    }

    public boolean isToAnswer() {
        return !isSupplier() && !getHead().past() && getHead().status() == LeadStatus.OFFERED;
    }

    public boolean isToClaim() {
        return !isSupplier() && getHead().status() == LeadStatus.POOL;
    }

    public boolean isToWork() {
        return !isSupplier() && getHead().status() == LeadStatus.ACCEPTED;
    }

    /** LE8: what the channel manager may do with it. */
    public boolean isMovable() {
        return isSupplier()
                && switch (getHead().status()) {
                    case UNASSIGNED, OFFERED, POOL, DECLINED -> true;
                    default -> false;
                };
    }

    public boolean isProposal() {
        var twin = getSheet().twin();
        return twin != null && twin.state().equals("PROPOSED") && getHead().status() == LeadStatus.UNASSIGNED;
    }

    public boolean isMergedAway() {
        return isSupplier() && getHead().status() == LeadStatus.MERGED;
    }

    public List<LeadHistory.Line> getEvents() {
        return new LeadHistory(here.getTexts(), here.getFormats(), getHead().currency())
                .of(getSheet().events());
    }

    public List<LeadReasons.Line> getReasons() {
        return new LeadReasons(words(), here.getTexts()).of(getSheet().decision());
    }

    /** "weighed 22 Nov 2026 10:02, 3 candidates". */
    public String getWeighed() {
        var decision = getSheet().decision();
        return decision == null
                ? ""
                : here.getTexts()
                        .say(
                                "leads.decision.when",
                                here.getFormats().dateTime(decision.at()),
                                here.getTexts().get("leads.why." + decision.why()),
                                decision.candidates());
    }

    /** LE22: what can be named and is not yet. */
    public List<Attributing.Choice> getCampaigns() {
        if (campaigns == null) {
            var said = getNamed();
            campaigns = attributing.choices(here.getActor()).stream()
                    .filter(choice -> !said.contains(choice.number()))
                    .toList();
        }
        return campaigns;
    }

    public List<String> getNamed() {
        if (named == null) named = attributing.named(here.getActor(), getHead().number());
        return named;
    }

    public List<String> getStages() {
        return LeadOptions.stages(getHead().stage(), here.getTexts());
    }

    public List<String> getPartners() {
        return LeadOptions.partners(partners.all(here.getActor()));
    }

    public String getPlainValue() {
        return here.getFormats().field(getHead().value());
    }

    public String getPlainExpected() {
        return here.getFormats().field(getHead().expected());
    }

    /** As the field for date and time wants it, in the business's zone. */
    public String getActivityAt() {
        return LeadOptions.local(getHead().nextActivityAt(), here.getFormats().zone());
    }

    /** What was typed, kept when it was refused; else what is there. */
    public String typed(String name, @Nullable Object usual) {
        var typed = request.getMethod().equals("POST") ? request.getParameter(name) : null;
        return typed != null ? typed : Objects.toString(usual, "");
    }
}
