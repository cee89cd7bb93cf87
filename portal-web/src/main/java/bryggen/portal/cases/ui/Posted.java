package bryggen.portal.cases.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.CaseFile;
import bryggen.portal.cases.CaseFiles;
import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed;
import bryggen.portal.platform.files.Upload;
import bryggen.portal.platform.files.Vault;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form with files as it was posted: what was typed, and the files, each looked at while the next one still comes. When
 * it is refused, the page that shows it again finds here what was typed.
 */
@Named
@RequestScoped
public class Posted {
    private static final long ENVELOPE = 256 * 1024;

    @Inject
    Here here;

    @Inject
    CaseFiles files;

    @Inject
    Vault vault;

    private Map<String, String> fields = Map.of();
    private final List<Brought> brought = new ArrayList<>();
    private @Nullable Refusal refusal;

    /** @param field in which it was chosen */
    record Brought(String field, CaseFile.Ready file) {}

    void read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > CaseFiles.MOST_AT_ONCE * CaseFiles.LARGEST + ENVELOPE)
            throw PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "file-too-large");
        var upload = Upload.begin(request.getContentType(), request.getInputStream());
        fields = upload.fields();
        do {
            take(upload);
        } while (upload.next());
        fields = upload.fields();
    }

    private void take(Upload upload) throws IOException {
        if (upload.fileName().isEmpty()) return;
        if (brought.size() == CaseFiles.MOST_AT_ONCE)
            throw CaseRefusal.Faulty.at("/files", "case-too-many-files", CaseFiles.MOST_AT_ONCE, CaseFiles.MOST);
        try (var came = vault.receive(upload.file(), CaseFiles.LARGEST)) {
            if (came.size() > 0) brought.add(new Brought(upload.fileField(), files.look(came, upload.fileName())));
        } finally {
            fields = upload.fields();
        }
    }

    List<CaseFile.Ready> files() {
        return brought.stream().map(Brought::file).toList();
    }

    /** Every field by name. */
    Map<String, String> fields() {
        return fields;
    }

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    /** None when the field is blank. */
    @Nullable
    BigDecimal quantity(String name) {
        var text = field(name);
        if (text == null || text.isBlank()) return null;
        return Typed.in(here.getTexts().language()).number(text, "/" + name, Typed.Limits.QUANTITY);
    }

    void refused(Refusal no) {
        refusal = no;
    }

    boolean isRefused() {
        return refusal != null;
    }

    /** The refusal in the words of the page that shows the form again. */
    void show() {
        if (refusal != null) here.refused(refusal);
    }

    /** What was typed into a field, kept when it was refused. */
    String typed(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What was typed, or what stands there usually. */
    public String typed(String name, @Nullable String usual) {
        return fields.getOrDefault(name, usual == null ? "" : usual);
    }
}
