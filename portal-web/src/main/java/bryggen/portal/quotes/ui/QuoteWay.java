package bryggen.portal.quotes.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.Campaigns;
import bryggen.portal.orders.OrderSheet;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.quotes.Quote;
import bryggen.portal.quotes.QuoteOrdering;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a quote comes from and what has become of it: lead, order, deliveries, invoices (QU14: with what it earns). */
@Named
@RequestScoped
public class QuoteWay {
    @Inject
    Here here;

    @Inject
    QuotePage page;

    @Inject
    QuoteOrdering ordering;

    @Inject
    Campaigns campaigns;

    private boolean looked;
    private @Nullable OrderSheet order;

    /** A running campaign in which the partner takes part. */
    public record Choice(String number, String name) {}

    private @Nullable OrderSheet order() {
        if (!looked) {
            looked = true;
            order = ordering.order(here.getActor(), quote()).orElse(null);
        }
        return order;
    }

    private Quote quote() {
        return page.getQuote();
    }

    /** Where the order stands; nothing before there is one. */
    public @Nullable Status getOrderStatus() {
        var sheet = order();
        if (sheet == null) return null;
        var word = here.getTexts()
                .get("orders.word."
                        + sheet.head().word().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return switch (sheet.head().word()) {
            case APPROVAL, WAITING, CANCELLING -> Status.waits(word);
            case RECEIVED, ACCEPTED, PART_SHIPPED -> Status.info(word);
            case CHANGED, HELD -> Status.warn(word);
            case SHIPPED, DONE -> Status.ok(word);
            case REFUSED, DECLINED -> Status.bad(word);
            case CANCELLED -> Status.idle(word);
        };
    }

    /** Whose order it is, where it was placed on behalf. */
    public String getBehalf() {
        var ordered = quote().head().ordered();
        return ordered == null || !quote().head().isOnBehalf()
                ? ""
                : here.getTexts().say("quotes.on-behalf-of", ordered.account());
    }

    /** QU18: what can be named; nothing once one is. */
    public List<Choice> getCampaigns() {
        if (quote().head().campaign() != null) return List.of();
        return campaigns
                .list(here.getActor(), Campaigns.View.RUNNING, null, new ListAsk(1, ListAsk.LARGEST, "ends", null))
                .items()
                .stream()
                .filter(Campaigns.Row::takingPart)
                .map(row -> new Choice(
                        row.campaign().number(),
                        row.campaign().name(here.getActor().language())))
                .toList();
    }
}
