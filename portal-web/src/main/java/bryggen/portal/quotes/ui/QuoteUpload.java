package bryggen.portal.quotes.ui;

import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.files.Intake;
import bryggen.portal.quotes.QuoteFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The file of a posted form. */
@RequestScoped
class QuoteUpload {
    @Inject
    HttpServletRequest request;

    @Inject
    Intake intake;

    /** @throws PlatformRefusal 413, 422 for what is not taken */
    Intake.Taken take() {
        try {
            var part = request.getPart("file");
            if (part == null || part.getSize() == 0) throw PlatformRefusal.of(Refusal.Kind.RULE, "file-missing");
            try (var in = part.getInputStream()) {
                return intake.take(
                        in,
                        Objects.requireNonNullElse(part.getSubmittedFileName(), ""),
                        QuoteFiles.LARGEST,
                        QuoteFiles.KINDS);
            }
        } catch (IllegalStateException | ServletException e) {
            // too large for the container, or no form with a file at all
            throw PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "file-too-large");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
