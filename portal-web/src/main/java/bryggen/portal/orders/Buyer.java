package bryggen.portal.orders;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.accounts.ShipTo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of the company that buys.
 *
 * @param open whether it may order at all
 * @param tax overrides the products' tax (export)
 * @param credit none where the company has no limit
 */
public record Buyer(
        String account, boolean open, @Nullable TaxRate tax, @Nullable Credit credit, List<ShipTo> shipTos) {

    /** {@code used} counts what the ERP counts and what the portal has taken since (OR8). */
    public record Credit(Money limit, Money used) {
        public Money available() {
            var left = limit.minus(used);
            return left.isNegative() ? Money.zero(limit.currency()) : left;
        }
    }

    /** One of its places. */
    public Optional<ShipTo> shipTo(String id) {
        return shipTos.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
