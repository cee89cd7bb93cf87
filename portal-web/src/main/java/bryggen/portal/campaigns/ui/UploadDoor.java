package bryggen.portal.campaigns.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.Brochures;
import bryggen.portal.campaigns.Library;
import bryggen.portal.campaigns.Logos;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.files.Upload;
import bryggen.portal.platform.files.Vault;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code POST /campaigns/upload?id=}: a brochure's file; without an id the acting partner's logo. The form is read as a
 * stream, and only once it is known who sends it and that they may (CP6).
 */
@WebServlet("/campaigns/upload")
public class UploadDoor extends HttpServlet {
    private static final long ENVELOPE = 64 * 1024;

    @Inject
    transient Acting acting;

    @Inject
    transient Here here;

    @Inject
    transient Vault vault;

    @Inject
    transient Library library;

    @Inject
    transient Brochures brochures;

    @Inject
    transient Logos logos;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean logo = request.getParameter("id") == null;
        if (logo) acting.actor().needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        else acting.actor().needs(Role.CHANNEL_MANAGER);
        if (!logo) brochures.get(acting.actor(), FileDoor.id(request));
        var page = logo ? "/campaigns/logo" : "/campaigns/brochure";
        var id = request.getParameter("id");
        String said = null;
        String fault = null;
        try {
            take(request, logo);
            said = logo ? "campaigns.logo-taken" : "campaigns.file-taken";
        } catch (Refusal refusal) {
            fault = UploadFault.code(refusal);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", here.link(page, "id", id, "said", said, "fault", fault));
    }

    private void take(HttpServletRequest request, boolean logo) throws IOException {
        long most = logo ? Logos.LARGEST : Library.LARGEST;
        if (request.getContentLengthLong() > most + ENVELOPE)
            throw PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "file-too-large");
        var upload = Upload.begin(request.getContentType(), request.getInputStream());
        if (upload.fileName().isEmpty()) throw PlatformRefusal.of(Refusal.Kind.RULE, "file-missing");
        try (var came = vault.receive(upload.file(), most)) {
            if (came.size() == 0) throw PlatformRefusal.of(Refusal.Kind.RULE, "file-missing");
            if (logo) logos.take(acting.actor(), came, upload.fileName());
            else library.take(acting.actor(), FileDoor.id(request), came, upload.fileName());
        }
    }
}
