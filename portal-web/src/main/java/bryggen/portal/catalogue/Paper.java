package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.platform.files.FileKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the supplier hands out with a product (CA28).
 *
 * @param language ISO 639-1; empty for what is in none, as drawings are
 * @param validUntil the last day on which it holds; none for no end
 * @param version counts its files, from 1
 */
public record Paper(
        UUID id,
        Sku sku,
        Kind kind,
        String language,
        String title,
        @Nullable LocalDate validUntil,
        int version,
        File file,
        Instant changedAt) {

    /** In the order in which they are shown. */
    public enum Kind {
        DATA_SHEET,
        CERTIFICATE,
        SAFETY_SHEET,
        DRAWING,
        MANUAL;

        /** As the API and the bundles call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(@Nullable String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    /** The newest file. {@code size} in bytes. */
    public record File(String hash, FileKind kind, long size, String name) {}

    /** CA29: said of it, and it can be fetched all the same. */
    public boolean isOver(LocalDate today) {
        return validUntil != null && today.isAfter(validUntil);
    }
}
