package bryggen.portal.exchange;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not get well by itself (EX16).
 *
 * @param detail figures for the operator: how many, how long
 * @param toldAt when its mail was owed
 */
public record Alarm(Kind kind, Instant since, String detail, @Nullable Instant toldAt) {
    public enum Kind {
        /** Messages wait for a person: dead letters, or what the ERP asks. */
        STUCK,
        /** Messages have waited for the ERP for too long. */
        SLOW,
        /** A feed has not been read to its end for too long. */
        STALE,
        /** Rows of feeds stand aside. */
        ASIDE,
        /** Portal and ERP do not agree. */
        UNBALANCED;

        /** As metrics, health and bundles call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
