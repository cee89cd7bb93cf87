package bryggen.portal.campaigns;

import bryggen.integration.erp.Wire;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.Language;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text in the languages that somebody wrote it in; shown in the reader's, else in English, else in any. */
public record Wording(@Nullable String nb, @Nullable String sv, @Nullable String da, @Nullable String en) {
    static Wording read(String json) {
        return Wire.read(json, Wording.class);
    }

    String write() {
        return Wire.write(this);
    }

    public String in(Language language) {
        return Stream.of(exactly(language), en, nb, sv, da)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    public @Nullable String exactly(Language language) {
        return switch (language) {
            case NB -> nb;
            case SV -> sv;
            case DA -> da;
            case EN -> en;
        };
    }

    /**
     * Each language's text looked at; one at least where it is needed.
     *
     * @throws CampaignRefusal 422
     */
    Wording fit(String pointer, int longest, boolean needed) {
        if (needed && in(Language.EN).isEmpty()) throw CampaignRefusal.Faulty.at(pointer + "/en", "text-needed");
        return new Wording(
                Blank.none(Typed.perhaps(nb, pointer + "/nb", longest)),
                Blank.none(Typed.perhaps(sv, pointer + "/sv", longest)),
                Blank.none(Typed.perhaps(da, pointer + "/da", longest)),
                Blank.none(Typed.perhaps(en, pointer + "/en", longest)));
    }
}
