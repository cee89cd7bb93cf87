package bryggen.portal.catalogue.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.CatalogueRefusal;
import bryggen.portal.catalogue.OwnNumber;
import bryggen.portal.catalogue.OwnNumber.Outcome;
import bryggen.portal.catalogue.OwnNumberFile;
import bryggen.portal.catalogue.OwnNumbers;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.PostedFile;
import bryggen.portal.platform.faces.Several;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The company's own numbers for products (CA20): looked through, kept, taken out and put back, brought as a file. */
@Named
@RequestScoped
@Page("/catalogue/numbers")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.COMPANY_ADMIN})
public class NumberListPage extends ListPage<NumberListPage.Row> {
    private static final String SELF = "/catalogue/numbers";
    private static final int SHOWN = 500;

    @Inject
    Here place;

    @Inject
    Acting acting;

    @Inject
    OwnNumbers numbers;

    @Inject
    OwnNumberFile files;

    @Inject
    HttpServletRequest request;

    private @Nullable Outcome outcome;

    /** {@code id} is the number itself: a company has it once. */
    public record Row(
            String id,
            String number,
            String href,
            String sku,
            String product,
            String name,
            Status state,
            String kept,
            String by) {}

    public record Fault(int line, String what, String why) {}

    /** Before anything is shown: does what was posted and goes on by GET, or says why not. */
    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            act(typed("act"));
        } catch (Refusal refusal) {
            place.refused(refusal);
        }
    }

    private void act(String act) {
        var actor = place.getActor();
        switch (act) {
            case "remove" -> {
                var ticked = Several.ticked(request);
                int gone = ticked.isEmpty() ? 0 : numbers.remove(actor, ticked);
                place.go(place.link(SELF, "said", "catalogue.numbers-removed", "about", gone, "undo", gone > 0));
            }
            case "undo" ->
                place.go(place.link(SELF, "said", "catalogue.numbers-back", "about", numbers.putBack(actor)));
            case "file" -> take();
            default -> {
                var kept = numbers.keep(actor, typed("number"), typed("sku"));
                var said = kept.added() > 0 ? "catalogue.number-kept" : "catalogue.number-changed";
                place.go(place.link(SELF, "said", said, "about", typed("number")));
            }
        }
    }

    private void take() {
        outcome = PostedFile.take(
                request,
                (name, content) -> files.take(place.getActor(), content),
                () -> new CatalogueRefusal.BadNumberFile("table-empty", ""),
                () -> new CatalogueRefusal.BadNumberFile("numbers-file-large", 10));
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("catalogue.list.search")));
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return numbers.list(place.getActor(), acting.language(), words(), ask).map(this::row);
    }

    private Row row(OwnNumber own) {
        return new Row(
                own.number(),
                own.number(),
                here.link(SELF, "number", own.number(), "sku", own.sku()) + "#keep",
                own.sku().value(),
                place.may("/catalogue/product") ? here.link("/catalogue/product", "sku", own.sku()) : "",
                own.name(),
                own.sold()
                        ? Status.ok(here.getTexts().get("catalogue.numbers.sold"))
                        : Status.idle(here.getTexts().get("catalogue.numbers.unsold")),
                here.getFormats().dateTime(own.keptAt()),
                own.keptBy());
    }

    /** What stands in a field: what was typed, or what the address names. */
    public String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public boolean isUndoable() {
        return "true".equals(param("undo"));
    }

    /** What became of the file; empty when none was brought. */
    public String getTaken() {
        var now = outcome;
        return now == null
                ? ""
                : here.getTexts()
                        .say(
                                "catalogue.numbers.taken",
                                now.added(),
                                now.changed(),
                                now.same(),
                                now.refused().size());
    }

    public List<Fault> getFaults() {
        var now = outcome;
        return now == null
                ? List.of()
                : now.refused().stream()
                        .limit(SHOWN)
                        .map(refused -> new Fault(
                                refused.wish().line(),
                                refused.wish().number() + " · " + refused.wish().product(),
                                here.getTexts().say("catalogue.refusal." + refused.code(), refused.about())))
                        .toList();
    }
}
