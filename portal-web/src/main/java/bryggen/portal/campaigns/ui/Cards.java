package bryggen.portal.campaigns.ui;

import bryggen.portal.campaigns.Brochure;
import bryggen.portal.campaigns.Campaign;
import bryggen.portal.campaigns.SimilarStories;
import bryggen.portal.platform.faces.Place;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.platform.files.FileKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brochures and stories as they stand in a grid, as finished text. */
@RequestScoped
public class Cards {
    private static final long KIB = 1024;

    @Inject
    Place here;

    @Inject
    Naming naming;

    @Inject
    bryggen.portal.campaigns.Viewers viewers;

    /** A brochure; without a picture its kind stands in its place. */
    public record Card(
            String id,
            String title,
            String href,
            @Nullable String picture,
            String kind,
            String facts,
            @Nullable Status state,
            String fetch,
            @Nullable String own,
            String downloads) {}

    /** A story with why it is shown. */
    public record Match(String title, String href, Status outcome, String company, List<String> reasons) {}

    public Card of(Brochure brochure) {
        var id = brochure.id().toString();
        var file = brochure.file();
        boolean usable = brochure.isUsable(viewers.today());
        boolean own = usable && file != null && file.kind() == FileKind.PDF;
        return new Card(
                id,
                brochure.title(),
                here.link("/campaigns/brochure", "id", id),
                file == null || file.preview() == null
                        ? null
                        : here.link(
                                "/campaigns/preview",
                                "id",
                                id,
                                "v",
                                file.preview().substring(0, 12)),
                file == null ? "–" : file.kind().name(),
                facts(brochure),
                usable ? null : state(brochure),
                here.link("/campaigns/file", "id", id),
                own ? here.link("/campaigns/file", "id", id, "logo", "true") : null,
                here.getTexts().say("campaigns.downloads", brochure.downloads()));
    }

    public Match of(SimilarStories.Match match) {
        return new Match(
                match.title(),
                here.link("/campaigns/story", "number", match.number()),
                naming.outcome(match.outcome()),
                match.company(),
                match.reasons().stream().map(naming::reason).toList());
    }

    /** "Norsk · PDF · 1.2 MB · until 31 Dec 2026". */
    public String facts(Brochure brochure) {
        var facts = new StringBuilder(naming.language(brochure.language()));
        var file = brochure.file();
        if (file != null) facts.append(" · ").append(file.kind()).append(" · ").append(size(file.size()));
        if (brochure.validTo() != null)
            facts.append(" · ")
                    .append(here.getTexts()
                            .say("campaigns.until", here.getFormats().date(brochure.validTo())));
        return facts.toString();
    }

    /** What keeps it from being used. */
    public Status state(Brochure brochure) {
        var texts = here.getTexts();
        if (brochure.file() == null) return Status.info(texts.get("campaigns.brochure.no-file"));
        if (brochure.status() == Campaign.Status.DRAFT) return Status.info(texts.get("campaigns.phase.draft"));
        if (brochure.status() == Campaign.Status.WITHDRAWN) return Status.idle(texts.get("campaigns.phase.withdrawn"));
        if (brochure.isExpired(viewers.today())) return Status.bad(texts.get("campaigns.brochure.expired"));
        if (brochure.successor() != null) return Status.idle(texts.get("campaigns.brochure.replaced"));
        return Status.ok(texts.get("campaigns.brochure.usable"));
    }

    private String size(long bytes) {
        if (bytes < KIB * KIB) return Math.max(1, bytes / KIB) + " kB";
        return here.getFormats()
                        .number(new java.math.BigDecimal(bytes)
                                .divide(new java.math.BigDecimal(KIB * KIB), 1, java.math.RoundingMode.HALF_UP))
                + " MB";
    }
}
