package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.CampaignRefusal;
import bryggen.portal.campaigns.Stories;
import bryggen.portal.campaigns.Story;
import bryggen.portal.campaigns.StoryDraft;
import bryggen.portal.campaigns.Telling;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody tells what won or lost a sale. */
@Named
@RequestScoped
@Page("/campaigns/tell")
@Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
public class StoryFormPage {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    Naming naming;

    @Inject
    Stories stories;

    @Inject
    Telling telling;

    private @Nullable Story stored;

    public void open() {
        var number = here.param("number");
        if (number != null) {
            stored = stories.get(here.getActor(), number);
            if (!stored.isOf(here.getActor())) throw new CampaignRefusal.StoryUnknown(number);
        }
        if (!form.isPosted()) return;
        boolean handIn = "hand-in".equals(form.text("act"));
        try {
            var saved = telling.write(here.getActor(), number, typed(), handIn);
            var said = handIn ? "campaigns.story-handed-in" : "campaigns.story-written";
            here.go(here.link("/campaigns/story", "number", saved, "said", said));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private StoryDraft typed() {
        var language = form.text("language");
        return new StoryDraft(
                Stream.of(Story.Outcome.values())
                        .filter(o -> o.name().equals(form.text("outcome")))
                        .findFirst()
                        .orElse(null),
                language == null ? here.getLang() : language,
                form.text("title"),
                form.text("text"),
                form.text("line"),
                form.listed("products"),
                form.text("industry"),
                form.text("competitor"),
                Stream.of(Story.Band.values())
                        .filter(b -> b.name().equals(form.text("band")))
                        .findFirst()
                        .orElse(null));
    }

    public @Nullable String getNumber() {
        return here.param("number");
    }

    public String getHeading() {
        return here.getTexts().get(getNumber() == null ? "campaigns.tell.new" : "campaigns.tell.title");
    }

    public List<Naming.Choice> getOutcomes() {
        var chosen =
                form.stands("outcome", stored == null ? "WON" : stored.outcome().name());
        return Stream.of("WON", "LOST")
                .map(o -> new Naming.Choice(
                        o,
                        here.getTexts().get("campaigns.outcome." + (o.equals("WON") ? "won" : "lost")),
                        o.equals(chosen)))
                .toList();
    }

    public @Nullable String getTitle() {
        return form.stands("title", stored == null ? null : stored.title());
    }

    public @Nullable String getText() {
        return form.stands("text", stored == null ? null : stored.text());
    }

    public @Nullable String getCompetitor() {
        return form.stands("competitor", stored == null ? null : stored.competitor());
    }

    public @Nullable String getProducts() {
        return form.stands("products", stored == null ? null : String.join(", ", stored.products()));
    }

    public List<Naming.Choice> getLanguages() {
        return naming.languages(form.stands("language", stored == null ? here.getLang() : stored.language()));
    }

    public List<Naming.Choice> getLines() {
        var chosen = form.stands("line", stored == null ? null : stored.line());
        return naming.lines(chosen == null ? List.of() : List.of(chosen));
    }

    public List<Naming.Choice> getIndustries() {
        return naming.industries(form.stands("industry", stored == null ? null : stored.industry()));
    }

    public List<Naming.Choice> getBands() {
        return naming.bands(
                form.stands("band", stored == null ? null : stored.band().name()));
    }
}
