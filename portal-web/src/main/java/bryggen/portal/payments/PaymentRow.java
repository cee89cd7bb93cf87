package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.jpa.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as its row says it, before its items are read. */
record PaymentRow(Payment payment) {

    static PaymentRow of(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new PaymentRow(new Payment(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("account"),
                Method.valueOf(row.getString("method")),
                PaymentState.valueOf(row.getString("state")),
                new Money(row.getBigDecimal("amount"), currency),
                row.getString("memo"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getString("created_by_name"),
                Sql.instant(row, "ended_at"),
                session(row),
                row.getBoolean("processing"),
                transfer(row),
                attention(row),
                Sql.instant(row, "booked_at"),
                List.of()));
    }

    Payment with(List<Payment.Item> items) {
        var p = payment;
        return new Payment(
                p.id(),
                p.number(),
                p.account(),
                p.method(),
                p.state(),
                p.amount(),
                p.memo(),
                p.createdAt(),
                p.createdBy(),
                p.endedAt(),
                p.session(),
                p.processing(),
                p.transfer(),
                p.attention(),
                p.bookedAt(),
                items);
    }

    private static Payment.@Nullable Session session(ResultSet row) throws SQLException {
        var session = row.getString("session");
        return session == null
                ? null
                : new Payment.Session(
                        row.getString("provider"),
                        session,
                        row.getString("page"),
                        Objects.requireNonNull(Sql.instant(row, "expires_at")));
    }

    private static Payment.@Nullable Transfer transfer(ResultSet row) throws SQLException {
        var reference = row.getString("reference");
        return reference == null
                ? null
                : new Payment.Transfer(
                        TransferReference.Kind.valueOf(row.getString("reference_kind")),
                        reference,
                        row.getString("pay_to"));
    }

    private static Payment.@Nullable Attention attention(ResultSet row) throws SQLException {
        var why = row.getString("attention");
        return why == null
                ? null
                : new Payment.Attention(
                        Payment.Attention.Why.valueOf(why),
                        Objects.requireNonNullElse(row.getString("attention_text"), ""));
    }
}
