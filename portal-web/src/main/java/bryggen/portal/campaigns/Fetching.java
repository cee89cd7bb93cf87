package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.HandOut;
import bryggen.portal.platform.files.StampedPdf;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.files.Vault.Passing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Gives brochures out: to whom they are meant for, while they may be used (CP1, CP8). */
@ApplicationScoped
public class Fetching {
    /** No own version of a PDF that is larger: it would be written for each download. */
    private static final long LARGEST_STAMPED = 60L * 1024 * 1024;

    @Inject
    Brochures brochures;

    @Inject
    Logos logos;

    @Inject
    Vault vault;

    /**
     * @throws CampaignRefusal 404 when it is not there for the actor, 422 when it is over (CP8)
     */
    public HandOut file(Actor actor, UUID id) {
        var brochure = brochures.get(actor, id);
        var file = brochure.fetched(brochures.today());
        if (brochure.status() == Campaign.Status.WITHDRAWN) throw new CampaignRefusal.BrochureUnknown();
        return HandOut.of(vault, file.hash(), called(brochure.title(), file.kind()), file.kind(), file.size());
    }

    /** The PDF with the partner's logo, written anew; close what holds it (CP10). */
    public Passing own(Actor actor, UUID id) {
        var file = file(actor, id);
        if (file.kind() != FileKind.PDF || file.size() > LARGEST_STAMPED)
            throw CampaignRefusal.NoOwnVersion.ofThisFile();
        var logo = logos.find(actor).orElseThrow(CampaignRefusal.NoOwnVersion::withoutLogo);
        var stamped = vault.passing();
        boolean whole = false;
        try {
            StampedPdf.write(
                    file.path(), vault.path(logo.hash()), actor.account().name(), stamped.path());
            whole = true;
            return stamped;
        } finally {
            if (!whole) stamped.close();
        }
    }

    /** The picture of the first page; of what is over there is none for partners. */
    public Optional<HandOut> preview(Actor actor, UUID id) {
        var brochure = brochures.get(actor, id);
        var file = brochure.file();
        boolean supplier = actor.account().kind() == bryggen.portal.access.Account.Kind.SUPPLIER;
        if (file == null || file.preview() == null || !(supplier || brochure.isUsable(brochures.today())))
            return Optional.empty();
        return Optional.of(HandOut.of(vault, file.preview(), "preview.png", FileKind.PNG, -1));
    }

    /** What the file is called on the reader's disk: letters, digits and little else. */
    static String called(String title, FileKind kind) {
        var plain = title.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        return (plain.isEmpty() ? "brochure" : plain) + "." + kind.extension();
    }
}
