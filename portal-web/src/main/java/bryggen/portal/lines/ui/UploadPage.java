package bryggen.portal.lines.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.lines.FileToCart;
import bryggen.portal.lines.LineRefusal;
import bryggen.portal.lines.RefusedLines;
import bryggen.portal.lines.Upload;
import bryggen.portal.lines.Upload.Told;
import bryggen.portal.lines.Uploading;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.PostedFile;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of order lines: handed in, watched while it is read, its report, and its lines put into the cart (LN7 to LN11). */
@Named
@RequestScoped
@Page("/lines/upload")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class UploadPage {
    private static final String SELF = "/lines/upload";
    private static final int SHOWN = 100;

    @Inject
    Here here;

    @Inject
    Uploading uploading;

    @Inject
    FileToCart toCart;

    @Inject
    HttpServletRequest request;

    private @Nullable Upload file;
    private List<Told> told = List.of();
    private int left;

    public record Row(
            String name, String href, String when, String who, Status state, String accepted, String refused) {}

    public record Line(int line, Status state, String what, List<String> why) {}

    /** Before anything is shown: does what was posted and goes on by GET, or says why not. */
    public void open() {
        if (request.getMethod().equals("POST")) {
            try {
                post();
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        if (here.param("id") != null) show(here.needed("id"));
    }

    private void post() {
        if ("put".equals(request.getParameter("act"))) {
            var id = here.needed("id");
            int put = toCart.put(here.getActor(), id);
            int rest = uploading.left(here.getActor(), id);
            here.go(
                    rest == 0
                            ? here.link("/carts/cart", "said", "carts.added-again", "about", put)
                            : here.link(SELF, "id", id, "said", "lines.part-put", "about", put));
            return;
        }
        here.go(here.link(SELF, "id", take()));
    }

    private String take() {
        return PostedFile.take(
                request,
                (name, content) ->
                        uploading.start(here.getActor(), name, content).toString(),
                LineRefusal.NoFile::new,
                () -> new LineRefusal.TooLarge(Uploading.LARGEST >> 20));
    }

    private void show(String id) {
        var actor = here.getActor();
        file = uploading.get(actor, id);
        var behind = here.param("behind");
        told = uploading.told(
                actor, id, false, behind != null && behind.matches("\\d{1,7}") ? Integer.parseInt(behind) : 0, SHOWN);
        left = uploading.left(actor, id);
    }

    public boolean isShown() {
        return file != null;
    }

    public Upload getFile() {
        return Objects.requireNonNull(file);
    }

    public Status getState() {
        return state(getFile());
    }

    private Status state(Upload upload) {
        var word = here.getTexts()
                .get("lines.upload.state." + upload.state().name().toLowerCase(Locale.ROOT));
        return switch (upload.state()) {
            case WAITING, RUNNING -> Status.waits(word);
            case DONE -> Status.ok(word);
            case FAILED -> Status.bad(word);
        };
    }

    /** "1 500 of 10 000 lines are read." */
    public String getProgress() {
        var total = getFile().total();
        return total == null
                ? here.getTexts().get("lines.upload.counting")
                : here.getTexts().say("lines.upload.progress", number(getFile().answered()), number(total));
    }

    public int getTotal() {
        return Math.max(1, Objects.requireNonNullElse(getFile().total(), 1));
    }

    public String getFailure() {
        return getFile().failure().isEmpty()
                ? ""
                : here.getTexts()
                        .say("lines.said." + getFile().failure(), getFile().about());
    }

    public String number(int count) {
        return here.getFormats().number(BigDecimal.valueOf(count));
    }

    public String getWhen() {
        return here.getFormats().dateTime(getFile().startedAt()) + " "
                + getFile().startedBy();
    }

    public boolean isPuttable() {
        return left > 0 && getFile().state() == Upload.State.DONE;
    }

    /** "Put 240 lines into the cart", or the next thousand of them. */
    public String getPut() {
        return left <= Uploading.AT_ONCE
                ? here.getTexts().say("lines.upload.put", number(left))
                : here.getTexts().say("lines.upload.put-part", number(Uploading.AT_ONCE), number(left));
    }

    public List<String> getOrders() {
        return file == null
                ? List.of()
                : uploading.orders(here.getActor(), getFile().id().toString());
    }

    public List<Line> getLines() {
        return told.stream()
                .map(line -> new Line(
                        line.line(),
                        line.verdict() == bryggen.portal.lines.Judged.Verdict.CHANGED
                                ? Status.warn(here.getTexts().get("lines.state.changed"))
                                : Status.bad(here.getTexts().get("lines.state.refused")),
                        start(line),
                        RefusedLines.said(line.said(), here.getTexts())))
                .toList();
    }

    private static String start(Told line) {
        var text = String.join(
                " · ", line.cells().stream().filter(c -> !c.isBlank()).toList());
        return text.length() > 120 ? text.substring(0, 120) + " …" : text;
    }

    /** The address of the next lines; none when these are the last. */
    public @Nullable String getMore() {
        return told.size() < SHOWN
                ? null
                : here.link(
                        SELF,
                        "id",
                        getFile().id(),
                        "behind",
                        told.get(told.size() - 1).line());
    }

    public List<Row> getLatest() {
        return uploading.latest(here.getActor()).stream()
                .map(upload -> new Row(
                        upload.name(),
                        here.link(SELF, "id", upload.id()),
                        here.getFormats().dateTime(upload.startedAt()),
                        upload.startedBy(),
                        state(upload),
                        number(upload.accepted() + upload.changed()),
                        number(upload.refused())))
                .toList();
    }
}
