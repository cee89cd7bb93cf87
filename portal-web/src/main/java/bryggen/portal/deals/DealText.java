package bryggen.portal.deals;

/** What can stand in a text that somebody writes to somebody else. */
final class DealText {
    private DealText() {}

    /** Too long, or with controls and marks that turn the direction of writing. */
    static boolean isUnfit(String text, int longest) {
        return text.length() > longest
                || text.chars()
                        .anyMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                                || (c >= 0x202A && c <= 0x202E)
                                || c == 0xFFFE
                                || c == 0xFFFF);
    }
}
