package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Answer;
import bryggen.integration.leads.LeadSubmission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters prospects: the party first, for the ERP knows no lead without one, then the opportunity with our number. */
final class Prospecting {

    private static final String PARTY = "party.party";

    private final Calls calls;

    Prospecting(Calls calls) {
        this.calls = calls;
    }

    Answer submit(LeadSubmission lead) {
        try {
            var values = new LinkedHashMap<String, Object>();
            values.put("description", lead.title());
            values.put("comment", lead.text());
            if (lead.expected() != null) values.put("amount", lead.expected().amount());
            var known = Opportunities.ours(calls, lead.number()).stream().findFirst();
            if (known.isPresent()) {
                // what people have closed there stays as they left it
                if (known.get().is("state", "lead") || known.get().is("state", "opportunity"))
                    calls.call(Opportunities.MODEL, "write", List.of(known.get().id()), values);
            } else {
                values.put("reference", lead.number().value());
                values.put("party", party(lead));
                values.put("company", calls.company());
                calls.call(Opportunities.MODEL, "create", List.of(values));
            }
        } catch (Fault fault) {
            if (fault.kind() == Fault.Kind.REFUSED) return new Answer.Rejected(fault.text());
            throw fault;
        }
        return Opportunities.ours(calls, lead.number()).stream()
                .findFirst()
                .<Answer>map(row -> new Answer.Accepted(Opportunities.lead(calls, row)))
                .orElseThrow(() -> new Fault(Fault.Kind.LOST, "the lead was entered and is not there"));
    }

    /** One that is there already under this number or this name and address. */
    private long party(LeadSubmission lead) {
        return byIdentifier(lead.organisationNumber()).or(() -> byName(lead)).orElseGet(() -> enter(lead));
    }

    private Optional<Long> byIdentifier(@Nullable String number) {
        if (number == null) return Optional.empty();
        return calls.all("party.identifier", List.of(where("code", "=", number)), "party").stream()
                .flatMap(row -> Optional.ofNullable(row.link("party")).stream())
                .findFirst();
    }

    private Optional<Long> byName(LeadSubmission lead) {
        var domain = new ArrayList<Object>(List.of(where("name", "=", lead.company())));
        if (lead.email() != null) domain.add(where("contact_mechanisms.value", "=", lead.email()));
        return calls.all(PARTY, domain, "id").stream().map(Row::id).findFirst();
    }

    private long enter(LeadSubmission lead) {
        var contacts = new ArrayList<Map<String, Object>>();
        if (lead.email() != null) contacts.add(Map.of("type", "email", "value", lead.email()));
        if (lead.phone() != null) contacts.add(Map.of("type", "phone", "value", lead.phone()));
        var values = new LinkedHashMap<String, Object>();
        values.put("name", lead.company());
        if (!contacts.isEmpty()) values.put("contact_mechanisms", List.of(List.of("create", contacts)));
        if (lead.organisationNumber() != null)
            values.put("identifiers", List.of(List.of("create", List.of(Map.of("code", lead.organisationNumber())))));
        return calls.call(PARTY, "create", List.of(values)).path(0).asLong();
    }
}
