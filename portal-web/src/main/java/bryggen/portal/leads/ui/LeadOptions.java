package bryggen.portal.leads.ui;

import bryggen.portal.leads.Partners;
import bryggen.portal.leads.Stage;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a lead's forms. */
final class LeadOptions {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private LeadOptions() {}

    static List<String> stages(@Nullable Stage chosen, Texts texts) {
        return Arrays.stream(Stage.values())
                .map(stage -> Html.option(stage.word(), texts.get("leads.stage." + stage.word()), stage == chosen))
                .toList();
    }

    static List<String> partners(List<Partners.Known> partners) {
        return partners.stream()
                .map(p -> Html.option(p.account(), p.name() + " (" + p.account() + ")", false))
                .toList();
    }

    static String local(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : LOCAL.format(at.atZone(zone));
    }
}
