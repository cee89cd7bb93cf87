package bryggen.portal.assortments;

import java.time.Instant;

/** AS2: a product or a group, by SKU or code, that is taken in or left out. */
public record AssortmentRule(Kind kind, String code, boolean included, Instant keptAt, String keptBy) {
    public enum Kind {
        CATEGORY,
        PRODUCT
    }

    /** As pages name it. */
    public String id() {
        return kind + ":" + code;
    }
}
