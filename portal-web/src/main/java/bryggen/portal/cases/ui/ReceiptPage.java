package bryggen.portal.cases.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.Paper;
import bryggen.portal.cases.Papers;
import bryggen.portal.cases.Receiving;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** At the gate, with a telephone in the hand: has all of the shipment come, and is it well? */
@Named
@RequestScoped
@Page("/cases/receipt")
@Allows({Role.BUYER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class ReceiptPage {
    @Inject
    Here here;

    @Inject
    Papers papers;

    @Inject
    Receiving receiving;

    @Inject
    Posted posted;

    @Inject
    PaperWords lines;

    private @Nullable Paper paper;
    private Receiving.@Nullable Receipt receipt;

    /**
     * A line as it is read and pressed.
     *
     * @param state all, short or damaged, as it was pressed before
     */
    public record Line(int line, String sku, String name, String of, String state, String typed) {}

    public void open() {
        posted.show();
        var found = papers.named(here.getActor(), here.needed("shipment"), null, null)
                .orElseThrow();
        receipt = receiving.of(found.account(), found.number()).orElse(null);
        paper = found;
    }

    public String getAbout() {
        return lines.title(Objects.requireNonNull(paper));
    }

    public boolean isDone() {
        return receipt != null;
    }

    /** Who has confirmed it, and when. */
    public String getConfirmed() {
        return receipt == null
                ? ""
                : here.getTexts()
                        .say(
                                "cases.receipt.done",
                                receipt.who(),
                                here.getFormats().dateTime(receipt.at()));
    }

    public String getComplaint() {
        return receipt == null || receipt.complaint() == null
                ? ""
                : here.link("/cases/case", "number", receipt.complaint());
    }

    public List<Line> getLines() {
        return Objects.requireNonNull(paper).lines().stream()
                .map(l -> new Line(
                        l.line(),
                        l.sku() == null ? "" : l.sku(),
                        l.name(),
                        lines.quantity(l.quantity(), l.unit()),
                        posted.typed("state." + l.line(), "all"),
                        posted.typed("quantity." + l.line())))
                .toList();
    }

    public String getShipment() {
        return here.link("/shipments/shipment", "number", here.needed("shipment"));
    }

    public String getAction() {
        return here.link("/cases/post", "act", "receipt", "shipment", here.needed("shipment"));
    }
}
