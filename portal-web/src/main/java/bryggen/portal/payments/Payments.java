package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Reach;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All payments, with their items and what became of them. */
@ApplicationScoped
public class Payments {
    private static final String COLUMNS =
            """
            select id, number, account, method, state, currency, amount, memo, created_at, created_by_name, ended_at,
                provider, session, page, expires_at, processing, reference_kind, reference, pay_to, attention,
                attention_text, booked_at
            from payments_payment where\s""";

    @Inject
    Sql sql;

    /** What happened to a payment, and when; {@code text} is somebody's own words. */
    public record Happening(Instant at, String what, String text) {}

    String nextNumber() {
        return sql.row("select nextval('payments_number')", row -> row.getString(1))
                .orElseThrow();
    }

    /** Newest first. */
    Listing<PaymentHead> list(Reach reach, @Nullable PaymentState state, boolean attention, ListAsk ask) {
        var list = SqlList.select(
                        "p.number, p.account, p.method, p.state, p.currency, p.amount, p.created_at, p.created_by_name,"
                                + " (select count(*) from payments_item i where i.payment = p.id and i.account = p.account),"
                                + " p.attention is not null, p.booked_at is not null",
                        "payments_payment p",
                        "p.number",
                        "text")
                .where(reach.on("p.account"), reach.values())
                .sort("created", "p.created_at", "timestamptz")
                .sort("amount", "p.amount", "numeric")
                .newestFirst();
        if (state != null) list.where("p.state = ?", state.name());
        if (attention) list.where("p.attention is not null");
        return list.page(sql, ask, row -> PaymentHead.of(new Cells(row)));
    }

    Optional<Payment> find(Reach reach, String number) {
        return read(reach.on("account") + " and number = ?", reach.valuesAnd(number));
    }

    /** The same, and nobody else changes it before this transaction ends. */
    Optional<Payment> held(Reach reach, String number) {
        return read(reach.on("account") + " and number = ? for update", reach.valuesAnd(number));
    }

    /** The same, for what no person does. */
    Optional<Payment> heldOf(String account, String number) {
        return read("account = ? and number = ? for update", account, number);
    }

    /** By the provider's word: whose it is is said by the row. */
    Optional<Payment> heldBySession(String provider, String session) {
        return read("account is not null and provider = ? and session = ? for update", provider, session);
    }

    /** By the reference that a bank tells; of a Danish line that is the payer's part. */
    Optional<Payment> heldByReference(String reference) {
        return read(
                "account is not null and (reference = ? or reference_kind = 'FIK71'"
                        + " and substring(reference from 5 for 15) = ?) for update",
                reference,
                reference);
    }

    /** What the bank has told of it. */
    BigDecimal received(Payment payment) {
        return sql.row(
                        "select received from payments_payment where id = ? and account = ?",
                        row -> row.getBigDecimal(1),
                        payment.id(),
                        payment.account())
                .orElseThrow();
    }

    /** So much more has come of it; less than nothing is taken back. */
    void received(Payment payment, Money more) {
        sql.run(
                "update payments_payment set received = received + ?::numeric where id = ? and account = ?",
                more.amount(),
                payment.id(),
                payment.account());
    }

    /** The payment that this form has made already. */
    Optional<String> ofForm(String account, UUID form) {
        return sql.row(
                "select number from payments_payment where account = ? and form_key = ?",
                row -> row.getString(1),
                account,
                form);
    }

    /**
     * False when the same form has made one already: then nothing is written.
     *
     * @param person nobody, where the bank alone has told of it
     */
    boolean add(Payment payment, @Nullable UUID person, @Nullable UUID form, @Nullable Instant lookAt) {
        var session = payment.session();
        var transfer = payment.transfer();
        int added = sql.run(
                """
                insert into payments_payment (id, number, account, method, state, currency, amount, memo, created_at,
                    created_by, created_by_name, provider, session, page, expires_at, reference_kind, reference, pay_to,
                    form_key, look_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?::uuid, ?::timestamptz)
                on conflict (account, form_key) where form_key is not null do nothing""",
                payment.id(),
                payment.number(),
                payment.account(),
                payment.method().name(),
                payment.state().name(),
                payment.amount().currency().getCurrencyCode(),
                payment.amount().amount(),
                payment.memo(),
                payment.createdAt(),
                person,
                payment.createdBy(),
                session == null ? null : session.provider(),
                session == null ? null : session.id(),
                session == null ? null : session.page(),
                session == null ? null : session.until(),
                transfer == null ? null : transfer.kind().name(),
                transfer == null ? null : transfer.reference(),
                transfer == null ? null : transfer.payTo(),
                form,
                lookAt);
        if (added == 0) return false;
        int place = 0;
        for (var item : payment.items())
            sql.run(
                    "insert into payments_item (payment, account, place, remote_id, erp_key, invoice, amount, credit,"
                            + " left_open) values (?, ?, ?, ?, ?, ?, ?, ?, ?::numeric)",
                    payment.id(),
                    payment.account(),
                    ++place,
                    item.remoteId(),
                    item.erpKey(),
                    item.invoice(),
                    item.amount().amount(),
                    item.credit(),
                    left(item));
        return true;
    }

    void becomes(Payment payment, PaymentState state, Instant now) {
        sql.run(
                "update payments_payment set state = ?, ended_at = ? where id = ? and account = ?",
                state.name(),
                now,
                payment.id(),
                payment.account());
    }

    void processes(Payment payment) {
        sql.run(
                "update payments_payment set processing = true where id = ? and account = ?",
                payment.id(),
                payment.account());
    }

    void calls(Payment payment, Payment.Attention attention) {
        sql.run(
                "update payments_payment set attention = ?, attention_text = ? where id = ? and account = ?",
                attention.why().name(),
                attention.text(),
                payment.id(),
                payment.account());
    }

    void looked(Payment payment) {
        sql.run(
                "update payments_payment set attention = null where id = ? and account = ?",
                payment.id(),
                payment.account());
    }

    /** The ERP has it; what it did not want before it has taken after all. */
    void booked(Payment payment, Instant now) {
        sql.run(
                """
                update payments_payment set booked_at = coalesce(booked_at, ?),
                    attention = case when attention in ('REFUSED', 'PARKED') then null else attention end
                where id = ? and account = ?""",
                now,
                payment.id(),
                payment.account());
    }

    void happened(Payment payment, Instant now, String what, String text) {
        sql.run(
                "insert into payments_step (payment, account, at, what, text) values (?, ?, ?, ?, ?)",
                payment.id(),
                payment.account(),
                now,
                what,
                text);
    }

    List<Happening> happenings(Payment payment) {
        return sql.rows(
                "select at, what, text from payments_step where payment = ? and account = ? order by id",
                row -> new Happening(
                        Objects.requireNonNull(Sql.instant(row, "at")), row.getString("what"), row.getString("text")),
                payment.id(),
                payment.account());
    }

    private Optional<Payment> read(String where, @Nullable Object... values) {
        return sql.row(COLUMNS + where, PaymentRow::of, values).map(row -> row.with(items(row.payment())));
    }

    private List<Payment.Item> items(Payment payment) {
        return sql.rows(
                "select remote_id, erp_key, invoice, amount, credit, left_open from payments_item where payment = ? and account = ?"
                        + " order by place",
                row -> item(row, payment.amount().currency()),
                payment.id(),
                payment.account());
    }

    private static Payment.Item item(ResultSet row, Currency currency) throws SQLException {
        var left = row.getBigDecimal("left_open");
        return new Payment.Item(
                row.getString("remote_id"),
                row.getString("erp_key"),
                row.getString("invoice"),
                new Money(row.getBigDecimal("amount"), currency),
                row.getBoolean("credit"),
                left == null ? null : new Money(left, currency));
    }

    private static @Nullable BigDecimal left(Payment.Item item) {
        var left = item.left();
        return left == null ? null : left.amount();
    }
}
