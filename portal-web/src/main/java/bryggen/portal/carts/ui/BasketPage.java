package bryggen.portal.carts.ui;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.ShipTo;
import bryggen.portal.carts.Basket;
import bryggen.portal.carts.Carting;
import bryggen.portal.catalogue.Assortments;
import bryggen.portal.orders.Consent;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages that show a cart have in common: its lines with what stands in their way, and the prices shown. */
public abstract class BasketPage {
    private static final String PRICE = "price.";

    @Inject
    Here here;

    @Inject
    Carting carting;

    @Inject
    Assortments assortments;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private @Nullable Basket basket;
    private List<LineRow> lines = List.of();

    void show(Basket looked) {
        basket = looked;
        var rows = new ArrayList<LineRow>();
        var assessment = looked.assessment();
        var unknown = assessment.lines().stream()
                .filter(line -> line.offer() == null)
                .map(line -> String.valueOf(line.asked().sku()))
                .toList();
        var outside = unknown.isEmpty() ? Set.<String>of() : assortments.outside(here.getAccount(), unknown);
        for (int i = 0; i < assessment.lines().size(); i++)
            rows.add(LineRow.of(
                    looked.lineIds().get(i),
                    assessment.lines().get(i),
                    assessment.at("/lines/" + i + "/"),
                    outside,
                    assessment.callOff(i + 1),
                    LineRow.goes(
                            assessment.lines().get(i).asked().own(),
                            assessment.buyer(),
                            here.getTexts(),
                            here.getFormats()),
                    here.getTexts(),
                    here.getFormats()));
        lines = rows;
    }

    Basket basket() {
        return Objects.requireNonNull(basket);
    }

    boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** CT5: the prices that stood beside the lines when the button was pressed, by line. */
    Map<String, UnitPrice> shownPrices() {
        var shown = new HashMap<String, UnitPrice>();
        request.getParameterMap().forEach((name, values) -> {
            var price = name.startsWith(PRICE) ? LineRow.price(values[0]) : null;
            if (price != null) shown.put(name.substring(PRICE.length()), price);
        });
        return shown;
    }

    public List<LineRow> getLines() {
        return lines;
    }

    public List<ShipTo> getShipTos() {
        return basket().assessment().buyer().shipTos();
    }

    /** One choice of the list of places; the chosen one is marked. */
    public String option(ShipTo place) {
        return Html.option(
                place.id(),
                LineRow.place(place),
                place.id().equals(basket().facts().shipTo()));
    }

    /** Whether a price is another than the one seen last, and has to be accepted. */
    public boolean isPriceMoved() {
        return lines.stream().anyMatch(LineRow::priceMoved);
    }

    /** Why it would be refused by the company's own rules. */
    public List<String> getForbidden() {
        return said(basket().consent().forbidden());
    }

    /** Why somebody of the company has to approve it. */
    public List<String> getNeeded() {
        return said(basket().consent().needed());
    }

    /** What is left of its budget. */
    public List<String> getTold() {
        return said(basket().consent().told());
    }

    private List<String> said(List<Consent.Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.said(here.getTexts(), here.getFormats()))
                .toList();
    }

    public Sums getSums() {
        return Sums.of(basket().assessment(), here.getTexts(), here.getFormats());
    }
}
