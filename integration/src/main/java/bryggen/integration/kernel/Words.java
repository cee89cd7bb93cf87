package bryggen.integration.kernel;

/** The one check of numbers that are text. */
final class Words {
    private Words() {}

    static String checked(String what, String value, int longest) {
        var text = value.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("not a " + what + ": '" + text + "'");
        return text;
    }
}
