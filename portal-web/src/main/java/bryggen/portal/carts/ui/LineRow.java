package bryggen.portal.carts.ui;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.accounts.ShipTo;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.OwnPrice;
import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.Buyer;
import bryggen.portal.orders.Commitments;
import bryggen.portal.orders.Commitments.CallOff;
import bryggen.portal.orders.Draft;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the cart as it is shown, in finished text.
 *
 * @param own what the company calls the product; empty without a number of its own
 * @param heard where the price is the copy's, because the ERP did not answer in time; else empty
 * @param agreed from which agreement it is called off, and what is left of that; empty where none fits
 * @param choices the agreements that it could be called off from
 * @param shown the price in this line as the form sends it back when it is accepted (CT5); empty where none is
 */
public record LineRow(
        String id,
        String sku,
        String own,
        String name,
        String quantity,
        String price,
        String net,
        String stock,
        String later,
        String heard,
        List<String> wrong,
        boolean priceMoved,
        String shown,
        String agreed,
        String choices,
        String goes) {

    /** @param outside products of lines that have gone out of the company's assortment since (catalogue, CA25) */
    static LineRow of(
            String id,
            Assessment.Line line,
            List<Finding> findings,
            Set<String> outside,
            CallOff callOff,
            String goes,
            Texts texts,
            Formats formats) {
        var offer = line.offer();
        var net = line.net();
        var own = offer == null ? null : offer.price();
        var price = own == null ? null : own.unit();
        return new LineRow(
                id,
                String.valueOf(line.asked().sku()),
                offer == null || offer.ownNumber() == null ? "" : texts.say("carts.own-number", offer.ownNumber()),
                offer == null ? String.valueOf(line.asked().sku()) : offer.name(),
                formats.field(line.asked().quantity()),
                price == null ? "–" : priceWords(price, texts, formats),
                net == null ? "–" : formats.money(net.amount(), net.currency().getCurrencyCode()),
                offer == null ? "" : stockWords(offer, texts, formats),
                laterWords(line, texts, formats),
                own == null || own.source() == OwnPrice.Source.ERP
                        ? ""
                        : texts.say("carts.price.heard", formats.dateTime(own.asOf())),
                findings.stream()
                        .map(f -> f.code().equals("unknown-sku")
                                        && outside.contains(
                                                String.valueOf(line.asked().sku()))
                                ? texts.say(
                                        "carts.outside",
                                        String.valueOf(line.asked().sku()))
                                : words(f, texts))
                        .toList(),
                findings.stream().anyMatch(f -> f.code().equals("price-changed")),
                price == null ? "" : shown(price),
                agreed(callOff, texts, formats),
                choices(line.asked().agreement(), callOff.fitting(), texts),
                goes);
    }

    /** CT10: "To Bergen, on 3 December 2026"; empty for what goes with the rest. */
    static String goes(Draft.Drop drop, Buyer buyer, Texts texts, Formats formats) {
        if (drop.equals(Draft.Drop.USUAL)) return "";
        var shipTo = drop.shipTo();
        var place =
                shipTo == null ? "" : buyer.shipTo(shipTo).map(LineRow::place).orElse(shipTo);
        var day = formats.date(drop.wanted());
        if (drop.wanted() == null) return texts.say("carts.goes.to", place);
        return shipTo == null ? texts.say("carts.goes.on", day) : texts.say("carts.goes.to-on", place, day);
    }

    static String place(ShipTo place) {
        return place.name().isBlank() ? place.address() : place.name() + ", " + place.address();
    }

    /** CT9: "Called off from RA-7, of which 40 are left". */
    private static String agreed(CallOff callOff, Texts texts, Formats formats) {
        var left = callOff.left();
        var agreement = callOff.agreement();
        if (left == null || agreement == null)
            return callOff.fitting().isEmpty() ? "" : texts.get("carts.agreement.choose");
        var rest = left.max(BigDecimal.ZERO);
        var words = callOff.currency() == null ? formats.number(rest) : formats.money(rest, callOff.currency());
        return texts.say(callOff.exceeded() ? "carts.agreement.exceeded" : "carts.agreement.called", agreement, words);
    }

    /** Options of the line's choice, as finished text; empty where no agreement fits. */
    private static String choices(@Nullable String chosen, List<String> fitting, Texts texts) {
        if (fitting.isEmpty()) return "";
        var options = new StringBuilder(Html.option("", texts.get("carts.agreement.by-itself"), chosen == null));
        for (var number : fitting) options.append(Html.option(number, number, number.equals(chosen)));
        return options.append(Html.option(
                        Commitments.NONE, texts.get("carts.agreement.none"), Commitments.NONE.equals(chosen)))
                .toString();
    }

    /** "NOK 420.00", or "NOK 420.00 per 100". */
    static String priceWords(UnitPrice price, Texts texts, Formats formats) {
        var words = formats.price(price.amount(), price.currency().getCurrencyCode());
        return price.baseQuantity().compareTo(BigDecimal.ONE) == 0
                ? words
                : texts.say("carts.per", words, formats.number(price.baseQuantity()));
    }

    static String words(Finding finding, Texts texts) {
        var room = finding.room().isEmpty() ? "orders" : finding.room();
        return texts.say(
                room + ".refusal." + finding.code(), finding.arguments().toArray());
    }

    private static String stockWords(Offer offer, Texts texts, Formats formats) {
        var stock = offer.stock();
        if (offer.band().isEmpty()) return "";
        if (stock.levels().isEmpty()) return texts.get("carts.stock.uncounted");
        var amount = offer.exactStock()
                ? texts.say("carts.stock.exact", formats.number(stock.available()))
                : texts.get("carts.stock." + stock.band(offer.limits()).word());
        return stock.asOf()
                .map(at -> texts.say("carts.stock.as-of", amount, formats.time(at)))
                .orElse(amount);
    }

    private static String laterWords(Assessment.Line line, Texts texts, Formats formats) {
        var offer = line.offer();
        if (offer == null || line.later().signum() == 0 || offer.band().isEmpty()) return "";
        return offer.exactStock()
                ? texts.say("carts.later", formats.number(line.later()))
                : texts.get("carts.later.some");
    }

    private static String shown(UnitPrice price) {
        return price.amount().toPlainString() + " " + price.currency().getCurrencyCode() + " "
                + price.baseQuantity().toPlainString();
    }

    /** The price that a form sent back; none where it is no price. */
    static @Nullable UnitPrice price(String shown) {
        var parts = shown.split(" ", -1);
        try {
            return parts.length == 3
                    ? new UnitPrice(
                            new BigDecimal(parts[0]),
                            java.util.Currency.getInstance(parts[1]),
                            new BigDecimal(parts[2]))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
