package bryggen.integration.erp;

/** What an ERP may be able to take beyond orders and their cancellation. {@link Capabilities} says what it does take. */
public enum Command {
    /** {@link ErpConnector#registerPayment}. */
    PAYMENT("payment");

    private final String code;

    Command(String code) {
        this.code = code;
    }

    /** What a REST contract's status calls it. */
    public String code() {
        return code;
    }
}
