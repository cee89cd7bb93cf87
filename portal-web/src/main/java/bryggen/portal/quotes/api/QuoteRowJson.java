package bryggen.portal.quotes.api;

import bryggen.portal.platform.rest.MoneyJson;
import bryggen.portal.quotes.QuoteRow;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A quote in a list on the wire. */
public record QuoteRowJson(
        String number,
        int version,
        String status,
        String title,
        String customer,
        String owner,
        LocalDate validUntil,
        MoneyJson net,
        MoneyJson gross,
        MoneyJson margin,
        @Nullable String lead,
        @Nullable String order,
        Instant changedAt) {
    static QuoteRowJson of(QuoteRow row) {
        return new QuoteRowJson(
                row.number(),
                row.version(),
                row.status().word(),
                row.title(),
                row.customer(),
                row.owner(),
                row.validUntil(),
                new MoneyJson(row.net(), row.currency()),
                new MoneyJson(row.gross(), row.currency()),
                new MoneyJson(row.margin(), row.currency()),
                row.lead(),
                row.order(),
                row.changedAt());
    }
}
