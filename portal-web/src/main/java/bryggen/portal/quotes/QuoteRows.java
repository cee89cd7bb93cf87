package bryggen.portal.quotes;

import static bryggen.portal.platform.jpa.Sql.instant;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.platform.Language;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads quotes and their lines from their rows. */
final class QuoteRows {
    private QuoteRows() {}

    static QuoteHead head(ResultSet row, LocalDate today) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var validUntil = row.getObject("valid_until", LocalDate.class);
        return new QuoteHead(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("version"),
                row.getBoolean("current"),
                row.getString("account"),
                QuoteStatus.of(row.getString("status"), validUntil, today),
                row.getInt("edition"),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getObject("thread", UUID.class),
                row.getString("lead"),
                row.getString("campaign"),
                row.getString("title"),
                customer(row),
                Language.of(row.getString("language")),
                currency,
                validUntil,
                money(row, "freight", currency),
                new TaxRate(row.getString("tax_category"), plain(row.getBigDecimal("tax_percent"))),
                row.getString("text"),
                money(row, "net", currency),
                money(row, "tax", currency),
                money(row, "gross", currency),
                money(row, "cost", currency),
                moment(row, "made_at"),
                moment(row, "changed_at"),
                instant(row, "sent_at"),
                row.getString("document_hash"),
                decision(row),
                ordered(row));
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("customer"),
                row.getString("organisation_number"),
                row.getString("contact"),
                row.getString("email"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("country"));
    }

    private static QuoteHead.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = instant(row, "decided_at");
        if (at == null) return null;
        return new QuoteHead.Decision(
                at,
                row.getString("decided_by"),
                row.getString("decided_from"),
                row.getString("decided_hash"),
                row.getString("decline_reason"));
    }

    private static QuoteHead.@Nullable Ordered ordered(ResultSet row) throws SQLException {
        var at = instant(row, "ordered_at");
        return at == null
                ? null
                : new QuoteHead.Ordered(row.getString("order_number"), row.getString("order_account"), at);
    }

    static QuoteLine line(ResultSet row) throws SQLException {
        return new QuoteLine(
                row.getObject("trace", UUID.class),
                QuoteLine.Kind.valueOf(row.getString("kind")),
                row.getBoolean("chosen"),
                row.getString("sku"),
                row.getString("name"),
                plain(row.getBigDecimal("quantity")),
                row.getString("unit"),
                plain(row.getBigDecimal("base")),
                plainOrNone(row.getBigDecimal("cost")),
                row.getString("special"),
                plainOrNone(row.getBigDecimal("margin")),
                plain(row.getBigDecimal("price")),
                plain(row.getBigDecimal("discount")),
                row.getObject("delivery", LocalDate.class));
    }

    static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        return Money.rounded(row.getBigDecimal(column), currency);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    /** Without zeros behind its last decimal. */
    static BigDecimal plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static @Nullable BigDecimal plainOrNone(@Nullable BigDecimal value) {
        return value == null ? null : plain(value);
    }
}
