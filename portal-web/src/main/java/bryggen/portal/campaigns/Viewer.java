package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import java.time.LocalDate;
import java.util.Set;

/** Somebody who looks, with what decides what is shown (CP1). */
public record Viewer(Actor actor, int level, String country, Set<String> lines) {
    /** The condition of {@link Audience#covers} in SQL, on the columns level, countries and lines. */
    static final String COVERED = "(%1$s.level <= ? and (cardinality(%1$s.countries) = 0 or ? = any(%1$s.countries))"
            + " and (cardinality(%1$s.lines) = 0 or ? = '' or %1$s.lines && string_to_array(?, ',')))";

    /** The reader as a row that every condition of a statement can name; its values are {@link #own}. */
    static final String OWN =
            "(select ?::text number, ?::date today, ?::boolean supplier, ?::int level, ?::text country,"
                    + " ?::text sold) own";

    /** The condition that the reader {@code own} can use a brochure, but for a successor (CP1, CP8). */
    private static final String USABLE =
            """
            (%1$s.status = 'PUBLISHED' and %1$s.version > 0 and (%1$s.valid_to is null or %1$s.valid_to >= own.today)
              and (own.supplier or (%1$s.level <= own.level
                and (cardinality(%1$s.countries) = 0 or own.country = any(%1$s.countries))
                and (cardinality(%1$s.lines) = 0 or own.sold = '' or %1$s.lines && string_to_array(own.sold, ',')))))""";

    static String usable(String table) {
        return USABLE.formatted(table);
    }

    Object[] own(LocalDate today) {
        return new Object[] {actor.account().number(), today, isSupplier(), level, country, String.join(",", lines)};
    }

    public boolean isSupplier() {
        return actor.account().kind() == bryggen.portal.access.Account.Kind.SUPPLIER;
    }

    static String covered(String table) {
        return COVERED.formatted(table);
    }

    Object[] values() {
        var sold = String.join(",", lines);
        return new Object[] {level, country, sold, sold};
    }
}
