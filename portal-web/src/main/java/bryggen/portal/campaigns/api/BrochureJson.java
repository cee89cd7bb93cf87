package bryggen.portal.campaigns.api;

import bryggen.portal.campaigns.Brochure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brochure on the wire; {@code downloads} are the caller's own, all of them for the supplier. */
public record BrochureJson(
        UUID id,
        String title,
        String text,
        String language,
        @Nullable LocalDate validTo,
        List<String> products,
        List<String> productLines,
        @Nullable Integer version,
        @Nullable String mediaType,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String content,
        long downloads) {

    static BrochureJson of(Brochure brochure) {
        var file = brochure.file();
        return new BrochureJson(
                brochure.id(),
                brochure.title(),
                brochure.text(),
                brochure.language(),
                brochure.validTo(),
                brochure.products(),
                brochure.audience().lines(),
                file == null ? null : file.version(),
                file == null ? null : file.kind().mediaType(),
                file == null ? null : file.size(),
                file == null ? null : file.hash(),
                file == null ? null : "/api/v1/brochures/" + brochure.id() + "/content",
                brochure.downloads());
    }
}
