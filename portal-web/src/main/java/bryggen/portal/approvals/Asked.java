package bryggen.portal.approvals;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the rules see it.
 *
 * @param person who orders: a person, or the company's system
 * @param groups the codes of its products' groups, with all that stand above them
 * @param overBudget it is worth more than what is left on its cost reference
 */
public record Asked(
        UUID person,
        Set<Role> roles,
        Money net,
        Set<String> groups,
        @Nullable String costReference,
        boolean overBudget) {}
