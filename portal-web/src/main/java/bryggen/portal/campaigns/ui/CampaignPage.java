package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Account;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.Brochures;
import bryggen.portal.campaigns.Campaign;
import bryggen.portal.campaigns.Campaigning;
import bryggen.portal.campaigns.Campaigns;
import bryggen.portal.campaigns.Results;
import bryggen.portal.campaigns.SimilarStories;
import bryggen.portal.campaigns.SimilarStories.Deal;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One campaign: what to sell, with which material, how others won the like, and what has come of it. */
@Named
@RequestScoped
@Page("/campaigns/campaign")
@Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
public class CampaignPage {
    private static final int MOST_BROCHURES = 50;

    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    Naming naming;

    @Inject
    Campaigns campaigns;

    @Inject
    Campaigning campaigning;

    @Inject
    Brochures brochures;

    @Inject
    Results results;

    @Inject
    SimilarStories similar;

    @Inject
    Cards cards;

    private @Nullable Campaign campaign;
    private @Nullable List<Campaigning.Participant> participants;
    private @Nullable List<Cards.Match> matches;
    private @Nullable List<Cards.Card> shelf;

    /** A result against its goal. */
    public record Result(String label, String figure) {}

    /** Somebody who takes part. */
    public record Participant(String account, String person, String since) {}

    /** Does what was posted and goes on by GET, or says why not; says no before anything is written. */
    public void open() {
        if (form.isPosted()) {
            try {
                var said = act();
                here.go(here.link("/campaigns/campaign", "number", number(), "said", said));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        getCampaign();
    }

    private @Nullable String act() {
        switch (String.valueOf(form.text("act"))) {
            case "publish" -> {
                campaigning.publish(here.getActor(), number());
                return "campaigns.published";
            }
            case "withdraw" -> {
                campaigning.withdraw(here.getActor(), number());
                return "campaigns.withdrawn";
            }
            case "take-part" -> {
                campaigning.takePart(here.getActor(), number());
                return "campaigns.taking-part";
            }
            default -> {
                return null;
            }
        }
    }

    public Campaign getCampaign() {
        if (campaign == null) campaign = campaigns.get(here.getActor(), number());
        return campaign;
    }

    public boolean isSupplier() {
        return here.getActor().account().kind() == Account.Kind.SUPPLIER;
    }

    public String getName() {
        return getCampaign().name(here.getActor().language());
    }

    public String getText() {
        return getCampaign().text(here.getActor().language());
    }

    public Campaign.Phase getPhase() {
        return getCampaign().phase(brochures.today());
    }

    public Status getState() {
        return naming.phase(getPhase());
    }

    public boolean isPublishable() {
        return isSupplier() && getCampaign().status() != Campaign.Status.PUBLISHED;
    }

    public boolean isWithdrawable() {
        return isSupplier() && getCampaign().status() == Campaign.Status.PUBLISHED;
    }

    /** "1 Nov 2026 – 31 Dec 2026". */
    public String getDates() {
        return here.getFormats().date(getCampaign().starts()) + " – "
                + here.getFormats().date(getCampaign().ends());
    }

    /** How long there is still time, today counted. */
    public String getLeft() {
        long days = ChronoUnit.DAYS.between(brochures.today(), getCampaign().ends());
        if (getPhase() != Campaign.Phase.RUNNING) return "";
        return days == 0
                ? here.getTexts().get("campaigns.last-day")
                : here.getTexts().say("campaigns.days-left", days);
    }

    public String getAudience() {
        return naming.audience(getCampaign().audience());
    }

    public List<Cards.Card> getBrochures() {
        var wanted = new Brochures.Wanted(null, null, null, getCampaign().id());
        if (shelf == null)
            shelf =
                    brochures
                            .list(here.getActor(), Brochures.View.USABLE, wanted, ListAsk.first(MOST_BROCHURES))
                            .items()
                            .stream()
                            .map(cards::of)
                            .toList();
        return shelf;
    }

    public boolean isTakingPart() {
        return !isSupplier() && !participants().isEmpty();
    }

    public boolean isInvited() {
        return !isSupplier() && participants().isEmpty();
    }

    public List<Participant> getParticipants() {
        return participants().stream()
                .map(p -> new Participant(
                        p.account(), p.person(), here.getFormats().dateTime(p.since())))
                .toList();
    }

    /** What has come of it: the supplier sees all against the goals, a partner its own. */
    public List<Result> getResults() {
        var counts = results.of(here.getActor(), getCampaign());
        var goals = getCampaign().goals();
        var shown = new ArrayList<Result>();
        for (var kind : Results.Kind.values()) {
            int goal =
                    switch (kind) {
                        case LEAD -> goals.leads();
                        case QUOTE -> goals.quotes();
                        case ORDER -> goals.orders();
                    };
            var figure = String.valueOf(counts.get(kind));
            shown.add(new Result(
                    here.getTexts().get("campaigns.result." + kind.name().toLowerCase(Locale.ROOT)),
                    isSupplier() && goal > 0 ? figure + " / " + goal : figure));
        }
        return shown;
    }

    public List<Cards.Match> getSimilar() {
        var language = here.getActor().language();
        var lines = getCampaign().audience().lines();
        var deal = Deal.about(getName() + " " + getText(), lines.isEmpty() ? null : lines.get(0), language);
        if (matches == null)
            matches = similar.to(here.getActor(), deal).stream().map(cards::of).toList();
        return matches;
    }

    private List<Campaigning.Participant> participants() {
        if (participants == null) participants = campaigning.participants(here.getActor(), getCampaign());
        return participants;
    }

    private String number() {
        return here.needed("number");
    }
}
