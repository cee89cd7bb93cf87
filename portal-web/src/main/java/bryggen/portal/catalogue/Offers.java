package bryggen.portal.catalogue;

import static java.util.stream.Collectors.groupingBy;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.prices.LineAsk;
import bryggen.integration.prices.PricedLine;
import bryggen.integration.stock.StockLevel;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.Shelf.Wanted;
import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a company is offered, line by line: from the copy at once, or with the ERP's own word of this moment. */
@ApplicationScoped
public class Offers {
    private static final Logger LOG = System.getLogger(Offers.class.getName());

    @Inject
    Shelf shelf;

    @Inject
    LiveQuestions questions;

    @Inject
    Clock clock;

    /** The stamped copy, aligned with the asks; what is unknown or not for sale is empty. */
    public List<Optional<Offer>> of(Actor actor, List<LineAsk> asks) {
        return of(actor.account().number(), actor.language(), asks);
    }

    /** The same without an actor: for what the house does by itself. */
    public List<Optional<Offer>> of(String account, Language language, List<LineAsk> asks) {
        var wanted = asks.stream()
                .map(ask -> new Wanted(ask.sku().value(), ask.quantity()))
                .toList();
        return shelf.offers(account, language, wanted, LocalDate.now(clock));
    }

    /** The stamped copy for the least order quantity of each item: what a list shows (CA7). */
    public List<Optional<Offer>> least(Actor actor, Language language, List<Sku> skus) {
        var wanted = skus.stream().map(sku -> new Wanted(sku.value(), null)).toList();
        return shelf.offers(actor.account().number(), language, wanted, LocalDate.now(clock));
    }

    /** Names for documents, also of what is no longer sold; unknown SKUs are absent. */
    public Map<Sku, String> names(Language language, Collection<Sku> skus) {
        return shelf.names(language, skus);
    }

    /**
     * Asks the ERP for prices and stock, both at once; what it does not answer in time stays the copy's (CA6). Each offer
     * says which it was: {@code price().source()} and {@code stock().live()}. Not to be called inside a transaction.
     */
    public List<Optional<Offer>> live(Actor actor, List<LineAsk> asks) {
        return live(actor, actor.language(), asks);
    }

    /** The same in the language of this request. */
    public List<Optional<Offer>> live(Actor actor, Language language, List<LineAsk> asks) {
        return refreshed(actor.account().number(), of(actor.account().number(), language, asks));
    }

    /** One item for a quantity, or for its least one. */
    public Optional<Offer> live(Actor actor, Language language, Sku sku, java.math.@Nullable BigDecimal quantity) {
        var copy = shelf.offers(
                actor.account().number(), language, List.of(new Wanted(sku.value(), quantity)), LocalDate.now(clock));
        return refreshed(actor.account().number(), copy).get(0);
    }

    private List<Optional<Offer>> refreshed(String account, List<Optional<Offer>> copy) {
        var known = copy.stream().flatMap(Optional::stream).toList();
        if (known.isEmpty()) return copy;
        var lines = known.stream()
                .filter(offer -> offer.quantity().signum() > 0)
                .map(offer -> new LineAsk(offer.sku(), offer.quantity()))
                .toList();
        var asked = questions.price(new AccountNumber(account), lines, LocalDate.now(clock));
        var levels = questions.stock(known.stream().map(Offer::sku).distinct().toList());
        var prices = answer(asked);
        var stock = answer(levels).map(all -> all.stream().collect(groupingBy(StockLevel::sku)));
        return copy.stream()
                .map(line -> line.map(offer -> offer.with(
                        price(offer, prices),
                        tax(offer, prices),
                        stock.map(now -> stock(offer, now)).orElse(offer.stock()))))
                .toList();
    }

    private @Nullable OwnPrice price(Offer offer, Optional<List<PricedLine>> prices) {
        return line(offer, prices)
                .map(line -> new OwnPrice(line.price(), OwnPrice.Source.ERP, "", null, null, clock.instant()))
                .orElse(offer.price());
    }

    private bryggen.integration.kernel.@Nullable TaxRate tax(Offer offer, Optional<List<PricedLine>> prices) {
        return line(offer, prices).map(PricedLine::tax).orElse(offer.tax());
    }

    private static Optional<PricedLine> line(Offer offer, Optional<List<PricedLine>> prices) {
        return prices.stream()
                .flatMap(List::stream)
                .filter(line ->
                        line.sku().equals(offer.sku()) && line.quantity().compareTo(offer.quantity()) == 0)
                .findFirst();
    }

    private static Stock stock(Offer offer, Map<Sku, List<StockLevel>> now) {
        var levels = now.get(offer.sku());
        return levels == null ? offer.stock() : new Stock(levels, true);
    }

    /** Empty when there is no answer in time: the copy serves, and the log says why. */
    private static <T> Optional<T> answer(CompletionStage<T> question) {
        try {
            return Optional.of(question.toCompletableFuture().get(2 * LiveQuestions.PATIENCE, TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            LOG.log(
                    Level.INFO,
                    "The ERP did not answer a question, the copy serves: {0}",
                    String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "The ERP did not answer a question in time, the copy serves");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
