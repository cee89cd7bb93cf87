package bryggen.portal.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The four languages of the house. The server's own locale never shines through. */
public enum Language {
    NB("nb-NO"),
    SV("sv-SE"),
    DA("da-DK"),
    EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** ISO 639-1 code, as in addresses, tables and bundles. */
    public String code() {
        return locale.getLanguage();
    }

    /** By code or tag; Norwegian in all its spellings is {@link #NB}, anything else unknown is English. */
    public static Language of(@Nullable String code) {
        if (code == null) return EN;
        var language = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (language) {
            case "nb", "no", "nn" -> NB;
            case "sv" -> SV;
            case "da" -> DA;
            default -> EN;
        };
    }

    /** The first language of an Accept-Language header that we speak; a header that cannot be read is English. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 500) return EN;
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0
                            && List.of("nb", "no", "nn", "sv", "da", "en")
                                    .contains(range.getRange().split("-", 2)[0]))
                    .findFirst()
                    .map(range -> of(range.getRange()))
                    .orElse(EN);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException unreadable) { // the latter for nothing but hyphens
            return EN;
        }
    }
}
