package bryggen.portal.accounts;

import bryggen.integration.kernel.TaxRate;
import bryggen.portal.access.Account;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A company as the ERP knows it, with the time at which that was so, and whether it is open in the portal.
 *
 * @param tax overrides the items' own tax (export)
 * @param credit absent where the ERP sets no limit
 */
public record AccountFacts(
        String number,
        String name,
        Account.Kind kind,
        @Nullable String priceList,
        @Nullable TaxRate tax,
        @Nullable Currency currency,
        @Nullable Credit credit,
        int paymentDays,
        boolean active,
        boolean open,
        @Nullable Instant asOf,
        @Nullable String organisationNumber,
        @Nullable String country,
        @Nullable String email) {

    public Account account() {
        return new Account(number, name, kind);
    }
}
