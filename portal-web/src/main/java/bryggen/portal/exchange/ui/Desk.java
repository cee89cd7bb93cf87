package bryggen.portal.exchange.ui;

import bryggen.integration.erp.ErpConnector;
import bryggen.portal.access.ui.Here;
import bryggen.portal.exchange.Alarms;
import bryggen.portal.exchange.ErpPulse;
import bryggen.portal.exchange.Ledger;
import bryggen.portal.exchange.Queue;
import bryggen.portal.exchange.Trouble;
import bryggen.portal.exchange.Troubles;
import bryggen.portal.platform.faces.Link;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands on top of the operator's pages: where one is, whether the ERP answers, what is wrong and what helps. */
@Named
@RequestScoped
public class Desk {
    @Inject
    Here here;

    @Inject
    Ledger ledger;

    @Inject
    Troubles troubles;

    @Inject
    Alarms alarms;

    @Inject
    ErpPulse pulse;

    @Inject
    ErpConnector erp;

    private final Clock real = Clock.systemUTC();

    /** One queue: how many, how old the oldest. */
    public record Tile(int count, String label, String age, String href) {}

    /** Messages that stand still for one cause, in the operator's words. */
    public record Case(String title, String cause, String advice, String age, Trouble trouble, String retry) {}

    public List<Link> getNavigation() {
        return Stream.of("messages", "feeds", "balance", "connection")
                .map(page -> here.getPath().equals("/exchange/" + page)
                        ? Link.here(here.getTexts().get("exchange.nav." + page))
                        : Link.to(here.getTexts().get("exchange.nav." + page), here.link("/exchange/" + page)))
                .toList();
    }

    public Status getErp() {
        var health = pulse.health();
        return health.up()
                ? Status.ok(here.getTexts().get("exchange.erp.answers"))
                : Status.bad(here.getTexts().get("exchange.erp.silent"));
    }

    /** The ERP's name, and why it does not answer when it does not. */
    public String getErpWords() {
        var health = pulse.health();
        return health.up() ? erp.capabilities().system() : health.detail();
    }

    /** What to do about it; empty when it answers. */
    public String getErpAdvice() {
        return ErpPulse.advice(pulse.health(), here.getTexts());
    }

    public List<Status> getAlarms() {
        var texts = here.getTexts();
        return alarms.now().stream()
                .map(alarm -> Status.bad(texts.say(
                        "exchange.alarm." + alarm.kind().word(),
                        alarm.detail(),
                        here.getFormats().dateTime(alarm.since()))))
                .toList();
    }

    public List<Tile> getTiles() {
        var texts = here.getTexts();
        var tiles = new ArrayList<Tile>();
        for (var queue : ledger.queues())
            tiles.add(tile(
                    queue,
                    ExchangeWords.kind(queue.kind(), texts) + ", "
                            + ExchangeWords.state(queue.state(), texts).word()));
        for (var feed : ledger.feeds())
            if (feed.aside() + feed.waiting() > 0)
                tiles.add(new Tile(
                        feed.aside() + feed.waiting(),
                        ExchangeWords.kind("feed-" + feed.feed().toLowerCase(Locale.ROOT), texts) + ", "
                                + texts.get("exchange.state.aside"),
                        "",
                        here.link("/exchange/messages", "view", "needs")));
        return tiles;
    }

    private Tile tile(Queue queue, String label) {
        return new Tile(
                queue.count(),
                label,
                here.getTexts().say("exchange.oldest", ExchangeWords.age(queue.oldest(), here.getTexts())),
                here.link("/exchange/messages", "view", queue.state().toLowerCase(Locale.ROOT)));
    }

    /** What needs somebody, by cause, with what helps. */
    public List<Case> getCases() {
        var texts = here.getTexts();
        return troubles.now().stream()
                .map(t -> new Case(
                        texts.say("exchange.case.title", t.count(), ExchangeWords.kind(t.kind(), texts)),
                        t.example().isEmpty() ? texts.get("exchange.case.no-words") : t.example(),
                        texts.get("exchange.advice." + t.advice()),
                        texts.say(
                                "exchange.oldest",
                                ExchangeWords.age(Duration.between(t.oldest(), real.instant()), texts)),
                        t,
                        texts.say(
                                t.direction().equals("in") ? "exchange.case.read" : "exchange.case.retry", t.count())))
                .toList();
    }
}
