package bryggen.portal.cases.ui;

import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.CaseKind;
import bryggen.portal.cases.CaseSheet;
import bryggen.portal.cases.Return;
import bryggen.portal.cases.ReturnState;
import bryggen.portal.cases.Returns;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The goods' side of a case's page. */
@Named
@RequestScoped
public class ReturnSide {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    CasePage page;

    @Inject
    Returns returns;

    @Inject
    CaseWords words;

    @Inject
    PaperWords papers;

    private @Nullable Return found;

    /**
     * A line that is to be received.
     *
     * @param pieces those that the customer has named
     */
    public record Line(String field, String name, String of, String quantity, String serialField, List<Piece> pieces) {}

    /** @param ticked it has come */
    public record Piece(String serial, boolean ticked) {}

    private Optional<Return> goods() {
        if (found == null) found = returns.of(page.getHead()).orElse(null);
        return Optional.ofNullable(found);
    }

    public boolean isThere() {
        return page.getHead().kind() == CaseKind.RETURN;
    }

    public Status getStatus() {
        var state = goods().map(Return::state).orElse(ReturnState.ASKED);
        var word = words.say("return", state.word());
        return switch (state) {
            case ASKED, OWED -> Status.waits(word);
            case APPROVED -> Status.warn(word);
            case DECLINED, REFUSED -> Status.bad(word);
            case GIVEN_UP -> Status.idle(word);
            case RECEIVED, BOOKED -> Status.info(word);
            case CREDITED -> Status.ok(word);
        };
    }

    public String getErpNumber() {
        return goods().map(Return::erpNumber).orElse("");
    }

    public String getCreditNote() {
        return goods().map(Return::creditNote).orElse("");
    }

    public String getCreditNoteLink() {
        return getCreditNote().isEmpty() ? "" : here.link("/invoices/invoice", "number", getCreditNote());
    }

    /** The ERP's words, for the supplier's people. */
    public String getAnswer() {
        return page.isSupplier() ? goods().map(Return::answer).orElse("") : "";
    }

    /** CE13. */
    public List<Filter.Option> getSiblings() {
        return isThere()
                ? returns.siblings(page.getHead()).stream()
                        .map(number -> new Filter.Option(here.link("/cases/case", "number", number), number))
                        .toList()
                : List.of();
    }

    public boolean isSlip() {
        return goods().map(r -> r.state().hasSlip()).orElse(false);
    }

    public String getSlipLink() {
        return here.link("/cases/slip", "number", page.getHead().number());
    }

    public boolean isToDecide() {
        return isOf(ReturnState.ASKED);
    }

    public boolean isToReceive() {
        return isOf(ReturnState.APPROVED);
    }

    private boolean isOf(ReturnState state) {
        return here.getActor().has(Role.SERVICE)
                && goods().map(r -> r.state() == state).orElse(false);
    }

    public List<Line> getLines() {
        return page.getSheet().lines().stream().map(this::line).toList();
    }

    private Line line(CaseSheet.Line line) {
        return new Line(
                "quantity." + line.line(),
                line.name(),
                papers.quantity(line.quantity(), line.unit()),
                form.stands("quantity." + line.line(), here.getFormats().field(line.quantity())),
                "serial." + line.line(),
                pieces(line));
    }

    /** All of them, until somebody has taken some away and is asked again. */
    private List<Piece> pieces(CaseSheet.Line line) {
        boolean typed = form.isPosted() && form.has("quantity." + line.line());
        var ticked = form.texts("serial." + line.line());
        return line.serials().stream()
                .map(serial -> new Piece(serial, !typed || ticked.contains(serial)))
                .toList();
    }
}
