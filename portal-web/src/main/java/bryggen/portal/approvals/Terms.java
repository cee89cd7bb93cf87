package bryggen.portal.approvals;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an order has to be like for a rule to be about it (AP1); what is absent is any.
 *
 * @param above net, the order is worth more than this
 * @param overBudget it is above what is left of a budget; never of a rule that somebody has set
 */
public record Terms(
        @Nullable BigDecimal above,
        @Nullable String currency,
        @Nullable String group,
        @Nullable String costReference,
        boolean overBudget) {

    static final Terms OVER_BUDGET = new Terms(null, null, null, null, true);

    boolean areMet(Asked order) {
        return (!overBudget || order.overBudget())
                && (above == null
                        || !order.net().currency().getCurrencyCode().equals(currency)
                        || order.net().amount().compareTo(above) > 0)
                && (group == null || order.groups().contains(group))
                && (costReference == null || same(costReference, order.costReference()));
    }

    static boolean same(String one, @Nullable String other) {
        return other != null
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
