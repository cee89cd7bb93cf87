package bryggen.integration.prices;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One net price from a quantity on. It holds for one customer ({@code customer}), for all customers of a price list
 * ({@code priceList}), or, with neither, for everybody. Of the rows that hold, the customer's own beat the list's, the
 * list's beat everybody's; among them the highest {@code from} that the quantity reaches counts.
 */
public record PriceRow(
        @Nullable AccountNumber customer,
        @Nullable String priceList,
        Sku sku,
        BigDecimal from,
        UnitPrice price,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {}
