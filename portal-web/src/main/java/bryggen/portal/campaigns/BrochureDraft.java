package bryggen.portal.campaigns;

import bryggen.portal.platform.Refusal.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brochure as the channel manager describes it.
 *
 * @param replaces the one whose place it takes, if any
 */
public record BrochureDraft(
        @Nullable String title,
        @Nullable String text,
        @Nullable String language,
        @Nullable LocalDate validTo,
        Audience audience,
        List<String> products,
        @Nullable UUID replaces) {
    private static final Set<String> LANGUAGES = Set.of("nb", "sv", "da", "en");

    String fitTitle() {
        return Typed.needed(title, "/title", 160);
    }

    String fitText() {
        return Typed.perhaps(text, "/text", 2000);
    }

    String fitLanguage() {
        if (language == null || !LANGUAGES.contains(language))
            throw new CampaignRefusal.Faulty(List.of(Finding.at("/language", "language-unfit")));
        return language;
    }

    List<String> fitProducts() {
        return Typed.lines(products, "/products");
    }
}
