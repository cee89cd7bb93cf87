package bryggen.portal.carts;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.orders.Draft;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft of an order. Every change makes a new edition; an edition becomes at most one order (CT6). */
@Entity
@Table(name = "carts_cart")
@SuppressWarnings("UnusedVariable") // whose it is and when it changed is asked by SQL
public class Cart {
    static final int MOST_LINES = 1_000;
    private static final BigDecimal MOST_OF_A_LINE = new BigDecimal("99999999");

    @Id
    private UUID id;

    private String account;
    private UUID person;
    private long edition;

    @Column(name = "purchase_order")
    private @Nullable String purchaseOrder;

    @Column(name = "cost_reference")
    private @Nullable String costReference;

    @Column(name = "requested_delivery")
    private @Nullable LocalDate requestedDelivery;

    @Column(name = "ship_to")
    private @Nullable String shipTo;

    @Column(name = "comment")
    private @Nullable String comment;

    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(mappedBy = "cart", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<CartLine> lines = new ArrayList<>();

    protected Cart() {}

    static Cart empty(String account, UUID person, Instant now) {
        var cart = new Cart();
        cart.id = UUID.randomUUID();
        cart.account = account;
        cart.person = person;
        cart.changedAt = now;
        return cart;
    }

    UUID id() {
        return id;
    }

    String account() {
        return account;
    }

    long edition() {
        return edition;
    }

    /** Lines that stand, without those taken out. */
    List<CartLine> lines() {
        return lines.stream().filter(line -> !line.isRemoved()).toList();
    }

    Optional<CartLine> removed() {
        return lines.stream().filter(CartLine::isRemoved).findFirst();
    }

    /** The line that more of a product is added to: the one that goes where the rest goes (CT2, CT10). */
    Optional<CartLine> lineOf(String sku) {
        return lineOf(sku, Draft.Drop.USUAL);
    }

    private Optional<CartLine> lineOf(String sku, Draft.Drop drop) {
        return lines().stream()
                .filter(line -> line.sku().equals(sku) && line.drop().equals(drop))
                .findFirst();
    }

    Optional<CartLine> line(String lineId) {
        return lines().stream().filter(line -> line.id().equals(lineId)).findFirst();
    }

    /** CT2, CT3, CT7. */
    void add(String sku, BigDecimal quantity, @Nullable UnitPrice seen, Instant now) {
        checked(quantity);
        var same = lineOf(sku);
        if (same.isPresent()) {
            same.get().become(checked(same.get().quantity().add(quantity)), seen, now);
        } else {
            begin(sku, quantity, seen, now);
        }
        changed(now);
    }

    private CartLine begin(String sku, BigDecimal quantity, @Nullable UnitPrice seen, Instant now) {
        if (lines().size() >= MOST_LINES) throw new CartRefusal.Full(MOST_LINES);
        int last = lines.stream().mapToInt(CartLine::place).max().orElse(0);
        var line = CartLine.of(this, last + 1, sku, quantity, seen, now);
        lines.add(line);
        return line;
    }

    /**
     * CT10: what of these lines goes elsewhere or on another day; the usual drop takes it back to the rest.
     *
     * @param part how much of each line; none for all of it, and all of it where the line has no more
     */
    void send(Collection<String> lineIds, @Nullable BigDecimal part, Draft.Drop drop, Instant now) {
        if (part != null) checked(part);
        for (var id : lineIds) line(id).ifPresent(line -> send(line, part, drop, now));
        changed(now);
    }

    private void send(CartLine line, @Nullable BigDecimal part, Draft.Drop drop, Instant now) {
        if (line.drop().equals(drop)) return;
        var same = lineOf(line.sku(), drop);
        var moving = part == null ? line.quantity() : part.min(line.quantity());
        var rest = line.quantity().subtract(moving);
        if (same.isPresent()) same.get().become(checked(same.get().quantity().add(moving)), line.seen(), now);
        if (rest.signum() == 0) {
            if (same.isPresent()) lines.remove(line);
            else line.send(drop);
            return;
        }
        if (same.isEmpty()) begin(line.sku(), moving, line.seen(), now).send(drop);
        line.become(rest, line.seen(), now);
    }

    /** CT3; the price at the new quantity is the one its person has seen. */
    void change(CartLine line, BigDecimal quantity, @Nullable UnitPrice seen, Instant now) {
        line.become(checked(quantity), seen, now);
        changed(now);
    }

    /** CT9: from which agreements lines are called off, by line; a line that is not named is left as it is. */
    void choose(Map<String, String> agreements, Instant now) {
        boolean chosen = false;
        for (var line : lines()) {
            var agreement = agreements.get(line.id());
            if (agreement != null) chosen |= line.choose(agreement.isEmpty() ? null : agreement);
        }
        if (chosen) changed(now);
    }

    /** CT4: taken out, and kept until the next change. */
    void remove(CartLine line, Instant now) {
        changed(now);
        line.takeOut(now);
    }

    /** CT4. */
    void putBack(Instant now) {
        removed().ifPresent(CartLine::putBack);
        edition++;
        changedAt = now;
    }

    void note(Facts facts, Instant now) {
        purchaseOrder = facts.purchaseOrder();
        costReference = facts.costReference();
        requestedDelivery = facts.requestedDelivery();
        shipTo = facts.shipTo();
        comment = facts.comment();
        changed(now);
    }

    /** CT5: these prices were shown and are accepted, by line. */
    void accept(Map<String, UnitPrice> shown, Instant now) {
        for (var line : lines()) {
            var price = shown.get(line.id());
            if (price != null) line.become(line.quantity(), price, now);
        }
        changed(now);
    }

    /** It has become an order; the next cart begins empty, without the wishes of the last one. */
    void ordered(Instant now) {
        lines.clear();
        note(new Facts(null, null, null, null, null), now);
    }

    Facts facts() {
        return new Facts(purchaseOrder, costReference, requestedDelivery, shipTo, comment);
    }

    Draft draft() {
        return facts().with(lines().stream()
                .map(line -> new Draft.Line(line.sku(), line.quantity(), line.seen(), line.agreement(), line.drop()))
                .toList());
    }

    private void changed(Instant now) {
        lines.removeIf(CartLine::isRemoved);
        edition++;
        changedAt = now;
    }

    static BigDecimal checked(@Nullable BigDecimal quantity) {
        if (quantity == null
                || quantity.signum() <= 0
                || quantity.stripTrailingZeros().scale() > 4
                || quantity.compareTo(MOST_OF_A_LINE) > 0) throw new CartRefusal.BadQuantity();
        return quantity;
    }
}
