package bryggen.portal.catalogue.ui;

import bryggen.portal.catalogue.Offer;
import bryggen.portal.platform.faces.Status;
import java.math.BigDecimal;

/** A product in the list, as finished text. */
public record Card(
        String sku,
        String name,
        String href,
        String picture,
        String price,
        String per,
        String terms,
        Status stock,
        String asOf,
        String least,
        boolean priced,
        String ownNumber) {

    static Card of(Offer offer, Wording wording) {
        var limits = offer.limits();
        var least = limits.least();
        var multiple = limits.multiple();
        var terms = least.compareTo(BigDecimal.ONE) == 0 && multiple == null
                ? ""
                : wording.say(
                        multiple == null ? "terms.least" : "terms.multiple",
                        wording.quantity(least, offer.unit()),
                        multiple == null ? "" : wording.quantity(multiple, offer.unit()));
        return new Card(
                offer.sku().value(),
                offer.name(),
                wording.product(offer),
                wording.picture(offer),
                wording.price(offer.price()),
                wording.per(offer),
                terms,
                wording.stock(offer),
                wording.asOf(offer.band().flatMap(band -> offer.stock().asOf())),
                wording.field(least),
                offer.price() != null,
                offer.ownNumber() == null ? "" : wording.say("own-number", offer.ownNumber()));
    }
}
