package bryggen.portal.lines;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Actor;
import bryggen.portal.invoices.Invoices;
import bryggen.portal.orders.OrderBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** LN12: what an order or an invoice of before would be today, wherever it was born; and into the cart. */
@ApplicationScoped
public class OnceMore {
    @Inject
    OrderBook orders;

    @Inject
    Invoices invoices;

    @Inject
    QuickOrder quick;

    /**
     * A line as it was and as it would be.
     *
     * @param then what one unit cost; none where the document does not say
     * @param moved whether another price holds now
     */
    public record Line(QuickOrder.Line now, String name, @Nullable UnitPrice then, boolean moved) {}

    public record Answer(List<Line> lines, QuickOrder.Answer quick) {
        public long moved() {
            return lines.stream().filter(Line::moved).count();
        }
    }

    /** A line of a document. */
    private record Then(@Nullable String sku, String name, BigDecimal quantity, UnitPrice price) {}

    /** Any order of the company, also one that was born in the ERP or on the phone. */
    public Answer ofOrder(Actor actor, String number) {
        var sheet = orders.sheet(actor.own(), number);
        var currency = Currency.getInstance(sheet.head().currency());
        return answer(
                actor,
                sheet.lines().stream()
                        .map(line -> new Then(
                                line.sku(),
                                line.name(),
                                line.quantity(),
                                new UnitPrice(line.price(), currency, line.priceBase())))
                        .toList());
    }

    /** Any invoice of the company; lines that are no product (freight) are said. */
    public Answer ofInvoice(Actor actor, String number) {
        var invoice = invoices.get(actor, number);
        var currency = Currency.getInstance(invoice.head().currency());
        return answer(
                actor,
                invoice.lines().stream()
                        .map(line -> new Then(
                                line.sku(),
                                line.name(),
                                line.quantity(),
                                new UnitPrice(line.price(), currency, line.priceBase())))
                        .toList());
    }

    private Answer answer(Actor actor, List<Then> then) {
        var wanted = new ArrayList<Judging.Wanted>();
        for (var line : then) {
            var plain = line.quantity().stripTrailingZeros().toPlainString();
            var product = Objects.requireNonNullElse(line.sku(), "");
            wanted.add(new Judging.Wanted(Reading.of(wanted.size() + 1, product, plain), Amount.exact(plain)));
        }
        var checked = quick.answered(actor, wanted);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < then.size(); i++) {
            var now = checked.lines().get(i);
            lines.add(new Line(
                    now,
                    then.get(i).name(),
                    then.get(i).price(),
                    isMoved(then.get(i).price(), now)));
        }
        return new Answer(lines, checked);
    }

    private static boolean isMoved(UnitPrice then, QuickOrder.Line line) {
        var priced = line.priced();
        var offer = priced == null ? null : priced.offer();
        var own = offer == null ? null : offer.price();
        if (own == null) return false;
        var now = own.unit();
        return !now.currency().equals(then.currency())
                || now.amount()
                                .multiply(then.baseQuantity())
                                .compareTo(then.amount().multiply(now.baseQuantity()))
                        != 0;
    }

    /** LN4. */
    public int put(Actor actor, Answer answer) {
        return quick.put(actor, answer.quick());
    }
}
