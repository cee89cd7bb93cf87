package bryggen.portal.leads;

import bryggen.integration.erp.Wire;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind a lead's head, as far as its reader may know it (LE7, LE9, LE15). */
@ApplicationScoped
class LeadDetails {
    private static final int MOST_EVENTS = 500;

    @Inject
    Sql sql;

    LeadSheet of(LeadHead head, LeadReach reach) {
        boolean open = reach.isSupplier() || (!head.past() && head.status() != LeadStatus.POOL);
        return new LeadSheet(
                head,
                open ? contact(head) : LeadSheet.Contact.HIDDEN,
                decisions(head, reach),
                events(head, reach),
                reach.isSupplier() ? twin(head) : null,
                open ? merged(head) : List.of());
    }

    private LeadSheet.Contact contact(LeadHead head) {
        return sql
                .cells(
                        "select contact, email, phone from leads_lead where id = cast(? as uuid) and account is not null",
                        head.id())
                .stream()
                .map(LeadDetails::contact)
                .findFirst()
                .orElse(LeadSheet.Contact.HIDDEN);
    }

    private List<LeadSheet.Decision> decisions(LeadHead head, LeadReach reach) {
        var accounts = reach.accounts();
        var decisions = new LinkedHashMap<String, LeadSheet.Decision>();
        for (var c : sql.cells(
                """
                select cast(d.id as text), d.at, d.why, d.who, d.chosen,
                    (select count(*) from leads_weighed n where n.decision = d.id and n.outside = ''
                        and n.account is not null),
                    w.account, w.rank, w.territory, w.family, w.level, w.load, w.record, w.outside
                from leads_weighed w join leads_decision d on d.id = w.decision
                where w.lead = cast(? as uuid) and %s order by d.at, d.id, w.rank
                """
                        .formatted(accounts.on("w.account")),
                join(head.id(), accounts.values()))) {
            var id = c.text();
            var seen = new LeadSheet.Decision(c.instant(), c.text(), c.text(), c.text(), c.whole(), new ArrayList<>());
            decisions.computeIfAbsent(id, first -> seen).lines().add(weighed(c));
        }
        if (reach.isSupplier()) return List.copyOf(decisions.values());
        return decisions.values().stream().map(d -> own(d)).toList();
    }

    /** Who decided and who was chosen is the supplier's; the partner has its own line and its rank. */
    private static LeadSheet.Decision own(LeadSheet.Decision decision) {
        var mine = decision.lines().stream().map(Weighed::account).anyMatch(decision.chosen()::equals);
        return new LeadSheet.Decision(
                decision.at(),
                decision.why(),
                "",
                mine ? decision.chosen() : "",
                decision.candidates(),
                decision.lines());
    }

    private static Weighed weighed(Cells c) {
        return new Weighed(
                c.text(), c.whole(), c.whole(), c.whole(), c.whole(), c.whole(), c.whole(), Blank.none(c.text()));
    }

    private List<LeadSheet.Event> events(LeadHead head, LeadReach reach) {
        return sql
                .cells(
                        "select at, account, kind, who, text, cast(changes as text) from leads_event"
                                + " where lead = cast(? as uuid) and "
                                + reach.accounts().on("account") + " order by id desc limit " + MOST_EVENTS,
                        join(head.id(), reach.accounts().values()))
                .stream()
                .map(c -> new LeadSheet.Event(
                        c.instant(), c.text(), c.text(), c.text(), c.text(), changes(c.textOrNone())))
                .toList();
    }

    private LeadSheet.@Nullable Twin twin(LeadHead head) {
        return sql
                .cells(
                        "select l.number, l.company, d.score, d.reasons, d.state from leads_double d"
                                + " join leads_lead l on l.id = d.other and l.account is not null"
                                + " where d.lead = cast(? as uuid) order by d.score desc limit 1",
                        head.id())
                .stream()
                .map(c -> new LeadSheet.Twin(c.text(), c.text(), c.whole(), c.texts(), c.text()))
                .findFirst()
                .orElse(null);
    }

    private List<LeadSheet.Merged> merged(LeadHead head) {
        return sql
                .cells(
                        "select number, entered_at, contact, email, phone, need from leads_lead"
                                + " where merged_into = cast(? as uuid) and account is not null order by entered_at",
                        head.id())
                .stream()
                .map(c -> new LeadSheet.Merged(c.text(), c.instant(), contact(c), c.text()))
                .toList();
    }

    private static LeadSheet.Contact contact(Cells c) {
        return new LeadSheet.Contact(c.text(), c.textOrNone(), c.textOrNone());
    }

    /** By field: what it was and is, or the one word that it is. */
    private static Map<String, List<String>> changes(@Nullable String json) {
        var changes = new LinkedHashMap<String, List<String>>();
        if (json == null) return changes;
        for (var field : Wire.read(json, JsonNode.class).properties()) {
            var values = new ArrayList<String>();
            if (field.getValue().isArray()) field.getValue().forEach(v -> values.add(v.asText()));
            else values.add(field.getValue().asText());
            changes.put(field.getKey(), values);
        }
        return changes;
    }

    private static Object[] join(String first, Object[] others) {
        var all = new Object[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
