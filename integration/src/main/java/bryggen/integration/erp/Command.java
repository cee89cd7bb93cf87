package bryggen.integration.erp;

/** What an ERP may be able to take beyond orders and their cancellation. {@link Capabilities} says what it does take. */
public enum Command {
    /** {@link ErpConnector#registerPayment}. */
    PAYMENT("payment"),
    /** Credit notes among the items of a {@link ErpConnector#registerPayment}; comes with {@link #PAYMENT}. */
    NETTING("netting"),
    /** {@link ErpConnector#cancelRest}. */
    CANCEL_REST("cancel-rest"),
    /** {@link ErpConnector#requestCredit}. */
    CREDIT("credit"),
    /** {@link ErpConnector#requestReturn}. */
    RETURN("return"),
    /** {@link ErpConnector#releaseHold}; comes with the feed {@link Feed#HOLD}. */
    RELEASE("release"),
    /** {@link ErpConnector#submitLead}; comes with the feed {@link Feed#LEAD}. */
    LEAD("lead");

    private final String code;

    Command(String code) {
        this.code = code;
    }

    /** What a REST contract's status calls it. */
    public String code() {
        return code;
    }
}
