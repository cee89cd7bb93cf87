package bryggen.portal.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One account a person may act for, with the roles there.
 *
 * @param until when it ends, where the person only stands in (AC15); none of the company's own people
 */
public record Membership(Account account, Set<Role> roles, @Nullable Instant until) {
    public Membership(Account account, Set<Role> roles) {
        this(account, roles, null);
    }
}
