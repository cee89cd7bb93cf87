package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Account;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.SimilarStories;
import bryggen.portal.campaigns.SimilarStories.Deal;
import bryggen.portal.campaigns.Stories;
import bryggen.portal.campaigns.Story;
import bryggen.portal.campaigns.Telling;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One story, what others say of it, and for the supplier whether it may be read. */
@Named
@RequestScoped
@Page("/campaigns/story")
@Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
public class StoryPage {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    Naming naming;

    @Inject
    Cards cards;

    @Inject
    Stories stories;

    @Inject
    Telling telling;

    @Inject
    SimilarStories similar;

    private @Nullable Story story;
    private @Nullable List<Cards.Match> matches;

    /** A word under the story. */
    public record Comment(String id, String who, String when, String text) {}

    public void open() {
        if (form.isPosted()) {
            try {
                here.go(here.link("/campaigns/story", "number", number(), "said", act()));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        getStory();
    }

    private @Nullable String act() {
        var actor = here.getActor();
        switch (String.valueOf(form.text("act"))) {
            case "publish" -> {
                telling.publish(actor, number());
                return "campaigns.story-published";
            }
            case "return" -> {
                telling.giveBack(actor, number(), form.text("remark"));
                return "campaigns.story-returned";
            }
            case "withdraw" -> {
                telling.withdraw(actor, number());
                return "campaigns.story-withdrawn";
            }
            case "rate" -> {
                var stars = form.text("stars");
                telling.rate(actor, number(), stars != null && stars.matches("[1-5]") ? Integer.parseInt(stars) : 0);
                return "campaigns.rated";
            }
            case "comment" -> {
                telling.comment(actor, number(), form.text("comment"));
                return "campaigns.commented";
            }
            default -> {
                var comment = form.id("remove");
                if (comment != null) telling.remove(actor, number(), comment);
                return null;
            }
        }
    }

    public Story getStory() {
        if (story == null) story = stories.get(here.getActor(), number());
        return story;
    }

    public boolean isSupplier() {
        return here.getActor().account().kind() == Account.Kind.SUPPLIER;
    }

    public Status getOutcome() {
        return naming.outcome(getStory().outcome());
    }

    public Status getState() {
        return naming.story(getStory().status());
    }

    public boolean isPublished() {
        return getStory().isPublished();
    }

    public boolean isWaiting() {
        return isSupplier() && getStory().status() == Story.Status.SUBMITTED;
    }

    public boolean isWritable() {
        return getStory().isOf(here.getActor()) && getStory().isWritable();
    }

    public boolean isRateable() {
        return isPublished() && !getStory().isOf(here.getActor());
    }

    public String getTold() {
        var told = getStory().publishedAt();
        return here.getFormats().dateTime(told == null ? getStory().writtenAt() : told);
    }

    public String getLine() {
        return naming.line(getStory().line());
    }

    public String getIndustry() {
        return naming.industry(getStory().industry());
    }

    public String getBand() {
        return naming.band(getStory().band().name());
    }

    public String getRating() {
        var rating = getStory().rating();
        return rating == null
                ? here.getTexts().get("campaigns.rating.none")
                : here.getTexts()
                        .say(
                                "campaigns.rating.is",
                                here.getFormats().number(rating),
                                getStory().raters());
    }

    /** One to five stars, the reader's own ticked. */
    public List<Naming.Choice> getStars() {
        int own = stories.ratingOf(here.getActor(), getStory());
        return IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Naming.Choice(String.valueOf(n), "★".repeat(n), n == own))
                .toList();
    }

    public List<Comment> getComments() {
        return stories.comments(getStory()).stream()
                .map(c -> new Comment(
                        c.id().toString(),
                        c.name() + ", " + c.company(),
                        here.getFormats().dateTime(c.at()),
                        c.text()))
                .toList();
    }

    /** Others like it, without itself. */
    public List<Cards.Match> getSimilar() {
        var s = getStory();
        var deal = new Deal(
                s.title() + " " + s.text(),
                s.line(),
                s.products(),
                s.industry(),
                s.competitor(),
                s.band(),
                Language.of(s.language()));
        if (matches == null)
            matches = similar.to(here.getActor(), deal).stream()
                    .filter(match -> !match.number().equals(s.number()))
                    .map(cards::of)
                    .toList();
        return matches;
    }

    private String number() {
        return here.needed("number");
    }
}
