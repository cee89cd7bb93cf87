package bryggen.portal.campaigns.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.Audience;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that say for whom something is meant: what was typed, or what is stored. */
@Named
@RequestScoped
public class AudienceFields {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    Naming naming;

    private @Nullable Audience stored;

    void start(@Nullable Audience audience) {
        stored = audience;
    }

    Audience typed() {
        return Audience.of(form.text("level"), form.listed("countries"), form.texts("lines"));
    }

    public List<Naming.Choice> getLevels() {
        var chosen = form.stands("level", String.valueOf(stored == null ? 1 : stored.level()));
        return Stream.of("1", "2", "3")
                .map(level -> new Naming.Choice(
                        level,
                        level.equals("1")
                                ? here.getTexts().get("campaigns.audience.every-level")
                                : here.getTexts().say("campaigns.audience.from-level", level),
                        level.equals(chosen)))
                .toList();
    }

    public @Nullable String getCountries() {
        return form.stands("countries", stored == null ? null : String.join(", ", stored.countries()));
    }

    public List<Naming.Choice> getLines() {
        return naming.lines(form.isPosted() ? form.texts("lines") : stored == null ? List.of() : stored.lines());
    }
}
