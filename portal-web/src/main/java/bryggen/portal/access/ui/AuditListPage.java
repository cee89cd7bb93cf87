package bryggen.portal.access.ui;

import bryggen.integration.erp.Wire;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.AuditTrail;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The audit log: all of it for the supplier's administrator, the own part for a company's. */
@Named
@RequestScoped
@Page("/access/audit")
@Allows({Role.SUPPLIER_ADMIN, Role.COMPANY_ADMIN})
public class AuditListPage extends ListPage<AuditListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    AuditTrail trail;

    /** One line of the list, in finished text. */
    public record Row(
            String at,
            String person,
            String company,
            String actingAs,
            String act,
            String subject,
            String change,
            String channel,
            String source) {}

    @Override
    public List<Filter> getFilters() {
        var texts = here.getTexts();
        var filters = new ArrayList<Filter>();
        filters.add(Filter.search("person", texts.get("access.audit.person")));
        if (acting.actor().has(Role.SUPPLIER_ADMIN))
            filters.add(Filter.search("company", texts.get("access.audit.company")));
        filters.add(Filter.select(
                "act",
                texts.get("access.audit.act"),
                trail.acts(acting.actor()).stream()
                        .map(act -> new Filter.Option(act, words(act)))
                        .toList()));
        filters.add(Filter.search("subject", texts.get("access.audit.subject")));
        filters.add(Filter.date("from", texts.get("platform.from")));
        filters.add(Filter.date("to", texts.get("platform.to")));
        return filters;
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var to = date("to");
        var question = new AuditTrail.Question(
                param("person"),
                param("company"),
                param("act"),
                param("subject"),
                start(date("from")),
                start(to == null ? null : to.plusDays(1)));
        return trail.page(acting.actor(), question, ask).map(this::row);
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(here.getFormats().zone()).toInstant();
    }

    private Row row(AuditTrail.Entry entry) {
        return new Row(
                here.getFormats().dateTime(entry.at()),
                entry.person(),
                entry.company().isEmpty() ? entry.account() : entry.company() + " (" + entry.account() + ")",
                entry.actingAs(),
                words(entry.act()),
                entry.subject(),
                change(entry.before(), entry.after()),
                entry.channel(),
                entry.source());
    }

    /** "orders.placed" in the words of the room orders; an act without words shows itself. */
    private String words(String act) {
        int dot = act.indexOf('.');
        var key = dot < 1 ? act : act.substring(0, dot) + ".audit" + act.substring(dot);
        return here.getTexts().has(key) ? here.getTexts().get(key) : act;
    }

    /** "roles: BUYER → BUYER, APPROVER"; a value that is the same before and after is left out. */
    static String change(@Nullable String before, @Nullable String after) {
        var was = read(before);
        var is = read(after);
        var names = new TreeSet<String>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        var lines = new ArrayList<String>();
        for (var name : names) {
            var left = text(was.get(name));
            var right = text(is.get(name));
            if (left.equals(right)) continue;
            lines.add(name + ": " + (left.isEmpty() ? right : left + " → " + (right.isEmpty() ? "–" : right)));
        }
        return String.join("; ", lines);
    }

    private static JsonNode read(@Nullable String json) {
        return Wire.read(json == null ? "{}" : json, JsonNode.class);
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) return "";
        if (value.isObject() && value.has("amount") && value.has("currency"))
            return value.path("currency").asText() + " " + value.path("amount").asText();
        if (!value.isArray()) return value.isValueNode() ? value.asText() : value.toString();
        var parts = new ArrayList<String>();
        value.forEach(part -> parts.add(text(part)));
        return String.join(", ", parts);
    }
}
