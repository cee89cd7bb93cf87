package bryggen.portal.cases.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.Cases;
import bryggen.portal.cases.Paper;
import bryggen.portal.cases.Receiving;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On the page of a document: the cases about it, and what can be done when something is wrong with it. */
@Named
@RequestScoped
public class PaperLinks {
    @Inject
    Here here;

    @Inject
    Cases cases;

    @Inject
    Receiving receiving;

    @Inject
    CaseWords words;

    public record Line(String number, String href, String what, Status status) {}

    private @Nullable List<Line> found;

    /** @param type SHIPMENT, INVOICE or ORDER */
    public List<Line> about(String type, String number) {
        if (found == null)
            found = !here.may("/cases/case")
                    ? List.of()
                    : cases.about(here.getActor(), Paper.Type.valueOf(type), number).stream()
                            .map(head -> new Line(
                                    head.number(),
                                    here.link("/cases/case", "number", head.number()),
                                    words.say("kind", head.kind().word()) + ", "
                                            + words.say(
                                                    "category", head.category().word()),
                                    words.status(head)))
                            .toList();
        return found;
    }

    /** Who has confirmed a shipment, and when; empty while nobody has. */
    public String confirmed(String account, String shipment) {
        return receiving
                .of(account, shipment)
                .map(r -> here.getTexts()
                        .say("cases.receipt.done", r.who(), here.getFormats().dateTime(r.at())))
                .orElse("");
    }
}
