package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import java.util.Set;

/** Somebody who looks, with what decides what is shown (CP1). */
public record Viewer(Actor actor, int level, String country, Set<String> lines) {
    /** The condition of {@link Audience#covers} in SQL, on the columns level, countries and lines. */
    static final String COVERED = "(%1$s.level <= ? and (cardinality(%1$s.countries) = 0 or ? = any(%1$s.countries))"
            + " and (cardinality(%1$s.lines) = 0 or ? = '' or %1$s.lines && string_to_array(?, ',')))";

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
