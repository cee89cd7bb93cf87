package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What won a sale or lost it, told by who was there.
 *
 * @param company the author's, as it is called there
 */
public record Story(
        UUID id,
        String number,
        String account,
        UUID author,
        String authorName,
        String company,
        Status status,
        Outcome outcome,
        String language,
        String title,
        String text,
        String line,
        List<String> products,
        String industry,
        String competitor,
        Band band,
        String remark,
        int stars,
        int raters,
        Instant writtenAt,
        @Nullable Instant publishedAt) {

    public enum Status {
        DRAFT,
        SUBMITTED,
        PUBLISHED,
        RETURNED,
        WITHDRAWN
    }

    public enum Outcome {
        WON,
        LOST
    }

    /** What the deal was worth: up to 50,000; 250,000; a million; more; in the supplier's currency. */
    public enum Band {
        SMALL,
        MEDIUM,
        LARGE,
        HUGE
    }

    /** From 1 to 5 with one decimal; none while nobody has rated it. */
    public @Nullable BigDecimal rating() {
        return raters == 0 ? null : new BigDecimal(stars).divide(new BigDecimal(raters), 1, RoundingMode.HALF_UP);
    }

    public boolean isOf(Actor actor) {
        return account.equals(actor.account().number());
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /** Its company's people can go on writing while the supplier does not look at it and has not closed it. */
    public boolean isWritable() {
        return status != Status.WITHDRAWN;
    }
}
