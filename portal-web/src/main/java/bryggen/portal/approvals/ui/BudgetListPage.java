package bryggen.portal.approvals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.Budget;
import bryggen.portal.approvals.Budgets;
import bryggen.portal.approvals.RuleBook;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a company has set aside for each cost reference and what is left; the administrator sets it. */
@Named
@RequestScoped
@Page("/approvals/budgets")
@Allows({Role.COMPANY_ADMIN, Role.APPROVER})
public class BudgetListPage {
    private static final String SELF = "/approvals/budgets";

    @Inject
    Here here;

    @Inject
    Budgets budgets;

    @Inject
    CardWords words;

    @Inject
    Form form;

    public record Row(
            String id,
            String reference,
            String from,
            String to,
            String amount,
            String used,
            String left,
            boolean over) {}

    public void open() {
        if (!form.isPosted()) return;
        try {
            if (!form.words("remove").isEmpty()) {
                budgets.remove(here.getActor(), Objects.requireNonNullElse(form.id("remove"), new UUID(0, 0)));
                here.go(here.link(SELF, "said", "approvals.budget-removed"));
            } else {
                budgets.set(
                        here.getActor(),
                        form.text("costReference"),
                        form.day("first"),
                        form.day("last"),
                        form.number("amount", Limits.MONEY),
                        form.text("currency"));
                here.go(here.link(SELF, "said", "approvals.budget-set", "about", form.words("costReference")));
            }
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    /** Who looks only has no form. */
    public boolean isEditable() {
        return here.getActor().has(Role.COMPANY_ADMIN);
    }

    public List<Row> getRows() {
        return budgets.list(here.getActor(), ListAsk.first(ListAsk.LARGEST)).items().stream()
                .map(this::row)
                .toList();
    }

    private Row row(Budget budget) {
        var formats = here.getFormats();
        return new Row(
                budget.id().toString(),
                budget.costReference(),
                formats.date(budget.first()),
                formats.date(budget.last()),
                words.money(budget.amount()),
                words.money(budget.used()),
                words.money(budget.left()),
                budget.left().isNegative());
    }

    public String getCurrencies() {
        return RuleBook.CURRENCIES.stream()
                .map(code -> Html.option(code, code, form.words("currency")))
                .collect(Collectors.joining());
    }

    public String typed(String name) {
        return form.words(name);
    }
}
