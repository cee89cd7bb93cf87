package bryggen.portal.insight.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Glance;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Tile;
import bryggen.portal.platform.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures and sums in the reader's language, for all home pages. */
@RequestScoped
class HomeWords {
    private static final String PAY = "/payments/pay";

    @Inject
    Here here;

    @Inject
    Glance glance;

    Tile tile(String key, int figure, String path, @Nullable String view) {
        return tile(key, figure(figure), path, view);
    }

    Tile tile(String key, String figure, String path, @Nullable String view) {
        var label = here.getTexts().get("insight.tile." + key);
        return new Tile(figure, label, here.may(path) ? here.link(path, "view", view) : "");
    }

    /** As lists count: exact up to 10,000, "more than" above. */
    private String figure(int counted) {
        int most = Listing.MOST_COUNTED;
        var figure = here.getFormats().number(BigDecimal.valueOf(Math.min(counted, most)));
        return counted > most ? "> " + figure : figure;
    }

    /** Overdue and due within a week, by currency, each leading to where it is paid. */
    List<Tile> toPay(Actor actor) {
        if (!here.may(PAY)) return List.of();
        return glance.due(actor.own()).stream()
                .map(due -> new Tile(
                        here.getFormats().money(due.amount(), due.currency()),
                        here.getTexts().get("insight.tile.to-pay"),
                        here.link(PAY, "currency", due.currency(), "tick", "soon")))
                .toList();
    }

    /** To where invoices are paid; where nothing is taken, to the invoices. */
    Entry pay() {
        return here.may(PAY)
                ? new Entry("", here.getTexts().get("insight.invoices.pay"), here.link(PAY))
                : new Entry(
                        "", here.getTexts().get("insight.invoices.all"), here.link("/invoices/list", "view", "open"));
    }

    /** "NOK 1 250.00 + SEK 90.00": currencies are never added up. */
    String sums(List<Glance.Sum> sums) {
        return sums.isEmpty()
                ? here.getFormats().number(BigDecimal.ZERO)
                : sums.stream()
                        .map(sum -> here.getFormats().money(sum.amount(), sum.currency()))
                        .collect(Collectors.joining(" + "));
    }
}
