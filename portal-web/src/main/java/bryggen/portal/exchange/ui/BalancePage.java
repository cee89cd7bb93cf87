package bryggen.portal.exchange.ui;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.exchange.Balances;
import bryggen.portal.exchange.Balancing;
import bryggen.portal.exchange.Difference;
import bryggen.portal.exchange.Differences;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Portal and ERP counted against each other: the last balance, and what does not agree (EX18). */
@Named
@RequestScoped
@Page("/exchange/balance")
@Allows(OPERATOR)
public class BalancePage extends ListPage<BalancePage.Row> {
    @Inject
    Here place;

    @Inject
    Balances balances;

    @Inject
    Differences differences;

    @Inject
    Balancing balancing;

    @Inject
    Ticked ticked;

    private Optional<Balances.Run> newest = Optional.empty();

    /** Before anything else is read: a balance that ends while its page is made is still one at work, so the page looks again. */
    @PostConstruct
    void readNewest() {
        newest = balances.newest();
    }

    /** One difference, in finished text. */
    public record Row(
            UUID id,
            String number,
            String document,
            Status what,
            String account,
            String erp,
            String portal,
            String found,
            String owner) {}

    /** One kind of document, both sides, in finished text. */
    public record Line(
            String document, String erpCount, String portalCount, String erpSum, String portalSum, Status state) {}

    /** Before anything is shown: does what was posted. */
    public void act() {
        if (!ticked.isPosted()) return;
        try {
            var actor = place.getActor();
            switch (ticked.typed("act")) {
                case "balance" -> {
                    balancing.ask(actor);
                    go("exchange.balance-asked", 0);
                }
                case "own" -> go("exchange.owned", balancing.own(actor, ticked.rows()));
                case "read" -> go("exchange.read-again", balancing.readAgain(actor, ticked.rows()));
                default -> go("exchange.none-ticked", 0);
            }
        } catch (Refusal refusal) {
            place.refused(refusal);
        }
    }

    private void go(String said, int about) {
        boolean none = about == 0 && !said.equals("exchange.balance-asked");
        place.go(place.link("/exchange/balance", "said", none ? "exchange.none-ticked" : said, "about", about));
    }

    /** When it was last counted, by whom, and how it ended; also that it is being counted just now. */
    public String getWhen() {
        var texts = here.getTexts();
        if (newest.isEmpty()) return texts.get("exchange.balance.never");
        var run = newest.get();
        var at = here.getFormats().dateTime(run.begunAt());
        if (run.endedAt() == null)
            return run.againBy() == null
                    ? texts.say("exchange.balance.running", at)
                    : texts.say("exchange.balance.running-again", at, run.againBy());
        return run.error() == null
                ? texts.say("exchange.balance.at", at, run.askedBy())
                : texts.say("exchange.balance.failed", at, run.error());
    }

    public boolean isRunning() {
        return newest.filter(run -> run.endedAt() == null).isPresent();
    }

    /** The answer to the first question. */
    public Status getState() {
        int open = differences.open();
        var texts = here.getTexts();
        if (balances.lastDone().isEmpty()) return Status.idle(texts.get("exchange.balance.none-yet"));
        return open == 0
                ? Status.ok(texts.get("exchange.balance.agrees"))
                : Status.bad(texts.say("exchange.balance.differs", open));
    }

    public List<Line> getLines() {
        return balances.lastDone()
                .map(run -> balances.lines(run.id()).stream().map(this::line).toList())
                .orElse(List.of());
    }

    private Line line(Balances.Line line) {
        var texts = here.getTexts();
        var name = document(line.document());
        return new Line(
                line.currency().isBlank() ? name : name + ", " + line.currency(),
                here.getFormats().number(BigDecimal.valueOf(line.erpCount())),
                here.getFormats().number(BigDecimal.valueOf(line.portalCount())),
                amount(line.erpSum(), line.currency()),
                amount(line.portalSum(), line.currency()),
                line.differences() == 0
                        ? Status.ok(texts.get("exchange.balance.line-agrees"))
                        : Status.bad(texts.say("exchange.balance.differs", line.differences())));
    }

    private String amount(@Nullable BigDecimal amount, String currency) {
        return currency.isBlank()
                ? here.getFormats().number(amount)
                : here.getFormats().money(amount, currency);
    }

    private String document(String document) {
        return here.getTexts().get("exchange.document." + document);
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("exchange.balance.search")));
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return differences.page(null, param("q"), ask).map(this::row);
    }

    private Row row(Difference d) {
        var texts = here.getTexts();
        return new Row(
                d.id(),
                d.number(),
                document(d.document()),
                Status.bad(texts.get("exchange.difference." + d.what().toLowerCase(Locale.ROOT))),
                d.account(),
                amount(d.erpAmount(), d.currency()),
                amount(d.portalAmount(), d.currency()),
                here.getFormats().dateTime(d.foundAt()),
                d.owner().isEmpty() ? texts.get("exchange.balance.nobody") : d.owner());
    }
}
