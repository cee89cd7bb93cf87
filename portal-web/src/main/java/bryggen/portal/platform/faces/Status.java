package bryggen.portal.platform.faces;

/** A state as people read it: an icon and a word, never colour alone. */
public record Status(Tone tone, String word) {
    public enum Tone {
        OK("✓"),
        WAIT("◔"),
        WARN("!"),
        BAD("✕"),
        IDLE("–"),
        INFO("i");

        private final String icon;

        Tone(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Status ok(String word) {
        return new Status(Tone.OK, word);
    }

    public static Status waits(String word) {
        return new Status(Tone.WAIT, word);
    }

    public static Status warn(String word) {
        return new Status(Tone.WARN, word);
    }

    public static Status bad(String word) {
        return new Status(Tone.BAD, word);
    }

    public static Status idle(String word) {
        return new Status(Tone.IDLE, word);
    }

    public static Status info(String word) {
        return new Status(Tone.INFO, word);
    }

    /** As it stands in a page; the word is escaped. */
    public String html() {
        return "<span class=\"status " + tone.css() + "\"><span class=\"icon\" aria-hidden=\"true\">" + tone.icon()
                + "</span>" + Html.text(word) + "</span>";
    }
}
