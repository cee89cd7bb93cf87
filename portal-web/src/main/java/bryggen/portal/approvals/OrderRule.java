package bryggen.portal.approvals;

import bryggen.portal.access.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a company for its own orders (AP1).
 *
 * @param level 0 refuses, 1 to 5 asks for an approval on that level
 * @param person whose orders; none: everybody's of the role
 * @param role none: of any role
 * @param approver none: any approver of the company
 */
public record OrderRule(
        UUID id, int level, @Nullable UUID person, @Nullable Role role, Terms terms, @Nullable UUID approver) {

    static final int HIGHEST = 5;

    public boolean refuses() {
        return level == 0;
    }

    boolean isAbout(Asked order) {
        return (person == null || person.equals(order.person()))
                && (role == null || order.roles().contains(role))
                && terms.areMet(order);
    }
}
