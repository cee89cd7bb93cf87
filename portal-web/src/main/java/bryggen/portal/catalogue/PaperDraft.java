package bryggen.portal.catalogue;

import bryggen.portal.platform.Refusal.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody types about a paper (CA28). */
public record PaperDraft(
        @Nullable String kind, @Nullable String language, @Nullable String title, @Nullable LocalDate validUntil) {
    private static final int LONGEST = 120;
    private static final Set<String> LANGUAGES = Set.of("", "nb", "sv", "da", "en");

    /** A draft without a fault. */
    record Fit(Paper.Kind kind, String language, String title, @Nullable LocalDate validUntil) {}

    /** @throws CatalogueRefusal.UnfitPaper 422 with every fault at its field */
    Fit fit() {
        var faults = new ArrayList<Finding>();
        var known = Paper.Kind.of(kind).orElse(null);
        var spoken = language == null ? "" : language;
        var called = title == null ? "" : title.strip();
        if (known == null) faults.add(Finding.at("/kind", "paper-kind-unknown"));
        if (!LANGUAGES.contains(spoken)) faults.add(Finding.at("/language", "paper-language-unknown"));
        if (called.isEmpty() || called.length() > LONGEST || called.chars().anyMatch(Character::isISOControl))
            faults.add(Finding.at("/title", "paper-title-unfit", LONGEST));
        if (known == null || !faults.isEmpty()) throw new CatalogueRefusal.UnfitPaper(faults);
        return new Fit(known, spoken, called, validUntil);
    }
}
