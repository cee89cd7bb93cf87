package bryggen.portal.agreements;

import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.Commitments;
import bryggen.portal.platform.Refusal.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** AG2 to AG5: tells each line of an order its agreement, by two questions however many lines there are. */
@ApplicationScoped
public class CallingOff implements Commitments {
    @Inject
    Agreements agreements;

    @Inject
    Clock clock;

    @Override
    public List<CallOff> of(String account, List<Assessment.Line> lines) {
        var currency = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.net()).stream())
                .map(net -> net.currency().getCurrencyCode())
                .findFirst();
        var holding = currency.map(code -> agreements.holding(account, LocalDate.now(clock)).stream()
                        .filter(agreement -> agreement.currency().equals(code))
                        .toList())
                .orElse(List.of());
        var tally = new Tally(holding);
        var answers = new ArrayList<CallOff>();
        for (int i = 0; i < lines.size(); i++) answers.add(answer("/lines/" + i + "/agreement", lines.get(i), tally));
        return answers;
    }

    private static CallOff answer(String pointer, Assessment.Line line, Tally tally) {
        var chosen = line.asked().agreement();
        var offer = line.offer();
        var quantity = line.asked().quantity();
        var net = line.net();
        if (offer == null || quantity == null || net == null) return CallOff.WITHOUT;
        var fitting = tally.fitting(offer.sku().value());
        var numbers = fitting.stream().map(Agreement::number).toList();
        if (NONE.equals(chosen)) return new CallOff(null, numbers, null, null, false, null);
        var taken = chosen == null
                ? tally.decided(offer.sku().value(), fitting)
                : fitting.stream().filter(a -> a.number().equals(chosen)).findFirst();
        if (taken.isEmpty())
            return new CallOff(
                    null,
                    numbers,
                    null,
                    null,
                    false,
                    chosen == null ? null : Finding.of("agreements", pointer, "agreement-unfit", chosen));
        return tally.take(pointer, taken.get(), offer.sku().value(), quantity, net.amount(), numbers);
    }

    /** What is left while the lines of one order take from it. */
    static final class Tally {
        private final List<Agreement> holding;
        private final java.util.Map<String, BigDecimal> taken = new java.util.HashMap<>();

        Tally(List<Agreement> holding) {
            this.holding = holding;
        }

        List<Agreement> fitting(String sku) {
            return holding.stream().filter(agreement -> agreement.names(sku)).toList();
        }

        /** AG3: the only one with something left; where nothing is left anywhere, the only one. */
        Optional<Agreement> decided(String sku, List<Agreement> fitting) {
            var open = fitting.stream()
                    .filter(agreement -> left(agreement, sku).signum() > 0)
                    .toList();
            var decisive = open.isEmpty() ? fitting : open;
            return decisive.size() == 1 ? Optional.of(decisive.get(0)) : Optional.empty();
        }

        BigDecimal left(Agreement agreement, String sku) {
            return agreement.leftFor(sku).subtract(taken.getOrDefault(key(agreement, sku), BigDecimal.ZERO));
        }

        /** AG4. */
        CallOff take(
                String pointer,
                Agreement agreement,
                String sku,
                BigDecimal quantity,
                BigDecimal net,
                List<String> fitting) {
            var amount = agreement.isOfValue() ? net : quantity;
            var left = left(agreement, sku);
            boolean exceeded = amount.compareTo(left) > 0;
            taken.merge(key(agreement, sku), amount, BigDecimal::add);
            var currency = agreement.isOfValue() ? agreement.currency() : null;
            var rest = left.max(BigDecimal.ZERO).stripTrailingZeros().toPlainString();
            return new CallOff(
                    agreement.number(),
                    fitting,
                    left,
                    currency,
                    exceeded,
                    exceeded && agreement.past() == Agreement.Past.REFUSE
                            ? Finding.of(
                                    "agreements",
                                    pointer,
                                    "agreement-exhausted",
                                    agreement.number(),
                                    currency == null ? rest : currency + " " + rest)
                            : null);
        }

        private static String key(Agreement agreement, String sku) {
            return agreement.isOfValue() ? agreement.number() : agreement.number() + "\u001f" + sku;
        }
    }
}
