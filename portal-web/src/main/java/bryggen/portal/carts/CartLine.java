package bryggen.portal.carts;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.orders.Draft;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.persistence.annotations.ExistenceChecking;
import org.eclipse.persistence.annotations.ExistenceType;
import org.jspecify.annotations.Nullable;

/** One product of a cart, with the price that was seen last. */
@Entity
@Table(name = "carts_line")
@ExistenceChecking(
        ExistenceType.ASSUME_NON_EXISTENCE) // its id is made with it: nobody needs to ask whether it is taken
@SuppressWarnings("UnusedVariable") // account and times are there for those who read the table
public class CartLine {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "cart")
    private Cart cart;

    private String account;
    private int place;
    private @Nullable String agreement;
    private String sku;
    private BigDecimal quantity;

    @Column(name = "seen_price")
    private @Nullable BigDecimal seenPrice;

    @Column(name = "seen_base")
    private @Nullable BigDecimal seenBase;

    @Column(name = "seen_currency")
    private @Nullable String seenCurrency;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ship_to")
    private @Nullable String shipTo;

    private @Nullable LocalDate wanted;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected CartLine() {}

    static CartLine of(Cart cart, int place, String sku, BigDecimal quantity, @Nullable UnitPrice seen, Instant now) {
        var line = new CartLine();
        line.id = UUID.randomUUID();
        line.cart = cart;
        line.account = cart.account();
        line.place = place;
        line.sku = sku;
        line.become(quantity, seen, now);
        return line;
    }

    /** An id for pages; says nothing of its own outside the cart. */
    String id() {
        return id.toString();
    }

    int place() {
        return place;
    }

    String sku() {
        return sku;
    }

    BigDecimal quantity() {
        return quantity;
    }

    @Nullable
    UnitPrice seen() {
        return seenPrice == null || seenBase == null || seenCurrency == null
                ? null
                : new UnitPrice(seenPrice, Currency.getInstance(seenCurrency), seenBase);
    }

    void become(BigDecimal newQuantity, @Nullable UnitPrice seen, Instant now) {
        quantity = newQuantity;
        seenPrice = seen == null ? null : seen.amount();
        seenBase = seen == null ? null : seen.baseQuantity();
        seenCurrency = seen == null ? null : seen.currency().getCurrencyCode();
        seenAt = now;
    }

    @Nullable
    String agreement() {
        return agreement;
    }

    /** @return whether that is another one than before */
    boolean choose(@Nullable String chosen) {
        boolean other = !java.util.Objects.equals(agreement, chosen);
        agreement = chosen;
        return other;
    }

    /** CT10: where and when it goes otherwise than the rest. */
    Draft.Drop drop() {
        return new Draft.Drop(shipTo, wanted);
    }

    void send(Draft.Drop drop) {
        shipTo = drop.shipTo();
        wanted = drop.wanted();
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    void takeOut(Instant now) {
        removedAt = now;
    }

    void putBack() {
        removedAt = null;
    }
}
