package bryggen.portal.orders;

import bryggen.portal.exchange.Receipt;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that the ERP holds back (OR17).
 *
 * @param key the ERP's key of the hold
 * @param order the number under which people know the order: ours where it is ours, else the ERP's
 * @param words why, in the ERP's words
 * @param releasedAt when somebody let it go; the ERP has not said yet that it is lifted
 * @param answer why the ERP did not lift it
 * @param company what its customer is called
 * @param stuck somebody has let it go, and that word stands still on its way to the ERP: the operator has it
 * @param gross what the order is worth; none until the order itself has been told
 */
public record Hold(
        String key,
        String account,
        String erpNumber,
        String order,
        String kind,
        String words,
        Instant since,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String answer,
        @Nullable BigDecimal gross,
        @Nullable String currency,
        String company,
        boolean stuck) {

    /** With what other rooms know of it. */
    Hold with(String itsCompany, @Nullable Receipt release) {
        boolean stands = isReleased()
                && release != null
                && (release.state() == Receipt.State.PARKED || release.state() == Receipt.State.DEAD);
        return new Hold(
                key,
                account,
                erpNumber,
                order,
                kind,
                words,
                since,
                releasedAt,
                releasedBy,
                answer,
                gross,
                currency,
                itsCompany,
                stands);
    }

    /** Somebody has decided and the ERP has not answered. */
    public boolean isReleased() {
        return releasedAt != null;
    }
}
