package bryggen.integration.orders;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Booked;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Plausible;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.Sums;
import bryggen.integration.kernel.UnitPrice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands in the ERP. {@code externalId} is the portal's number where the order came from the portal;
 * orders born in the ERP or on the phone have none. State is three axes and quantities per line, never one enum.
 *
 * @param key the ERP's opaque key
 * @param number the ERP's number as people say it (SO-88213)
 * @param origin {@code portal}, {@code erp} or {@code phone}
 * @param reason why it was refused, changed or cancelled, in the ERP's words
 */
public record ErpOrder(
        String key,
        String number,
        @Nullable OrderNumber externalId,
        AccountNumber customer,
        String origin,
        @Nullable String purchaseOrder,
        LocalDate placedOn,
        Acceptance acceptance,
        Progress shipping,
        Progress invoicing,
        @Nullable String reason,
        List<Line> lines,
        Money net,
        Money tax,
        Money gross,
        Instant changedAt)
        implements Booked, Plausible {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Its lines may add up to something else: an ERP may give a discount on the whole. */
    @Override
    public @Nullable String flaw() {
        return Sums.flawOf(net, tax, gross, lines.stream().map(Line::net).toList())
                .orElse(null);
    }

    /**
     * The same with the amounts of what the ERP still delivers. ERPs differ: when the rest of an order is cancelled some
     * count it anew and others leave its total as it was, with less confirmed. A line whose net is that of more than is
     * confirmed is cut down in proportion, the sums follow; tax keeps its part of the net.
     */
    public ErpOrder whatIsLeft() {
        if (acceptance != Acceptance.ACCEPTED && acceptance != Acceptance.CHANGED) return this;
        var left = lines.stream().map(Line::whatIsLeft).toList();
        if (left.equals(lines)) return this;
        var less = net;
        for (int i = 0; i < lines.size(); i++)
            less = less.minus(lines.get(i).net().minus(left.get(i).net()));
        var itsTax = net.amount().signum() == 0
                ? tax
                : Money.rounded(
                        tax.amount().multiply(less.amount()).divide(net.amount(), MathContext.DECIMAL64),
                        net.currency());
        return new ErpOrder(
                key,
                number,
                externalId,
                customer,
                origin,
                purchaseOrder,
                placedOn,
                acceptance,
                shipping,
                invoicing,
                reason,
                left,
                less,
                itsTax,
                less.plus(itsTax),
                changedAt);
    }

    public enum Acceptance {
        WAITING,
        ACCEPTED,
        CHANGED,
        REFUSED,
        CANCELLED
    }

    public enum Progress {
        NONE,
        PART,
        DONE
    }

    /** {@code line} is the portal's line number where the ERP keeps it, else the ERP's sequence. */
    public record Line(
            int line,
            Sku sku,
            String name,
            Quantity quantity,
            UnitPrice price,
            Money net,
            BigDecimal confirmed,
            BigDecimal shipped,
            BigDecimal invoiced,
            @Nullable LocalDate promisedDate) {

        private Line whatIsLeft() {
            var ordered = quantity.value();
            if (confirmed.signum() < 0 || confirmed.compareTo(ordered) >= 0) return this;
            var most = price.times(confirmed).amount().add(CENT);
            if (net.amount().compareTo(most) <= 0) return this;
            var left = Money.rounded(
                    net.amount().multiply(confirmed).divide(ordered, MathContext.DECIMAL64), net.currency());
            return new Line(line, sku, name, quantity, price, left, confirmed, shipped, invoiced, promisedDate);
        }
    }
}
