package bryggen.portal.exchange.ui;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.exchange.Ledger;
import bryggen.portal.exchange.MessageRow;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Queues with count and oldest age, and the messages behind them. */
@Named
@RequestScoped
@Page("/exchange/messages")
@Allows(OPERATOR)
public class MessageListPage extends ListPage<MessageListPage.Row> {
    @Inject
    Ledger ledger;

    /** One line of the list, in finished text. */
    public record Row(
            Status state,
            String kind,
            String key,
            String account,
            String attempt,
            String created,
            String next,
            String text,
            String href) {}

    /** One queue: how many, how old the oldest. */
    public record Tile(int count, String label, String age, String href) {}

    public List<Tile> getTiles() {
        var texts = here.getTexts();
        return ledger.queues().stream()
                .map(queue -> new Tile(
                        queue.count(),
                        ExchangeWords.kind(queue.kind(), texts) + ", "
                                + ExchangeWords.state(queue.state(), texts).word(),
                        texts.say("exchange.oldest", ExchangeWords.age(queue.oldest(), texts)),
                        here.link("/exchange/messages", "view", queue.state().toLowerCase(Locale.ROOT))))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("exchange.search")));
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("all", "waiting", "parked", "dead", "refused", "received", "aside")
                .map(view -> new Filter.Option(view, here.getTexts().get("exchange.view." + view)))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var view = view();
        var state = view.equals("all") ? null : view.toUpperCase(Locale.ROOT);
        return ledger.messages(new Ledger.Filter(null, state, null, param("q")), ask)
                .map(this::row);
    }

    private Row row(MessageRow message) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        return new Row(
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
