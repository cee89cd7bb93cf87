package bryggen.portal.accounts;

import bryggen.portal.access.Account;
import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The supplier as its own invoices name it, and where they are paid to. No ERP tells it in its feeds: it is set with the
 * installation.
 *
 * @param bankAccount as the country writes it
 * @param vatNumber with its country before it, as NO912345678MVA
 */
public record Seller(
        Party party,
        @Nullable String bankAccount,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String vatNumber) {

    public static Seller of(Settings settings) {
        var vatNumber = settings.find(Setting.SUPPLIER_VAT_NUMBER);
        var party = new Party(
                Account.SUPPLIER,
                settings.supplierName(),
                settings.find(Setting.SUPPLIER_ORGANISATION_NUMBER).orElse(null),
                settings.find(Setting.SUPPLIER_EMAIL).orElse(null),
                Arrays.stream(settings.find(Setting.SUPPLIER_ADDRESS).orElse("").split(";", -1))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                vatNumber.map(number -> number.substring(0, 2)).orElse(null));
        return new Seller(
                party,
                settings.find(Setting.SUPPLIER_BANK_ACCOUNT).orElse(null),
                settings.find(Setting.SUPPLIER_IBAN).orElse(null),
                settings.find(Setting.SUPPLIER_BIC).orElse(null),
                vatNumber.orElse(null));
    }
}
