package bryggen.portal.deals.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.deals.DealHead;
import bryggen.portal.deals.Families;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deals as lines of lists; what is the same for all lines is asked for once. */
@RequestScoped
class DealRows {
    @Inject
    Here here;

    @Inject
    Families families;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    private @Nullable Map<String, String> familyNames;
    private @Nullable Map<String, String> partnerNames;

    /** @param id what is posted when the line is ticked */
    public record Row(
            String id,
            String number,
            String href,
            String company,
            String place,
            String family,
            String project,
            String value,
            Status status,
            String until,
            String partner,
            String owner,
            String submitted,
            String wish,
            String changed) {}

    DealWords words() {
        return new DealWords(here.getTexts(), here.getFormats(), LocalDate.now(clock));
    }

    Row row(DealHead head) {
        var facts = head.facts();
        var words = words();
        return new Row(
                head.number(),
                head.number(),
                here.link("/deals/deal", "number", head.number()),
                facts.company(),
                words.place(head),
                family(facts.productFamily()),
                facts.project(),
                here.getFormats().money(facts.value(), facts.currency()),
                words.status(head),
                words.protection(head),
                partner(head.account()),
                head.owner(),
                here.getFormats().dateTime(head.submittedAt()),
                here.getFormats().date(head.wish()),
                here.getFormats().dateTime(head.changedAt()));
    }

    String family(String code) {
        if (familyNames == null) {
            var names = new HashMap<String, String>();
            for (var family : families.all(here.getActor().language())) names.put(family.code(), family.name());
            familyNames = names;
        }
        return familyNames.getOrDefault(code, code);
    }

    /** The name for the supplier's people; who looks at the own deals knows it. */
    String partner(String account) {
        if (partnerNames == null) {
            var names = new HashMap<String, String>();
            for (var partner : accounts.partners()) names.put(partner.number(), partner.name());
            partnerNames = names;
        }
        return partnerNames.getOrDefault(account, account);
    }
}
