package bryggen.portal.approvals;

import bryggen.portal.catalogue.Categories;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;

/** Rules and reasons as sentences in the reader's language. */
@ApplicationScoped
public class RuleWords {
    @Inject
    Categories categories;

    /** "above NOK 50,000.00, with products of Pumps", or "above what is left of the budget". */
    public String terms(Terms terms, Texts texts, Formats formats) {
        if (terms.overBudget()) return texts.get("approvals.why.budget");
        var parts = new ArrayList<String>();
        if (terms.above() != null)
            parts.add(texts.say("approvals.why.above", formats.money(terms.above(), terms.currency())));
        if (terms.group() != null) parts.add(texts.say("approvals.why.group", group(terms.group(), texts)));
        if (terms.costReference() != null) parts.add(texts.say("approvals.why.reference", terms.costReference()));
        return parts.isEmpty() ? texts.get("approvals.why.every") : String.join(", ", parts);
    }

    private String group(String code, Texts texts) {
        return categories.all(texts.language()).stream()
                .filter(branch -> branch.code().equals(code))
                .map(Categories.Branch::name)
                .findFirst()
                .orElse(code);
    }
}
