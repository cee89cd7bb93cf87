package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.IdPage;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.leads.ErpLead;
import bryggen.integration.leads.ErpLead.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The LEAD feed: sale opportunities, from the first word to won or lost. */
final class Opportunities implements Source<ErpLead> {

    static final String MODEL = "sale.opportunity";

    private static final String[] FIELDS = {
        "number",
        "reference",
        "party",
        "party.name",
        "party.email",
        "party.phone",
        "contact.name",
        "address.country.code",
        "description",
        "comment",
        "amount",
        "state",
        "create_uid",
        "write_date",
        "create_date"
    };

    @Override
    public List<Watch> watches(Calls calls, Mark mark) {
        return List.of(Watch.on(MODEL, own(calls)));
    }

    private static List<Object> own(Calls calls) {
        return List.of(where("company", "=", calls.company()));
    }

    @Override
    public List<Change<ErpLead>> rows(Calls calls, Collection<String> found, Mark mark) {
        var domain = new ArrayList<Object>(own(calls));
        domain.add(where("id", "in", Ids.of(found)));
        var rows = new HashMap<String, Row>();
        if (!found.isEmpty()) calls.all(MODEL, domain, FIELDS).forEach(row -> rows.put(String.valueOf(row.id()), row));
        var changes = new ArrayList<Change<ErpLead>>();
        for (var id : found) {
            var row = rows.get(id);
            changes.add(row == null ? Change.gone(id) : change(calls, id, row));
        }
        return changes;
    }

    private static Change<ErpLead> change(Calls calls, String id, Row row) {
        try {
            return Change.of(id, lead(calls, row), row.raw());
        } catch (IllegalArgumentException e) {
            return Change.unreadable(id, row.raw(), String.valueOf(e.getMessage()));
        }
    }

    static ErpLead lead(Calls calls, Row row) {
        var amount = row.numberOrNull("amount");
        var company = row.text("party.name");
        return new ErpLead(
                String.valueOf(row.id()),
                Objects.requireNonNullElse(row.text("number"), String.valueOf(row.id())),
                ours(calls, row),
                company == null ? "–" : company,
                row.text("address.country.code"),
                row.text("contact.name"),
                row.text("party.email"),
                row.text("party.phone"),
                Objects.requireNonNullElse(row.text("description"), "–"),
                row.text("comment"),
                amount == null ? null : Money.rounded(amount, calls.frame().currency()),
                stage(row.text("state")),
                row.changedAt());
    }

    private static @Nullable RequestNumber ours(Calls calls, Row row) {
        var reference = row.text("reference");
        var maker = row.link("create_uid");
        if (reference == null || reference.length() > 40 || maker == null || maker != calls.user()) return null;
        return new RequestNumber(reference);
    }

    private static Stage stage(@Nullable String state) {
        return switch (Objects.requireNonNullElse(state, "lead")) {
            case "won" -> Stage.WON;
            case "lost", "cancelled" -> Stage.LOST;
            case "opportunity", "converted" -> Stage.QUALIFIED;
            default -> Stage.NEW;
        };
    }

    static List<Row> ours(Calls calls, RequestNumber number) {
        var domain = new ArrayList<Object>(own(calls));
        domain.add(where("reference", "=", number.value()));
        domain.add(where("create_uid", "=", calls.user()));
        return calls.all(MODEL, domain, FIELDS);
    }

    @Override
    public IdPage ids(Calls calls, @Nullable String cursor, int max) {
        return Ids.page(calls, MODEL, own(calls), cursor, max);
    }
}
