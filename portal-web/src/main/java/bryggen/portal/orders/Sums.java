package bryggen.portal.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/** An order's sums in one currency. {@code placedGross} stays what the buyer agreed to when the ERP says another (OR12). */
@Embeddable
@SuppressWarnings("UnusedVariable") // lists and pages read them by SQL
public class Sums {
    private String currency;
    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal gross;

    @Column(name = "placed_gross")
    private BigDecimal placedGross;

    protected Sums() {}

    static Sums of(Totals totals) {
        var sums = new Sums();
        sums.currency = totals.gross().currency().getCurrencyCode();
        sums.net = totals.net().amount();
        sums.tax = totals.tax().amount();
        sums.gross = totals.gross().amount();
        sums.placedGross = totals.gross().amount();
        return sums;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }
}
