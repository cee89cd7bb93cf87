package bryggen.portal.catalogue;

import bryggen.integration.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CA4: the price rows that hold for one company and day, and what a quantity costs by them. */
public record Breaks(List<Row> rows) {

    /** Whose terms: the company's own, its price list's or everybody's; the first that reaches the quantity counts. */
    public enum Owner {
        OWN(PriceStory.Kind.AGREEMENT),
        LIST(PriceStory.Kind.PRICE_LIST),
        EVERYBODY(PriceStory.Kind.LIST);

        private final PriceStory.Kind kind;

        Owner(PriceStory.Kind kind) {
            this.kind = kind;
        }
    }

    public record Row(
            Owner owner,
            BigDecimal from,
            UnitPrice price,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** From this quantity on, a unit costs this. */
    public record Step(BigDecimal from, Row row) {}

    private static final Comparator<Row> BEST_FIRST = Comparator.comparing(Row::owner)
            .thenComparing(Comparator.comparing(Row::from).reversed())
            .thenComparing(
                    Row::validFrom,
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder().reversed()));

    public Optional<Row> at(BigDecimal quantity) {
        return rows.stream().filter(row -> row.from().compareTo(quantity) <= 0).min(BEST_FIRST);
    }

    /**
     * CA24: the steps to what a quantity costs, the weakest terms first and the last one counts: of each owner's what the
     * least quantity costs, and the break that the wanted one reaches.
     */
    public List<PriceStory.Rung> ladder(BigDecimal least, BigDecimal quantity) {
        var rungs = new ArrayList<PriceStory.Rung>();
        for (var owner : List.of(Owner.EVERYBODY, Owner.LIST, Owner.OWN)) {
            var terms =
                    new Breaks(rows.stream().filter(row -> row.owner() == owner).toList());
            var reached = terms.at(quantity);
            var usual = terms.at(least.min(quantity)).or(() -> reached);
            usual.ifPresent(row -> rungs.add(new PriceStory.Rung(owner.kind, row)));
            reached.filter(row -> !row.equals(usual.orElse(null)))
                    .ifPresent(row -> rungs.add(new PriceStory.Rung(PriceStory.Kind.BREAK, row)));
        }
        return rungs;
    }

    /** The quantities at which the price changes, from the least order quantity on. */
    public List<Step> from(BigDecimal least) {
        var quantities = Stream.concat(Stream.of(least), rows.stream().map(Row::from))
                .filter(quantity -> quantity.compareTo(least) >= 0)
                .sorted()
                .toList();
        var steps = new ArrayList<Step>();
        for (var quantity : quantities) {
            var row = at(quantity).orElse(null);
            var last = steps.isEmpty() ? null : steps.get(steps.size() - 1).row();
            if (row != null && (last == null || !last.price().equals(row.price()))) steps.add(new Step(quantity, row));
        }
        return steps;
    }
}
