package bryggen.portal.quotes.ui;

import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.PostedFile;
import bryggen.portal.platform.files.Intake;
import bryggen.portal.quotes.QuoteFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The file of a posted form. */
@RequestScoped
class QuoteUpload {
    @Inject
    HttpServletRequest request;

    @Inject
    Intake intake;

    /** @throws PlatformRefusal 413, 422 for what is not taken */
    Intake.Taken take() {
        return PostedFile.take(
                request,
                (name, content) -> intake.take(content, name, QuoteFiles.LARGEST, QuoteFiles.KINDS),
                () -> PlatformRefusal.of(Refusal.Kind.RULE, "file-missing"),
                () -> PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "file-too-large"));
    }
}
