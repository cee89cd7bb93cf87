package bryggen.portal.bank;

/** The kinds of file that banks tell with. */
public enum FileFormat {
    /** A day's statement. */
    CAMT053("camt.053"),
    /** A notification of what has just come. */
    CAMT054("camt.054"),
    /** Norway's file of payments with KID. */
    OCR("OCR giro");

    private final String word;

    FileFormat(String word) {
        this.word = word;
    }

    /** As people call it. */
    public String word() {
        return word;
    }
}
