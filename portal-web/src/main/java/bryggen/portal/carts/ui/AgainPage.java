package bryggen.portal.carts.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.carts.Carting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** An earlier order once more: what would come into the cart, and what cannot be bought any more (orders, OR15). */
@Named
@RequestScoped
@Page("/carts/again")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class AgainPage {
    @Inject
    Here here;

    @Inject
    Carting carting;

    @Inject
    HttpServletRequest request;

    private List<LineRow> available = List.of();
    private List<LineRow> unavailable = List.of();

    public void open() {
        var actor = here.getActor();
        if (request.getMethod().equals("POST")) {
            int added = carting.addAgain(actor, getOrder());
            here.go(here.link("/carts/cart", "said", "carts.added-again", "about", added));
            return;
        }
        available = new ArrayList<>();
        unavailable = new ArrayList<>();
        var assessment = carting.again(actor, getOrder());
        for (var line : assessment.lines()) {
            var row = LineRow.of(
                    String.valueOf(line.line()),
                    line,
                    assessment.at("/lines/" + (line.line() - 1) + "/"),
                    here.getTexts(),
                    here.getFormats());
            (line.offer() == null ? unavailable : available).add(row);
        }
    }

    public String getOrder() {
        return here.needed("order");
    }

    public List<LineRow> getAvailable() {
        return available;
    }

    public List<LineRow> getUnavailable() {
        return unavailable;
    }
}
