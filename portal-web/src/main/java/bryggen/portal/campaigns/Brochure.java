package bryggen.portal.campaigns;

import bryggen.portal.platform.files.FileKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Material to sell with, in one language.
 *
 * @param validTo the last day on which it may be used; none for no end
 * @param file none while nothing was uploaded
 * @param successor the one that has taken its place, where the reader can use that one today
 * @param downloads all of them for the supplier, a partner's own for the partner (CP9)
 */
public record Brochure(
        UUID id,
        Campaign.Status status,
        String title,
        String text,
        String language,
        @Nullable LocalDate validTo,
        Audience audience,
        List<String> products,
        @Nullable UUID replacedBy,
        @Nullable String successor,
        @Nullable File file,
        long downloads) {

    /**
     * The newest file of a brochure.
     *
     * @param preview hash of its picture, where one could be drawn
     */
    public record File(
            int version, String hash, FileKind kind, long size, String name, @Nullable String preview, Instant at) {}

    public boolean isExpired(LocalDate today) {
        return validTo != null && today.isAfter(validTo);
    }

    /** Published, with a file, not over and not replaced (CP8). */
    public boolean isUsable(LocalDate today) {
        return status == Campaign.Status.PUBLISHED && file != null && !isExpired(today) && successor == null;
    }

    /**
     * @throws CampaignRefusal 422 when its file must not be fetched any more (CP8)
     */
    File fetched(LocalDate today) {
        if (isExpired(today) && validTo != null) throw new CampaignRefusal.BrochureExpired(validTo);
        if (successor != null) throw new CampaignRefusal.BrochureReplaced(successor);
        if (file == null) throw new CampaignRefusal.BrochureEmpty();
        return file;
    }

    /** The supplier sees all of them; a partner what is published and meant for it, also when it is over (CP1). */
    boolean isShownTo(Viewer viewer) {
        return viewer.isSupplier() || (status == Campaign.Status.PUBLISHED && file != null && audience.covers(viewer));
    }
}
