package bryggen.portal.leads;

import java.util.Locale;

/** By which way a lead came. */
public enum LeadOrigin {
    PAGE,
    IMPORT,
    API,
    /** The system of a registered outside issuer. */
    OUTSIDE,
    ERP;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
