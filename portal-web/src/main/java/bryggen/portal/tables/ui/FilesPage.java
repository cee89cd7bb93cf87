package bryggen.portal.tables.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.ListExport;
import bryggen.portal.platform.faces.ListFile;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.platform.faces.StoredAddress;
import bryggen.portal.tables.ListFileJob;
import bryggen.portal.tables.ListFiles;
import bryggen.portal.tables.TableRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TB1: a file of a whole list, asked for here, watched while it is made, fetched when it is there. */
@Named
@RequestScoped
@Page("/tables/files")
@Allows(everyone = true)
public class FilesPage {
    private static final String SELF = "/tables/files";
    private static final long KILOBYTE = 1024;

    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    Lists lists;

    @Inject
    ListFiles files;

    @Inject
    StoredAddress stored;

    @Inject
    HttpServletRequest request;

    private @Nullable List<ListFileJob> mine;

    /** A file as it is read; without an address there is nothing to fetch. */
    public record Row(
            String list, String listHref, String asked, Status state, String progress, String size, String href) {}

    public void open() throws IOException {
        if (!request.getMethod().equals("POST")) {
            lists.asked(); // what is no list is refused before anything is shown
            if (here.param("id") != null) send();
            return;
        }
        try {
            var path = lists.path();
            var query = lists.query();
            var kind = "xlsx".equals(request.getParameter("kind")) ? ListFile.Kind.XLSX : ListFile.Kind.CSV;
            var back = here.link(SELF, "said", "tables.file-asked");
            stored.stand(path, query);
            var columns = ListExport.columns(FacesContext.getCurrentInstance(), path);
            if (columns.isEmpty()) throw PlatformRefusal.missing();
            files.ask(here.getActor(), acting.language(), path, query, kind, columns);
            here.go(back);
        } catch (TableRefusal refusal) {
            here.refused(refusal);
        }
    }

    /** The file itself, for the browser. */
    private void send() throws IOException {
        var ready = files.get(here.getActor(), Ids.known(here.param("id")));
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType(ready.kind().type());
        answer.setResponseHeader("Content-Length", String.valueOf(Files.size(ready.path())));
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + ready.name() + "\"");
        Files.copy(ready.path(), answer.getResponseOutputStream());
        faces.responseComplete();
    }

    /** The list that a file can be asked of here; none when only those are looked at that were asked for. */
    public String getOf() {
        return lists.asked();
    }

    public String getTitleOf() {
        return lists.title(getOf());
    }

    public String getWith() {
        return lists.query();
    }

    public String getListHref() {
        return lists.address(getOf(), getWith());
    }

    public boolean isMoving() {
        return mine().stream().anyMatch(ListFileJob::isMoving);
    }

    public List<Row> getRows() {
        return mine().stream().map(this::row).toList();
    }

    private Row row(ListFileJob job) {
        var texts = here.getTexts();
        boolean done = job.state() == ListFileJob.State.DONE;
        return new Row(
                lists.title(job.path()),
                lists.address(job.path(), job.query()),
                here.getFormats().dateTime(job.askedAt()),
                status(job),
                progress(job),
                done ? job.kind() + ", " + texts.say("tables.file.size", Math.max(1, job.bytes() / KILOBYTE)) : "",
                done ? here.link(SELF, "id", job.id()) : "");
    }

    private String progress(ListFileJob job) {
        var texts = here.getTexts();
        var rows = BigDecimal.valueOf(job.done());
        if (job.state() == ListFileJob.State.DONE)
            return texts.say(job.cut() ? "tables.file.cut" : "tables.file.rows", rows);
        if (job.total() == 0) return "";
        return texts.say(
                job.more() ? "tables.file.progress-more" : "tables.file.progress",
                rows,
                BigDecimal.valueOf(job.total()));
    }

    private Status status(ListFileJob job) {
        var word = here.getTexts().get("tables.file.state." + job.state().name());
        return switch (job.state()) {
            case WAITING, RUNNING -> Status.waits(word);
            case DONE -> Status.ok(word);
            case FAILED -> Status.bad(word);
        };
    }

    private List<ListFileJob> mine() {
        if (mine == null) mine = files.mine(here.getActor());
        return mine;
    }
}
