package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.Importing;
import bryggen.portal.leads.LeadColumn;
import bryggen.portal.leads.LeadImport;
import bryggen.portal.leads.LeadImport.State;
import bryggen.portal.leads.RefusedLine;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a file of leads: how many lines were taken, and each one that was not, with its faults. */
@Named
@RequestScoped
@Page("/leads/report")
@Allows(Role.CHANNEL_MANAGER)
public class ReportPage {
    private static final int SHOWN = 100;

    @Inject
    Here here;

    @Inject
    Importing importing;

    private @Nullable LeadImport file;

    public record Line(int line, String what, List<String> faults) {}

    public void open() {
        file = importing.report(here.getActor(), here.needed("id"));
    }

    public LeadImport getFile() {
        return Objects.requireNonNull(file);
    }

    public Status getState() {
        var word = here.getTexts()
                .get("leads.import.state." + getFile().state().name().toLowerCase(java.util.Locale.ROOT));
        return switch (getFile().state()) {
            case WAITING, RUNNING -> Status.waits(word);
            case DONE -> Status.ok(word);
            case FAILED -> Status.bad(word);
        };
    }

    /** Why it ended early, and where; empty when it did not. */
    public String getFailure() {
        return getFile().state() == State.FAILED
                ? here.getTexts().say("leads.import.failure", getFile().read() + 1)
                : "";
    }

    public String number(int count) {
        return here.getFormats().number(BigDecimal.valueOf(count));
    }

    public String getWhen() {
        return here.getFormats().dateTime(getFile().startedAt()) + " "
                + getFile().startedBy();
    }

    /** Where this page begins: behind which line. */
    private int behind() {
        var text = here.param("behind");
        return text != null && text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    public List<Line> getLines() {
        return importing.refused(here.getActor(), getFile().id().toString(), behind(), SHOWN).stream()
                .map(line -> new Line(line.line(), start(line), faults(line, here.getTexts())))
                .toList();
    }

    /** The address of the next lines; none when these are the last. */
    public @Nullable String getMore() {
        var lines = getLines();
        return lines.size() < SHOWN
                ? null
                : here.link(
                        "/leads/report",
                        "id",
                        getFile().id(),
                        "behind",
                        lines.get(lines.size() - 1).line());
    }

    private static String start(RefusedLine line) {
        var text = String.join(
                " · ", line.cells().stream().filter(c -> !c.isBlank()).toList());
        return text.length() > 120 ? text.substring(0, 120) + " …" : text;
    }

    /** "email: not an e-mail address". */
    static List<String> faults(RefusedLine line, Texts texts) {
        return line.findings().stream().map(f -> fault(f, texts)).toList();
    }

    private static String fault(Finding finding, Texts texts) {
        var words =
                texts.say("leads.refusal." + finding.code(), finding.arguments().toArray());
        return LeadColumn.at(finding.pointer())
                .map(column -> column.usualName() + ": " + words)
                .orElse(words);
    }
}
