package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.campaigns.Stories;
import bryggen.portal.campaigns.Story;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How others won and lost; the supplier finds here what waits for it. */
@Named
@RequestScoped
@Page("/campaigns/stories")
@Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
public class StoryListPage extends ListPage<StoryListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    Stories stories;

    @Inject
    Naming naming;

    /** A story as it is read in the list. */
    public record Row(
            String title,
            String href,
            Status outcome,
            String line,
            String industry,
            String competitor,
            String band,
            String company,
            String rating,
            @Nullable Status state,
            String told) {}

    public boolean isSupplier() {
        return acting.actor().account().kind() == Account.Kind.SUPPLIER;
    }

    /** Elsewhere every story is published. */
    public boolean isStateShown() {
        return !view().equals("published");
    }

    @Override
    public List<Filter> getFilters() {
        var texts = here.getTexts();
        return List.of(
                Filter.search("q", texts.get("campaigns.stories.search")),
                Filter.select(
                        "outcome",
                        texts.get("campaigns.outcome"),
                        List.of(
                                new Filter.Option("WON", texts.get("campaigns.outcome.won")),
                                new Filter.Option("LOST", texts.get("campaigns.outcome.lost")))),
                Filter.select("line", texts.get("campaigns.line"), options(naming.getLines())),
                Filter.select("industry", texts.get("campaigns.industry"), options(naming.industries(null))));
    }

    @Override
    public List<Filter.Option> getViews() {
        var views = new ArrayList<>(List.of("published"));
        views.add(isSupplier() ? "waiting" : "own");
        return views.stream()
                .map(view -> new Filter.Option(view, here.getTexts().get("campaigns.stories.view." + view)))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var outcome = Stream.of(Story.Outcome.values())
                .filter(o -> o.name().equals(param("outcome")))
                .findFirst()
                .orElse(null);
        var wanted = new Stories.Wanted(param("q"), outcome, param("line"), param("industry"), param("product"));
        return stories.list(acting.actor(), Stories.View.valueOf(view().toUpperCase(Locale.ROOT)), wanted, ask)
                .map(this::row);
    }

    private Row row(Story story) {
        var formats = here.getFormats();
        var rating = story.rating();
        return new Row(
                story.title(),
                here.link("/campaigns/story", "number", story.number()),
                naming.outcome(story.outcome()),
                naming.line(story.line()),
                naming.industry(story.industry()),
                story.competitor(),
                naming.band(story.band().name()),
                story.company(),
                rating == null ? "" : "★ " + formats.number(rating) + " (" + story.raters() + ")",
                naming.story(story.status()),
                formats.dateTime(story.publishedAt() == null ? story.writtenAt() : story.publishedAt()));
    }

    private static List<Filter.Option> options(List<Naming.Choice> choices) {
        return choices.stream()
                .map(c -> new Filter.Option(c.value(), c.label()))
                .toList();
    }
}
