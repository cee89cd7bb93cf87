package bryggen.portal.orders;

import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import bryggen.integration.kernel.UnitPrice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line as it was ordered. What became of it (confirmed, shipped, invoiced) is merged by {@link OrderMerge}. */
@Entity
@Table(name = "orders_line")
@SuppressWarnings("UnusedVariable") // pages read them by SQL
public class OrderLine {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id")
    private Order order;

    private String account;
    private int line;
    private String sku;
    private String name;
    private BigDecimal quantity;
    private String unit;
    private BigDecimal price;

    @Column(name = "price_base")
    private BigDecimal priceBase;

    private BigDecimal net;

    @Column(name = "tax_category")
    private String taxCategory;

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    private @Nullable String agreement;
    private BigDecimal shipped = BigDecimal.ZERO;
    private BigDecimal invoiced = BigDecimal.ZERO;

    protected OrderLine() {}

    static OrderLine of(Order order, Assessment.Line assessed, TaxRate rate, @Nullable String agreement) {
        var offer = Optional.ofNullable(assessed.offer()).orElseThrow();
        var agreed = Optional.ofNullable(offer.price()).orElseThrow().unit();
        var line = new OrderLine();
        line.id = UUID.randomUUID();
        line.order = order;
        line.account = order.account();
        line.line = assessed.line();
        line.sku = offer.sku().value();
        line.name = offer.name();
        line.quantity = Optional.ofNullable(assessed.asked().quantity()).orElseThrow();
        line.unit = offer.unit().code();
        line.price = agreed.amount();
        line.priceBase = agreed.baseQuantity();
        line.net = Optional.ofNullable(assessed.net()).orElseThrow().amount();
        line.taxCategory = rate.category();
        line.taxPercent = rate.percent();
        line.agreement = agreement;
        return line;
    }

    int line() {
        return line;
    }

    String sku() {
        return sku;
    }

    BigDecimal quantity() {
        return quantity;
    }

    Unit unit() {
        return new Unit(unit);
    }

    UnitPrice price(Currency currency) {
        return new UnitPrice(price, currency, priceBase);
    }
}
