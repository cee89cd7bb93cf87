package bryggen.portal.campaigns.api;

import bryggen.portal.campaigns.Story;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A story on the wire. */
public record StoryJson(
        String number,
        String outcome,
        String title,
        String text,
        String language,
        String productLine,
        List<String> products,
        String industry,
        @Nullable String competitor,
        String valueBand,
        String author,
        String company,
        @Nullable BigDecimal rating,
        int ratings,
        @Nullable Instant publishedAt) {

    static StoryJson of(Story story) {
        return new StoryJson(
                story.number(),
                story.outcome().name().toLowerCase(Locale.ROOT),
                story.title(),
                story.text(),
                story.language(),
                story.line(),
                story.products(),
                story.industry(),
                story.competitor().isEmpty() ? null : story.competitor(),
                story.band().name().toLowerCase(Locale.ROOT),
                story.authorName(),
                story.company(),
                story.rating(),
                story.raters(),
                story.publishedAt());
    }
}
