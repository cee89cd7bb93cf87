package bryggen.portal.lines.ui;

import bryggen.portal.catalogue.Recognised.Near;
import bryggen.portal.lines.Judged;
import bryggen.portal.lines.QuickOrder;
import bryggen.portal.lines.RefusedLines;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;
import java.math.BigDecimal;
import java.util.List;

/** A line with its answer, in finished text. */
public record JudgedRow(
        int line,
        String product,
        String written,
        String name,
        String sku,
        String quantity,
        String price,
        String net,
        Status state,
        List<String> said,
        List<Near> near) {

    static JudgedRow of(QuickOrder.Line line, Texts texts, Formats formats) {
        var judged = line.judged();
        var offer = judged.offer();
        var priced = line.priced();
        var own =
                priced == null || priced.offer() == null ? null : priced.offer().price();
        var net = priced == null ? null : priced.net();
        return new JudgedRow(
                judged.number(),
                judged.product(),
                judged.written(),
                offer == null ? "" : offer.name(),
                offer == null
                        ? ""
                        : offer.sku().value()
                                + (offer.ownNumber() == null
                                        ? ""
                                        : " · " + texts.say("lines.own-number", offer.ownNumber())),
                offer == null || judged.quantity() == null
                        ? ""
                        : formats.number(judged.quantity()) + "\u00a0"
                                + unit(offer.unit().code(), texts),
                own == null
                        ? ""
                        : formats.price(
                                        own.unit().amount(),
                                        own.unit().currency().getCurrencyCode())
                                + per(own.unit().baseQuantity(), texts, formats),
                net == null ? "" : formats.money(net.amount(), net.currency().getCurrencyCode()),
                state(judged, texts),
                RefusedLines.said(judged.said(), texts),
                judged.near());
    }

    private static Status state(Judged judged, Texts texts) {
        return switch (judged.verdict()) {
            case ACCEPTED -> Status.ok(texts.get("lines.state.accepted"));
            case CHANGED -> Status.warn(texts.get("lines.state.changed"));
            case REFUSED -> Status.bad(texts.get("lines.state.refused"));
        };
    }

    static String unit(String code, Texts texts) {
        var key = "catalogue.unit." + code;
        return texts.has(key) ? texts.get(key) : code;
    }

    private static String per(BigDecimal base, Texts texts, Formats formats) {
        return base.compareTo(BigDecimal.ONE) == 0 ? "" : " " + texts.say("lines.per", formats.number(base));
    }
}
