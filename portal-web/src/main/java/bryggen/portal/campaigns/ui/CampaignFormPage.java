package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.Brochures;
import bryggen.portal.campaigns.Campaign;
import bryggen.portal.campaigns.CampaignDraft;
import bryggen.portal.campaigns.Campaigning;
import bryggen.portal.campaigns.Campaigns;
import bryggen.portal.campaigns.Wording;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The channel manager writes a campaign. */
@Named
@RequestScoped
@Page("/campaigns/edit")
@Allows(CHANNEL_MANAGER)
public class CampaignFormPage {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    Naming naming;

    @Inject
    AudienceFields audience;

    @Inject
    Campaigns campaigns;

    @Inject
    Campaigning campaigning;

    @Inject
    Brochures brochures;

    private @Nullable Campaign stored;

    /** One language of name and text. */
    public record Told(String code, String language, @Nullable String name, @Nullable String text) {}

    public void open() {
        var number = here.param("number");
        if (number != null) stored = campaigns.get(here.getActor(), number);
        audience.start(stored == null ? null : stored.audience());
        if (!form.isPosted()) return;
        try {
            var saved = campaigning.save(here.getActor(), number, typed());
            here.go(here.link("/campaigns/campaign", "number", saved, "said", "campaigns.saved"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private CampaignDraft typed() {
        return new CampaignDraft(
                wording("name"),
                wording("text"),
                form.day("starts"),
                form.day("ends"),
                audience.typed(),
                new Campaign.Goals(
                        form.whole("leads", "/goals/leads", Campaign.Goals.MOST),
                        form.whole("quotes", "/goals/quotes", Campaign.Goals.MOST),
                        form.whole("orders", "/goals/orders", Campaign.Goals.MOST)),
                form.texts("brochures").stream()
                        .map(CampaignFormPage::id)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Wording wording(String what) {
        return new Wording(
                form.text(what + ".nb"), form.text(what + ".sv"), form.text(what + ".da"), form.text(what + ".en"));
    }

    public @Nullable String getNumber() {
        return here.param("number");
    }

    public String getTitle() {
        return here.getTexts().get(getNumber() == null ? "campaigns.edit.new" : "campaigns.edit.title");
    }

    public List<Told> getTold() {
        return Stream.of(Language.EN, Language.NB, Language.SV, Language.DA)
                .map(language -> new Told(
                        language.code(),
                        naming.language(language.code()),
                        form.stands(
                                "name." + language.code(),
                                stored == null ? null : stored.names().exactly(language)),
                        form.stands(
                                "text." + language.code(),
                                stored == null ? null : stored.texts().exactly(language))))
                .toList();
    }

    public @Nullable String getStarts() {
        return form.stands("starts", stored == null ? null : stored.starts().toString());
    }

    public @Nullable String getEnds() {
        return form.stands("ends", stored == null ? null : stored.ends().toString());
    }

    public @Nullable String goal(String name) {
        var goals = stored == null ? Campaign.Goals.NONE : stored.goals();
        int kept = name.equals("leads") ? goals.leads() : name.equals("quotes") ? goals.quotes() : goals.orders();
        return form.stands(name, kept == 0 ? null : String.valueOf(kept));
    }

    /** What can be put beside it, what stands beside it already ticked. */
    public List<Naming.Choice> getBrochures() {
        var chosen = form.isPosted() ? form.texts("brochures") : material();
        return brochures.choices(here.getActor()).stream()
                .map(b -> new Naming.Choice(
                        b.id().toString(),
                        b.title() + " (" + naming.language(b.language()) + ")",
                        chosen.contains(b.id().toString())))
                .toList();
    }

    private List<String> material() {
        if (stored == null) return List.of();
        var wanted = new Brochures.Wanted(null, null, null, stored.id());
        return Stream.of(Brochures.View.USABLE, Brochures.View.DRAFT)
                .flatMap(view ->
                        brochures.list(here.getActor(), view, wanted, ListAsk.first(ListAsk.LARGEST)).items().stream())
                .map(b -> b.id().toString())
                .toList();
    }

    private static @Nullable UUID id(String text) {
        return Ids.read(text).orElse(null);
    }
}
