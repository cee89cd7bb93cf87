package bryggen.portal.quotes.ui;

import bryggen.portal.platform.files.Attachment;
import bryggen.portal.platform.files.Slice;
import bryggen.portal.quotes.QuoteFile;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file in place of a page, to be kept and not to be run. */
final class FileAnswer {
    private FileAnswer() {}

    static void send(QuoteFile file) {
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        var etag = '"' + file.hash() + '"';
        var whole = Slice.of(null, null, etag, file.size());
        answer.setResponseContentType(file.kind().mediaType());
        Attachment.headers(file.name(), etag, whole).forEach(answer::setResponseHeader);
        try {
            whole.write(file.path(), answer.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
