package bryggen.portal.orders;

/** By which way an order came into the world. */
public enum Origin {
    WEB,
    API,
    UPLOAD,
    ERP,
    PHONE;

    /** Placed by a person at a page of ours, who alone may cancel it. */
    boolean isPersonal() {
        return this == WEB || this == UPLOAD;
    }
}
