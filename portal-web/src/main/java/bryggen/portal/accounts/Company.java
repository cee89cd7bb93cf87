package bryggen.portal.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the supplier's list of companies. */
public record Company(
        String number,
        String name,
        String kind,
        String city,
        String country,
        boolean active,
        @Nullable Instant openedAt,
        int people) {

    Company with(int people) {
        return new Company(number, name, kind, city, country, active, openedAt, people);
    }
}
