package bryggen.portal.cases.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.CaseSheet;
import bryggen.portal.cases.LineState;
import bryggen.portal.platform.faces.Few;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What belongs to a case, as it is read. */
@RequestScoped
class CaseTalk {
    @Inject
    Here here;

    @Inject
    CaseWords words;

    @Inject
    PaperWords papers;

    public record Line(String sku, String name, String quantity, String state, Few serials) {}

    public record Attached(String name, String href, boolean picture, String size) {}

    /** @param css whose it is: own, theirs or internal */
    public record Said(String who, String side, String at, String css, String text, List<Attached> files) {}

    public record Happened(String at, String what, String who, String text) {}

    List<Line> lines(CaseSheet sheet) {
        return sheet.lines().stream()
                .map(l -> new Line(
                        l.sku() == null ? "" : l.sku(),
                        l.name(),
                        papers.quantity(l.quantity(), l.unit()),
                        l.state() == LineState.NAMED
                                ? ""
                                : words.say("line", l.state().word()),
                        Few.of(l.serials())))
                .toList();
    }

    List<Attached> files(CaseSheet sheet, @Nullable UUID message) {
        return sheet.filesOf(message).stream()
                .map(f -> new Attached(
                        f.name(),
                        here.link("/cases/file", "id", f.id()),
                        f.kept().kind().isPicture(),
                        size(f.kept().size())))
                .toList();
    }

    List<Said> messages(CaseSheet sheet) {
        return sheet.messages().stream()
                .map(m -> new Said(
                        m.who(),
                        here.getTexts()
                                .get(
                                        m.internal()
                                                ? "cases.side.internal"
                                                : m.supplier() ? "cases.side.supplier" : "cases.side.customer"),
                        here.getFormats().dateTime(m.at()),
                        m.internal() ? "note" : m.supplier() == words.isSupplier() ? "own" : "theirs",
                        m.text(),
                        files(sheet, m.id())))
                .toList();
    }

    List<Happened> events(CaseSheet sheet) {
        return sheet.events().stream()
                .map(e -> new Happened(
                        here.getFormats().dateTime(e.at()), words.say("event", e.kind()), e.who(), e.text()))
                .toList();
    }

    private String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + "\u00a0kB"
                : here.getFormats().number(java.math.BigDecimal.valueOf(bytes / 104_857, 1)) + "\u00a0MB";
    }
}
