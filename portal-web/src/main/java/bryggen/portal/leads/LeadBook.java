package bryggen.portal.leads;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Leads to read: lists and single sheets, straight from the tables, each reader's own view (LE15, LE18). */
@ApplicationScoped
public class LeadBook {
    private static final String LEAD = "leads_lead l";
    private static final String WITH_ITS_READER =
            """
            cast(l.id as text), l.number, l.account, l.owner_name, l.status, l.origin, l.company, l.organisation_number,
            l.country, l.postal_code, l.city, l.product_family, l.need, l.value, l.currency, l.entered_at, l.offered_at,
            l.answer_by, l.stage, l.next_step, l.expected, l.close_date, l.next_activity, l.next_activity_at,
            l.changed_at, false, cast(l.thread as text)""";
    /** Nothing of what came after the own answer. */
    private static final String GONE =
            """
            cast(l.id as text), l.number, '', '', 'DECLINED', l.origin, l.company, null, l.country, l.postal_code, l.city,
            l.product_family, l.need, null, l.currency, l.entered_at, o.offered_at, null, null, '', null, null, '', null,
            o.answered_at, true, null""";

    @Inject
    Sql sql;

    @Inject
    LeadDetails details;

    /** Sorted by {@code entered} (newest first), {@code answer} (the first to end first), {@code number}, {@code company}. */
    public Listing<LeadHead> list(LeadReach reach, LeadFilter filter, ListAsk ask) {
        var list = question(reach, filter);
        if (filter.stage() != null) list.where("l.stage = ?", filter.stage().name());
        if (filter.words() != null) list.where("l.search like ?", SqlList.containing(filter.words()));
        return list.page(sql, ask, LeadBook::head);
    }

    /** @throws LeadRefusal.Unknown 404 when it is not there or not theirs */
    public LeadSheet sheet(LeadReach reach, String number) {
        var head = find(reach, number);
        if (head == null) throw new LeadRefusal.Unknown();
        return details.of(head, reach);
    }

    public LeadHead head(LeadReach reach, String number) {
        var head = find(reach, number);
        if (head == null) throw new LeadRefusal.Unknown();
        return head;
    }

    private @Nullable LeadHead find(LeadReach reach, String number) {
        var mine = first(own(reach).where("l.number = ?", number));
        if (mine != null || reach.isSupplier()) return mine;
        var pool = first(pool(reach).where("l.number = ?", number));
        return pool != null ? pool : first(gone(reach).where("l.number = ?", number));
    }

    private @Nullable LeadHead first(SqlList list) {
        return list.page(sql, ListAsk.first(1), LeadBook::head).items().stream()
                .findFirst()
                .orElse(null);
    }

    private SqlList question(LeadReach reach, LeadFilter filter) {
        var status = filter.status();
        if (status == null) return own(reach).where("l.status <> 'MERGED'");
        if (status.equals("duplicate"))
            return own(reach)
                    .where("l.status = 'UNASSIGNED' and exists (select 1 from leads_double d where d.lead = l.id"
                            + " and d.state = 'PROPOSED')");
        if (!reach.isSupplier() && status.equals("pool")) return pool(reach);
        if (!reach.isSupplier() && status.equals("declined")) return gone(reach);
        return own(reach)
                .where("l.status = ?", LeadStatus.of(status).orElseThrow().name());
    }

    /** What is with the reader's company, or everything for the supplier. */
    private static SqlList own(LeadReach reach) {
        var list = sorted(SqlList.select(WITH_ITS_READER, LEAD, "l.number", "text"))
                .where(reach.accounts().on("l.account"), reach.accounts().values());
        if (reach.seller() != null)
            list.where(
                    "l.owner is null or l.owner = cast(? as uuid)",
                    reach.seller().toString());
        return list;
    }

    private static SqlList pool(LeadReach reach) {
        return sorted(SqlList.select(
                        WITH_ITS_READER,
                        "leads_pool p join leads_lead l on l.id = p.lead and l.account = ''",
                        "l.number",
                        "text"))
                .where("l.status = 'POOL'")
                .where(reach.accounts().on("p.account"), reach.accounts().values());
    }

    /** The last answer of a company to a lead that it does not have any more. */
    private static SqlList gone(LeadReach reach) {
        return sorted(SqlList.select(
                        GONE,
                        "leads_offer o join leads_lead l on l.id = o.lead and l.account <> o.account",
                        "l.number",
                        "text"))
                .where(reach.accounts().on("o.account"), reach.accounts().values())
                .where("o.answer is not null and not exists (select 1 from leads_offer n where n.lead = o.lead"
                        + " and n.account = o.account and n.offered_at > o.offered_at)");
    }

    private static SqlList sorted(SqlList list) {
        return list.sort("entered", "l.entered_at", "timestamptz")
                .sort("changed", "l.changed_at", "timestamptz")
                .sort("answer", "coalesce(l.answer_by, 'infinity')", "timestamptz")
                .sort("number", "l.number", "text")
                .sort("company", "lower(l.company)", "text")
                .newestFirst();
    }

    private static LeadHead head(Object[] row) {
        var c = new Cells(row);
        return new LeadHead(
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                LeadStatus.valueOf(c.text()),
                LeadOrigin.valueOf(c.text()),
                c.text(),
                c.textOrNone(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.plainOrNone(),
                c.text(),
                c.instant(),
                c.instantOrNone(),
                c.instantOrNone(),
                stage(c.textOrNone()),
                c.text(),
                c.plainOrNone(),
                c.dateOrNone(),
                c.text(),
                c.instantOrNone(),
                c.instant(),
                c.yes(),
                c.textOrNone());
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }
}
