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
    Typing typing;

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
        if (!typing.isPosted()) return;
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
                typing.day("starts"),
                typing.day("ends"),
                audience.typed(),
                new Campaign.Goals(typing.number("leads"), typing.number("quotes"), typing.number("orders")),
                typing.texts("brochures").stream()
                        .map(CampaignFormPage::id)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Wording wording(String what) {
        return new Wording(
                typing.text(what + ".nb"),
                typing.text(what + ".sv"),
                typing.text(what + ".da"),
                typing.text(what + ".en"));
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
                        typing.or(
                                "name." + language.code(),
                                stored == null ? null : stored.names().exactly(language)),
                        typing.or(
                                "text." + language.code(),
                                stored == null ? null : stored.texts().exactly(language))))
                .toList();
    }

    public @Nullable String getStarts() {
        return typing.or("starts", stored == null ? null : stored.starts().toString());
    }

    public @Nullable String getEnds() {
        return typing.or("ends", stored == null ? null : stored.ends().toString());
    }

    public @Nullable String goal(String name) {
        var goals = stored == null ? Campaign.Goals.NONE : stored.goals();
        int kept = name.equals("leads") ? goals.leads() : name.equals("quotes") ? goals.quotes() : goals.orders();
        return typing.or(name, kept == 0 ? null : String.valueOf(kept));
    }

    /** What can be put beside it, what stands beside it already ticked. */
    public List<Naming.Choice> getBrochures() {
        var chosen = typing.isPosted() ? typing.texts("brochures") : material();
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
