package bryggen.portal.campaigns.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.campaigns.Audience;
import bryggen.portal.campaigns.Campaign;
import bryggen.portal.campaigns.SimilarStories;
import bryggen.portal.campaigns.Story;
import bryggen.portal.campaigns.StoryDraft;
import bryggen.portal.catalogue.Categories;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Place;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The room's codes in the reader's words: product lines, industries, states, reasons. */
@Named("campaignNaming")
@RequestScoped
public class Naming {
    @Inject
    Acting acting;

    @Inject
    Place here;

    @Inject
    Categories categories;

    private @Nullable List<Choice> lines;

    /** Something to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /** The product lines: the first level of the catalogue. */
    public List<Choice> getLines() {
        if (lines == null)
            lines = categories.all(acting.language()).stream()
                    .filter(branch -> branch.depth() == 1)
                    .map(branch -> new Choice(branch.code(), branch.name(), false))
                    .toList();
        return lines;
    }

    public List<Choice> lines(List<String> chosen) {
        return chosen(getLines(), chosen);
    }

    public String line(String code) {
        return getLines().stream()
                .filter(line -> line.value.equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    public List<Choice> industries(@Nullable String chosen) {
        return chosen(
                StoryDraft.INDUSTRIES.stream()
                        .map(code -> new Choice(code, industry(code), false))
                        .toList(),
                chosen == null ? List.of() : List.of(chosen));
    }

    public String industry(String code) {
        return texts().get("campaigns.industry." + code);
    }

    public List<Choice> bands(@Nullable String chosen) {
        var all = new ArrayList<Choice>();
        for (var band : Story.Band.values()) all.add(new Choice(band.name(), band(band.name()), false));
        return chosen(all, chosen == null ? List.of() : List.of(chosen));
    }

    public String band(String code) {
        return texts().get("campaigns.band." + code.toLowerCase(Locale.ROOT));
    }

    public List<Choice> languages(@Nullable String chosen) {
        return chosen(
                List.of(
                        new Choice("nb", "Norsk", false),
                        new Choice("sv", "Svenska", false),
                        new Choice("da", "Dansk", false),
                        new Choice("en", "English", false)),
                chosen == null ? List.of() : List.of(chosen));
    }

    public String language(String code) {
        return languages(code).stream()
                .filter(Choice::chosen)
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    /** "From level 2 · NO, SE · Pumps". */
    public String audience(Audience audience) {
        var parts = new ArrayList<String>();
        parts.add(
                audience.level() == 1
                        ? texts().get("campaigns.audience.every-level")
                        : texts().say("campaigns.audience.from-level", audience.level()));
        if (!audience.countries().isEmpty()) parts.add(String.join(", ", audience.countries()));
        if (!audience.lines().isEmpty())
            parts.add(
                    String.join(", ", audience.lines().stream().map(this::line).toList()));
        return String.join(" · ", parts);
    }

    public Status phase(Campaign.Phase phase) {
        var word = texts().get("campaigns.phase." + phase.name().toLowerCase(Locale.ROOT));
        return switch (phase) {
            case RUNNING -> Status.ok(word);
            case PLANNED -> Status.waits(word);
            case DRAFT -> Status.info(word);
            default -> Status.idle(word);
        };
    }

    public Status outcome(Story.Outcome outcome) {
        return outcome == Story.Outcome.WON
                ? Status.ok(texts().get("campaigns.outcome.won"))
                : Status.bad(texts().get("campaigns.outcome.lost"));
    }

    public Status story(Story.Status status) {
        var word = texts().get("campaigns.story.state." + status.name().toLowerCase(Locale.ROOT));
        return switch (status) {
            case PUBLISHED -> Status.ok(word);
            case SUBMITTED -> Status.waits(word);
            case RETURNED -> Status.warn(word);
            case DRAFT -> Status.info(word);
            case WITHDRAWN -> Status.idle(word);
        };
    }

    /** "Same industry: Aquaculture". */
    public String reason(SimilarStories.Reason reason) {
        var value =
                switch (reason.kind()) {
                    case LINE -> line(reason.value());
                    case INDUSTRY -> industry(reason.value());
                    case BAND -> band(reason.value());
                    default -> reason.value();
                };
        return texts().say(reason.kind().key(), value);
    }

    private Texts texts() {
        return here.getTexts();
    }

    private static List<Choice> chosen(List<Choice> all, List<String> chosen) {
        return all.stream()
                .map(c -> new Choice(c.value, c.label, chosen.contains(c.value)))
                .toList();
    }
}
