package bryggen.portal.approvals.api;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Role;
import bryggen.portal.approvals.Budget;
import bryggen.portal.approvals.Budgets;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the company has set aside for each cost reference, and what is left of it. */
@Path("/budgets")
@RequestScoped
public class BudgetsResource {
    @Inject
    Acting acting;

    @Inject
    Budgets budgets;

    /** @param remaining below zero when more was placed than the budget has */
    public record BudgetJson(
            String id,
            String costReference,
            LocalDate from,
            LocalDate to,
            String currency,
            BigDecimal amount,
            BigDecimal used,
            BigDecimal remaining) {
        static BudgetJson of(Budget budget) {
            return new BudgetJson(
                    budget.id().toString(),
                    budget.costReference(),
                    budget.first(),
                    budget.last(),
                    budget.amount().currency().getCurrencyCode(),
                    budget.amount().amount(),
                    budget.used().amount(),
                    budget.left().amount());
        }
    }

    @GET
    @Allows({Role.BUYER, Role.APPROVER, Role.COMPANY_ADMIN, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public PageJson<BudgetJson> list(@BeanParam ListParameters ask) {
        return PageJson.of(budgets.list(acting.actor(), ask.ask()).map(BudgetJson::of));
    }
}
