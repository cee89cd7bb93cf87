package bryggen.portal.lines;

import bryggen.integration.kernel.Sku;
import bryggen.integration.prices.LineAsk;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.catalogue.Recognised;
import bryggen.portal.catalogue.Recognising;
import bryggen.portal.lines.Judged.Reason;
import bryggen.portal.lines.Judged.Verdict;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** LN3: what becomes of lines; the number of questions does not depend on how many there are. */
@ApplicationScoped
public class Judging {
    @Inject
    Recognising recognising;

    @Inject
    Offers offers;

    /** A reading and its quantity, where a spreadsheet has told it. */
    record Wanted(Reading reading, @Nullable Amount exact) {}

    /** In their order; with what could be meant instead, where {@code guessing}. */
    List<Judged> all(String account, Language language, List<Wanted> lines, boolean guessing) {
        var meant = meant(account, language, lines);
        var near = guessing ? near(account, language, lines, meant) : Map.<Integer, Recognised>of();
        var asks = new ArrayList<LineAsk>();
        for (int i = 0; i < lines.size(); i++) {
            var known = meant.get(i).known();
            if (known.sku() != null && known.isFound()) asks.add(new LineAsk(new Sku(known.sku()), BigDecimal.ONE));
        }
        var offered = new HashMap<String, Offer>();
        for (var offer : offers.of(account, language, asks))
            offer.ifPresent(o -> offered.put(o.sku().value(), o));
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < lines.size(); i++) {
            var known = near.getOrDefault(i, meant.get(i).known());
            var offer = known.sku() == null ? null : offered.get(known.sku());
            judged.add(new One(lines.get(i), meant.get(i).way(), known, offer, language).judged());
        }
        return judged;
    }

    private record Meant(Reading.Way way, Recognised known) {}

    /** Of the ways to read a line the first that names something that is sold, else that names something, else the first. */
    private List<Meant> meant(String account, Language language, List<Wanted> lines) {
        var numbers = lines.stream()
                .flatMap(line -> line.reading().ways().stream())
                .map(Reading.Way::product)
                .toList();
        var known = recognising.all(account, language, numbers, false).iterator();
        var meant = new ArrayList<Meant>();
        for (var line : lines) {
            var ways = line.reading().ways().stream()
                    .map(way -> new Meant(way, known.next()))
                    .toList();
            meant.add(first(ways, true).or(() -> first(ways, false)).orElse(ways.get(0)));
        }
        return meant;
    }

    private static Optional<Meant> first(List<Meant> ways, boolean sold) {
        return ways.stream()
                .filter(way ->
                        way.known().sku() != null && (!sold || way.known().isFound()))
                .findFirst();
    }

    private Map<Integer, Recognised> near(String account, Language language, List<Wanted> lines, List<Meant> meant) {
        var places = new ArrayList<Integer>();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++)
            if (!meant.get(i).known().isFound()) {
                places.add(i);
                numbers.add(meant.get(i).way().product());
            }
        var near = new HashMap<Integer, Recognised>();
        var guessed = recognising.all(account, language, numbers, true);
        for (int i = 0; i < guessed.size(); i++) near.put(places.get(i), guessed.get(i));
        return near;
    }

    /** One line; knows nothing of tables. */
    record One(Wanted line, Reading.Way way, Recognised known, @Nullable Offer offer, Language language) {

        Judged judged() {
            var product = known.asked();
            if (product.isEmpty()) return refused(null, Reason.of("line-no-number"));
            if (known.sku() == null)
                return refused(
                        null, Reason.of(known.how() == Recognised.How.NONE ? "line-unknown" : "line-several", product));
            if (!known.sold()) return refused(null, Reason.of("line-not-sold", known.sku()));
            if (offer == null) return refused(null, Reason.of("line-not-yours", known.sku()));
            if (offer.price() == null) return refused(null, Reason.of("line-no-price", known.sku()));
            var exact = line.exact();
            var amount = exact != null ? exact : Amount.read(way.quantity());
            if (!amount.fault().isEmpty()) return refused(null, Reason.of(amount.fault(), way.quantity()));
            if (!amount.isIn(offer.unit(), word(offer)))
                return refused(amount.value(), Reason.of("line-unit", amount.unit(), word(offer)));
            var least = offer.limits().least();
            if (amount.value() == null) return taken(null, least, Reason.of("line-least", least));
            return fitted(amount.value(), offer);
        }

        private Judged fitted(BigDecimal wanted, Offer sold) {
            var faults = sold.limits().faults("quantity", wanted);
            if (faults.isEmpty()) return taken(wanted, wanted, null);
            var fitted = sold.limits().raised(wanted);
            if (fitted.isPresent()) return taken(wanted, fitted.get(), Reason.of("line-raised", wanted, fitted.get()));
            var reasons = faults.stream()
                    .map(f -> new Reason(f.room(), f.code(), f.arguments()))
                    .toList();
            return judged(wanted, Verdict.REFUSED, null, reasons);
        }

        private String word(Offer sold) {
            var key = "catalogue.unit." + sold.unit().code();
            var texts = Texts.in(language);
            return texts.has(key) ? texts.get(key) : sold.unit().code();
        }

        private Judged taken(@Nullable BigDecimal wanted, BigDecimal quantity, @Nullable Reason changed) {
            return judged(
                    wanted,
                    changed == null ? Verdict.ACCEPTED : Verdict.CHANGED,
                    quantity,
                    changed == null ? List.of() : List.of(changed));
        }

        private Judged refused(@Nullable BigDecimal wanted, Reason why) {
            return judged(wanted, Verdict.REFUSED, null, List.of(why));
        }

        private Judged judged(
                @Nullable BigDecimal wanted, Verdict verdict, @Nullable BigDecimal quantity, List<Reason> said) {
            return new Judged(
                    line.reading().number(),
                    line.reading().text(),
                    way.product(),
                    way.quantity(),
                    wanted,
                    offer,
                    verdict,
                    quantity,
                    said,
                    known.near());
        }
    }
}
