package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The brochures that somebody may see (CP1, CP8). Counts of downloads are read from sums, however many there were. */
@ApplicationScoped
public class Brochures {
    private static final String COLUMNS =
            """
            b.id::text, b.status, b.title, b.text, b.language, b.valid_to, b.level, b.countries, b.lines, b.products,
            b.replaced_by::text, n.title, b.version, v.hash, v.kind, v.size, v.name, v.preview, v.at,
            """;
    /** {@code n} takes the place of {@code b} for a reader who can use it (CP1, CP8). */
    private static final String FROM = "campaigns_brochure b cross join " + Viewer.OWN
            + " left join campaigns_version v on v.brochure = b.id and v.version = b.version"
            + " left join campaigns_brochure n on n.id = b.replaced_by and " + Viewer.usable("n");

    /** In the list of a campaign or of the library. */
    static final String USABLE = Viewer.usable("b") + " and n.id is null";

    @Inject
    Sql sql;

    @Inject
    Viewers viewers;

    /** What the supplier's people choose to look at; a partner always sees what can be used. */
    public enum View {
        USABLE,
        DRAFT,
        OVER
    }

    /**
     * What is asked for; absent is anything.
     *
     * @param product a SKU or a category code
     */
    public record Wanted(
            @Nullable String words, @Nullable String language, @Nullable String product, @Nullable UUID campaign) {
        public static final Wanted ANYTHING = new Wanted(null, null, null, null);
    }

    /** By title. */
    public Listing<Brochure> list(Actor actor, View view, Wanted wanted, ListAsk ask) {
        var viewer = viewers.of(actor);
        var list = SqlList.select(COLUMNS + used(viewer), FROM, "b.id", "uuid")
                .with(viewer.own(viewers.today()))
                .sort("title", "lower(b.title)", "text")
                .sort("changed", "b.changed_at", "timestamptz");
        if (!viewer.isSupplier() || view == View.USABLE) list.where(USABLE);
        else if (view == View.DRAFT) list.where("b.status = 'DRAFT' or b.version = 0");
        else list.where("b.status <> 'DRAFT' and b.version > 0 and not (" + USABLE + ")");
        if (wanted.language != null) list.where("b.language = ?", wanted.language);
        if (wanted.product != null)
            list.where("? = any(b.products) or ? = any(b.lines)", wanted.product, wanted.product);
        if (wanted.words != null)
            list.where("lower(b.title || ' ' || b.text) like ?", SqlList.containing(wanted.words));
        if (wanted.campaign != null)
            list.where(
                    "exists (select 1 from campaigns_material m where m.campaign = ?::uuid and m.brochure = b.id)",
                    wanted.campaign.toString());
        return list.page(sql, ask, cells -> brochure(new Cells(cells)));
    }

    /**
     * @throws CampaignRefusal 404 when it is not there for this actor
     */
    public Brochure get(Actor actor, UUID id) {
        return those(viewers.of(actor), "b.id = ?::uuid", id).stream()
                .findFirst()
                .orElseThrow(CampaignRefusal.BrochureUnknown::new);
    }

    public LocalDate today() {
        return viewers.today();
    }

    /** Every brochure that a campaign could name. */
    public List<Brochure> choices(Actor actor) {
        var all = new ArrayList<>(list(actor, View.USABLE, Wanted.ANYTHING, ListAsk.first(ListAsk.LARGEST))
                .items());
        all.addAll(list(actor, View.DRAFT, Wanted.ANYTHING, ListAsk.first(ListAsk.LARGEST))
                .items());
        return all;
    }

    /** Those whose place a brochure has taken, also when they are over. */
    public List<Brochure> before(Actor actor, UUID successor) {
        return those(viewers.of(actor), "b.replaced_by = ?::uuid", successor);
    }

    private List<Brochure> those(Viewer viewer, String condition, UUID id) {
        var values = new ArrayList<>(List.of(viewer.own(viewers.today())));
        values.add(id.toString());
        return sql
                .cells("select " + COLUMNS + used(viewer) + " from " + FROM + " where " + condition, values.toArray())
                .stream()
                .map(Brochures::brochure)
                .filter(brochure -> brochure.isShownTo(viewer))
                .toList();
    }

    /** Sums by partner: some hundred rows for a brochure, however often it was fetched (CP9). */
    private static String used(Viewer viewer) {
        return "coalesce((select sum(u.downloads) from campaigns_use u where u.brochure = b.id and "
                + (viewer.isSupplier() ? "u.account is not null" : "u.account = own.number") + "), 0)";
    }

    private static Brochure brochure(Cells row) {
        var id = UUID.fromString(row.text());
        var status = Campaign.Status.valueOf(row.text());
        var title = row.text();
        var text = row.text();
        var language = row.text();
        var validTo = row.dateOrNone();
        var audience = new Audience(row.whole(), row.texts(), row.texts());
        var products = row.texts();
        var replacedBy = row.textOrNone();
        var successor = row.textOrNone();
        int version = row.whole();
        var file = file(version, row);
        return new Brochure(
                id,
                status,
                title,
                text,
                language,
                validTo,
                audience,
                products,
                replacedBy == null ? null : UUID.fromString(replacedBy),
                successor,
                file,
                row.decimal().longValue());
    }

    private static Brochure.@Nullable File file(int version, Cells row) {
        var hash = row.textOrNone();
        var kind = row.textOrNone();
        var size = row.decimalOrNone();
        var name = row.textOrNone();
        var preview = row.textOrNone();
        var at = row.instantOrNone();
        if (hash == null || kind == null || size == null || name == null || at == null) return null;
        return new Brochure.File(version, hash, FileKind.valueOf(kind), size.longValue(), name, preview, at);
    }
}
