package bryggen.portal.deals;

import bryggen.integration.erp.Wire;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deals to read: lists and single sheets, straight from the tables (DE16, DE17). */
@ApplicationScoped
public class DealBook {
    private static final int MOST_EVENTS = 500;
    private static final String HEAD =
            """
            cast(d.id as text), d.number, cast(d.thread as text), d.lead, d.account, d.owner_name, d.status, d.company,
            d.organisation_number, d.country, d.postal_code, d.city, d.contact, d.email, d.phone, d.product_family,
            d.project, d.value, d.currency, d.close_date, d.created_at, d.submitted_at, d.decided_at, d.decided_by,
            d.automatic, d.reason, lower(d.protection), upper(d.protection) - 1, d.warned_at is not null, d.became,
            d.changed_at, x.until""";
    private static final String FROM =
            "deals_deal d left join deals_extension x on x.deal = d.id and x.account = d.account and x.answered_at is null";

    @Inject
    Sql sql;

    /** Sorted by {@code changed} (newest first), {@code number}, {@code company}, {@code until}, {@code submitted}. */
    public Listing<DealHead> list(DealReach reach, DealFilter filter, ListAsk ask) {
        var list = mine(reach);
        if (filter.status() != null) list.where(filter.condition());
        if (filter.words() != null) list.where("d.search like ?", SqlList.containing(filter.words()));
        return list.page(sql, ask, DealBook::head);
    }

    /** @throws DealRefusal.Unknown 404 when it is not there or not theirs */
    public DealHead head(DealReach reach, String number) {
        return mine(reach).where("d.number = ?", number).page(sql, ListAsk.first(1), DealBook::head).items().stream()
                .findFirst()
                .orElseThrow(DealRefusal.Unknown::new);
    }

    /** @throws DealRefusal.Unknown 404 when it is not there or not theirs */
    public DealSheet sheet(DealReach reach, String number) {
        var head = head(reach, number);
        return new DealSheet(head, events(head), extensions(head));
    }

    private static SqlList mine(DealReach reach) {
        var list = SqlList.select(HEAD, FROM, "d.number", "text")
                .sort("changed", "d.changed_at", "timestamptz")
                .sort("number", "d.number", "text")
                .sort("company", "lower(d.company)", "text")
                .sort("until", "coalesce(upper(d.protection) - 1, 'infinity')", "date")
                .sort("submitted", "coalesce(d.submitted_at, 'infinity')", "timestamptz")
                .newestFirst()
                .where(reach.accounts().on("d.account"), reach.accounts().values());
        if (reach.isSupplier()) list.where("d.submitted_at is not null");
        if (reach.seller() != null)
            list.where(
                    "d.owner is null or d.owner = cast(? as uuid)",
                    reach.seller().toString());
        return list;
    }

    private List<DealSheet.Event> events(DealHead head) {
        return sql
                .cells(
                        "select at, kind, who, text, cast(changes as text) from deals_event"
                                + " where deal = cast(? as uuid) and account = ? order by id desc limit " + MOST_EVENTS,
                        head.id(),
                        head.account())
                .stream()
                .map(c -> new DealSheet.Event(c.instant(), c.text(), c.text(), c.text(), changes(c.textOrNone())))
                .toList();
    }

    private List<DealSheet.Extension> extensions(DealHead head) {
        return sql
                .cells(
                        "select until, reason, asked_at, asked_by, granted is not null, coalesce(granted, false), answered_at,"
                                + " answered_by, text from deals_extension where deal = cast(? as uuid) and account = ?"
                                + " order by asked_at desc",
                        head.id(),
                        head.account())
                .stream()
                .map(DealBook::extension)
                .toList();
    }

    private static DealSheet.Extension extension(Cells c) {
        var until = c.date();
        var reason = c.text();
        var askedAt = c.instant();
        var askedBy = c.text();
        boolean answered = c.yes();
        boolean granted = c.yes();
        return new DealSheet.Extension(
                until, reason, askedAt, askedBy, answered ? granted : null, c.instantOrNone(), c.text(), c.text());
    }

    private static DealHead head(Object[] row) {
        var c = new Cells(row);
        return new DealHead(
                c.text(),
                c.text(),
                UUID.fromString(c.text()),
                c.textOrNone(),
                c.text(),
                c.text(),
                DealStatus.valueOf(c.text()),
                new DealFacts(
                        c.text(),
                        c.textOrNone(),
                        c.text(),
                        c.text(),
                        c.text(),
                        c.text(),
                        c.textOrNone(),
                        c.textOrNone(),
                        c.text(),
                        c.text(),
                        c.plainOrNone(),
                        c.text(),
                        c.dateOrNone()),
                c.instant(),
                c.instantOrNone(),
                c.instantOrNone(),
                c.text(),
                c.yes(),
                c.text(),
                c.dateOrNone(),
                c.dateOrNone(),
                c.yes(),
                c.text(),
                c.instant(),
                c.dateOrNone());
    }

    private static Map<String, List<String>> changes(@Nullable String json) {
        var changes = new LinkedHashMap<String, List<String>>();
        if (json == null) return changes;
        for (var field : Wire.read(json, JsonNode.class).properties()) {
            var values = new ArrayList<String>();
            field.getValue().forEach(value -> values.add(value.asText()));
            changes.put(field.getKey(), values);
        }
        return changes;
    }
}
