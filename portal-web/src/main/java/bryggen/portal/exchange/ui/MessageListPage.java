package bryggen.portal.exchange.ui;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.exchange.Ledger;
import bryggen.portal.exchange.MessageRow;
import bryggen.portal.exchange.Operating;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** The messages: first those that need somebody; rows can be ticked and mended together. */
@Named
@RequestScoped
@Page("/exchange/messages")
@Allows(OPERATOR)
public class MessageListPage extends ListPage<MessageListPage.Row> {
    @Inject
    Here place;

    @Inject
    Ledger ledger;

    @Inject
    Operating operating;

    @Inject
    Ticked ticked;

    /** One line of the list, in finished text. */
    public record Row(
            UUID id,
            Status state,
            String kind,
            String key,
            String account,
            String attempt,
            String created,
            String next,
            String text,
            String href) {}

    /** Before anything is shown: does what was posted for the ticked rows, or says why not. */
    public void act() {
        if (!ticked.isPosted()) return;
        try {
            var actor = place.getActor();
            var done =
                    switch (ticked.typed("act")) {
                        case "retry" -> operating.retry(actor, ticked.rows());
                        case "park" -> operating.park(actor, ticked.rows(), ticked.typed("reason"));
                        case "retry-cause" ->
                            operating.retry(
                                    actor, ticked.typed("kind-of"), ticked.typed("state"), ticked.typed("cause"));
                        default -> new Operating.Several(0, 0);
                    };
            var said = done.refused() > 0 ? "exchange.several-refused" : "exchange.several";
            place.go(place.link(
                    "/exchange/messages",
                    "view",
                    param("view"),
                    "said",
                    done.done() + done.refused() == 0 ? "exchange.none-ticked" : said,
                    "about",
                    done.refused() > 0 ? done.refused() : done.done()));
        } catch (Refusal refusal) {
            place.refused(refusal);
        }
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("exchange.search")));
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("needs", "waiting", "parked", "dead", "refused", "received", "aside", "all")
                .map(view -> new Filter.Option(view, here.getTexts().get("exchange.view." + view)))
                .toList();
    }

    /** Why there is nothing to see. */
    public String getNothing() {
        return here.getTexts().get(view().equals("needs") ? "exchange.empty.needs" : "exchange.empty");
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var state = view().equals("all") ? null : view().toUpperCase(Locale.ROOT);
        return ledger.messages(new Ledger.Filter(null, state, null, param("q")), ask)
                .map(this::row);
    }

    private Row row(MessageRow message) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        return new Row(
                message.id(),
                ExchangeWords.state(message.state(), texts),
                ExchangeWords.kind(message.kind(), texts),
                message.businessKey(),
                message.account(),
                String.valueOf(message.attempt()),
                formats.dateTime(message.createdAt()),
                formats.time(message.next()),
                message.text() == null ? "" : message.text(),
                here.link("/exchange/message", "id", message.id()));
    }
}
