package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.Importing;
import bryggen.portal.platform.faces.Csv;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;

/**
 * The refused lines of a file, as they came, with their faults behind: to mend and hand in again as it is. The page
 * itself is never shown.
 */
@Named
@RequestScoped
@Page("/leads/refused")
@Allows(Role.CHANNEL_MANAGER)
public class RefusedPage {
    private static final int AT_ONCE = 500;

    @Inject
    Here here;

    @Inject
    Importing importing;

    public void send() throws IOException {
        var file = importing.report(here.getActor(), here.needed("id"));
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv; charset=UTF-8");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"refused-leads.csv\"");
        var csv = new Csv(answer.getResponseOutputStream());
        // a mended file that is refused again has our two columns already
        int own = (int)
                file.header().stream().takeWhile(title -> !title.equals("line")).count();
        var head = new ArrayList<>(file.header().subList(0, own));
        head.add("line");
        head.add("faults");
        csv.row(head);
        int behind = 0;
        for (var lines = importing.refused(here.getActor(), file.id().toString(), behind, AT_ONCE);
                !lines.isEmpty();
                lines = importing.refused(here.getActor(), file.id().toString(), behind, AT_ONCE)) {
            for (var line : lines) {
                var cells = new ArrayList<>(
                        line.cells().subList(0, Math.min(own, line.cells().size())));
                while (cells.size() < own) cells.add("");
                cells.add(String.valueOf(line.line()));
                cells.add(String.join("; ", ReportPage.faults(line, here.getTexts())));
                csv.row(cells);
                behind = line.line();
            }
        }
        csv.flush();
        faces.responseComplete();
    }
}
