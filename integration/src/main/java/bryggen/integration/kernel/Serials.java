package bryggen.integration.kernel;

/**
 * Serial numbers are kept and shown as the ERP tells them. Who types one off a plate minds neither case nor spaces around
 * it, so they are compared by their key.
 */
public final class Serials {
    /** What is longer is a mishap, and would not fit into an address. */
    public static final int LONGEST = 60;

    private Serials() {}

    /** Letter by letter, as PostgreSQL's {@code upper} does it: both have to find the same. */
    public static String key(String serial) {
        var key = new StringBuilder();
        serial.strip().codePoints().map(Character::toUpperCase).forEach(key::appendCodePoint);
        return key.toString();
    }
}
