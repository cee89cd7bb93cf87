package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.Entering;
import bryggen.portal.leads.Importing;
import bryggen.portal.leads.LeadColumn;
import bryggen.portal.leads.LeadRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.PostedFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where the channel manager hands in a file of leads, and sees what became of the latest ones. */
@Named
@RequestScoped
@Page("/leads/import")
@Allows(Role.CHANNEL_MANAGER)
public class ImportPage {
    @Inject
    Here here;

    @Inject
    Importing importing;

    @Inject
    HttpServletRequest request;

    public record Row(String name, String href, String when, String who, String state, int taken, int refused) {}

    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            var id = take();
            here.go(here.link("/leads/report", "id", id));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private String take() {
        return PostedFile.take(
                request,
                (name, content) -> importing
                        .start(here.getActor(), name.isEmpty() ? "leads.csv" : name, way(), content)
                        .toString(),
                () -> new LeadRefusal.BadFile("file-empty"),
                () -> new LeadRefusal.BadFile("file-too-large", 10));
    }

    private Entering.Way way() {
        var asked = request.getParameter("way");
        return Arrays.stream(Entering.Way.values())
                .filter(w -> w.name().equals(asked))
                .findFirst()
                .orElse(Entering.Way.RULES);
    }

    /** The head that a file may have, to copy. */
    public String getHead() {
        return Arrays.stream(LeadColumn.values())
                .filter(c -> c != LeadColumn.IGNORED)
                .map(LeadColumn::usualName)
                .collect(Collectors.joining(";"));
    }

    public List<Row> getLatest() {
        return importing.latest(here.getActor()).stream()
                .map(file -> new Row(
                        file.name(),
                        here.link("/leads/report", "id", file.id()),
                        here.getFormats().dateTime(file.startedAt()),
                        file.startedBy(),
                        here.getTexts()
                                .get("leads.import.state." + file.state().name().toLowerCase(java.util.Locale.ROOT)),
                        file.taken(),
                        file.refused()))
                .toList();
    }
}
