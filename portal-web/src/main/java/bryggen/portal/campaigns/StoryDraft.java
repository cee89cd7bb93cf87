package bryggen.portal.campaigns;

import bryggen.portal.platform.Refusal.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story as somebody types it. */
public record StoryDraft(
        Story.@Nullable Outcome outcome,
        String language,
        @Nullable String title,
        @Nullable String text,
        @Nullable String line,
        List<String> products,
        @Nullable String industry,
        @Nullable String competitor,
        Story.@Nullable Band band) {
    /** The industries that stories are told of, by their words' keys. */
    public static final List<String> INDUSTRIES = List.of(
            "aquaculture",
            "construction",
            "energy",
            "food",
            "marine",
            "metal",
            "process",
            "property",
            "pulp",
            "water",
            "other");

    private static final Set<String> LANGUAGES = Set.of("nb", "sv", "da", "en");

    /**
     * Itself with everything looked at.
     *
     * @throws CampaignRefusal 422 with every fault at its place
     */
    StoryDraft fit() {
        var faults = new ArrayList<Finding>();
        if (outcome == null) faults.add(Finding.at("/outcome", "choice-needed"));
        if (band == null) faults.add(Finding.at("/band", "choice-needed"));
        if (industry == null || !INDUSTRIES.contains(industry)) faults.add(Finding.at("/industry", "choice-needed"));
        if (!LANGUAGES.contains(language)) faults.add(Finding.at("/language", "language-unfit"));
        var fitTitle = fit(faults, () -> Typed.needed(title, "/title", 160));
        var fitText = fit(faults, () -> Typed.needed(text, "/text", 8000));
        var fitLine = fit(faults, () -> Typed.needed(line, "/line", 80));
        var fitCompetitor = fit(faults, () -> Typed.perhaps(competitor, "/competitor", 100));
        if (!faults.isEmpty()) throw new CampaignRefusal.Faulty(faults);
        return new StoryDraft(
                outcome,
                language,
                fitTitle,
                fitText,
                fitLine,
                Typed.lines(products, "/products"),
                industry,
                fitCompetitor,
                band);
    }

    private static String fit(List<Finding> faults, java.util.function.Supplier<String> look) {
        try {
            return look.get();
        } catch (CampaignRefusal.Faulty faulty) {
            faults.addAll(faulty.findings());
            return "";
        }
    }
}
