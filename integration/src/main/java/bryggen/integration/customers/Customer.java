package bryggen.integration.customers;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer or partner as the ERP knows it. {@code priceList} names the price rows that hold for it besides its own;
 * {@code tax} overrides the items' tax (export). A customer without a limit has no {@code creditLimit}.
 */
public record Customer(
        AccountNumber number,
        String name,
        @Nullable String organisationNumber,
        @Nullable String country,
        @Nullable String email,
        @Nullable String priceList,
        @Nullable TaxRate tax,
        @Nullable Money creditLimit,
        @Nullable Money creditUsed,
        int paymentDays,
        List<Address> addresses,
        boolean active) {}
