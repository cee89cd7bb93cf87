package bryggen.integration.exchange;

/** Why something failed, in one line for an operator. */
final class Causes {
    private static final int LONGEST = 500;

    private Causes() {}

    static String inWords(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        var text = root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
