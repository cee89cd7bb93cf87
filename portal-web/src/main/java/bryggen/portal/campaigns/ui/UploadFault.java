package bryggen.portal.campaigns.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Why an upload was refused, carried in the address of the page that shows it. */
@RequestScoped
public class UploadFault {
    private static final Set<String> KNOWN = Set.of(
            "file-missing",
            "file-kind",
            "file-lies",
            "file-script",
            "file-action",
            "file-attachment",
            "file-macro",
            "file-locked",
            "file-damaged",
            "picture-too-large",
            "file-too-large");

    @Inject
    Here here;

    /** The code of a refusal that a page of ours can tell; anything else is told by the page of errors. */
    static String code(Refusal refusal) {
        if (!KNOWN.contains(refusal.code())) throw refusal;
        return refusal.code();
    }

    void show() {
        var code = here.param("fault");
        if (code != null && KNOWN.contains(code)) here.refused(PlatformRefusal.of(Refusal.Kind.RULE, code, "", ""));
    }
}
