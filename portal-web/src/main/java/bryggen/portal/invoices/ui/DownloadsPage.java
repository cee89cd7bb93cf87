package bryggen.portal.invoices.ui;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.invoices.Download;
import bryggen.portal.invoices.Downloads;
import bryggen.portal.invoices.Payables;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** IN13: documents of some days in one file, asked for here, watched while it is made, fetched when it is there. */
@Named
@RequestScoped
@Page("/invoices/downloads")
@Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER})
public class DownloadsPage {
    private static final String SELF = "/invoices/downloads";
    private static final long KILOBYTE = 1024;

    @Inject
    Here here;

    @Inject
    Downloads downloads;

    @Inject
    Payables payables;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private @Nullable List<Download> mine;

    /** A download as it is read; without an address there is nothing to fetch. */
    public record Row(String days, String asked, Status state, String progress, String size, String href) {}

    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            downloads.ask(here.getActor(), day("first", LocalDate.MAX.minusYears(1000)), day("last", LocalDate.EPOCH));
            here.go(here.link(SELF, "said", "invoices.download.asked"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    /** Where nothing stands the days are none, and the rule says so. */
    private LocalDate day(String name, LocalDate none) {
        return Objects.requireNonNullElse(form.day(name), none);
    }

    /** The first day of last month, until somebody chooses. */
    public String getFirst() {
        return typed("first", payables.today().minusMonths(1).withDayOfMonth(1));
    }

    /** The last day of last month, until somebody chooses. */
    public String getLast() {
        return typed("last", payables.today().withDayOfMonth(1).minusDays(1));
    }

    private String typed(String name, LocalDate usual) {
        return Objects.requireNonNullElse(request.getParameter(name), usual.toString());
    }

    public boolean isMoving() {
        return mine().stream().anyMatch(Download::isMoving);
    }

    public List<Row> getRows() {
        return mine().stream().map(this::row).toList();
    }

    private Row row(Download download) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        boolean done = download.state() == Download.State.DONE;
        return new Row(
                formats.date(download.first()) + " – " + formats.date(download.last()),
                formats.dateTime(download.askedAt()),
                status(download),
                download.missing() == 0
                        ? texts.say("invoices.download.progress", download.done(), download.total())
                        : texts.say(
                                "invoices.download.progress-missing",
                                download.done(),
                                download.total(),
                                download.missing()),
                done ? texts.say("invoices.download.size", Math.max(1, download.bytes() / KILOBYTE)) : "",
                done ? here.link("/invoices/download", "id", download.id()) : "");
    }

    private Status status(Download download) {
        var word = here.getTexts()
                .get("invoices.download.state." + download.state().name());
        return switch (download.state()) {
            case WAITING, RUNNING -> Status.waits(word);
            case DONE -> Status.ok(word);
            case FAILED -> Status.bad(word);
        };
    }

    private List<Download> mine() {
        if (mine == null) mine = downloads.mine(here.getActor());
        return mine;
    }
}
