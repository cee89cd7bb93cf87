package bryggen.portal.exchange;

import bryggen.integration.erp.Wire;
import bryggen.integration.exchange.Kind;
import bryggen.integration.exchange.Outbox.Claim;
import bryggen.integration.kernel.AccountNumber;
import bryggen.portal.access.Reach;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outbox's table and the time-line beside it. Every time in it is the database's. */
@ApplicationScoped
class Messages {
    /**
     * How a claim ends: everything that its row learns.
     *
     * @param quiet when the outcome is unknown: how long the ERP may still be busy with what was sent; none when this
     *     attempt has sent nothing
     */
    record Ending(
            Receipt.State state,
            boolean unsettled,
            boolean stumbled,
            Duration pause,
            @Nullable Duration quiet,
            @Nullable String reference,
            String what,
            String text) {

        /** The outcome is known. */
        static Ending known(Receipt.State state, Duration pause, @Nullable String reference, String what, String text) {
            return new Ending(state, false, false, pause, null, reference, what, text);
        }

        /** Comes again, and begins with looking. */
        static Ending unknown(boolean stumbled, Duration pause, @Nullable Duration quiet, String what, String text) {
            return new Ending(Receipt.State.WAITING, true, stumbled, pause, quiet, null, what, text);
        }
    }

    private static final String RECEIPT =
            "state, erp_reference, changed_at, attempt, case when state = 'WAITING' then next_at end, last_text";

    @Inject
    Sql sql;

    /** Whether it was written; not when the same is owed already. */
    boolean add(Kind kind, AccountNumber account, String businessKey, String lane, Object payload) {
        int written = sql.run(
                """
                with written as (
                    insert into exchange_message (kind, business_key, account, lane, payload)
                    values (?, ?, ?, ?, ?::jsonb) on conflict do nothing returning id)
                insert into exchange_event (message, attempt, what) select id, 0, 'owed' from written""",
                kind.code(),
                businessKey,
                account.value(),
                lane,
                Wire.write(payload));
        return written > 0;
    }

    /**
     * The oldest message that is due and stands at the head of a free lane. A lane is not free while one of its messages is
     * being sent, unless that one's lease has run out: then it is the one. It may be looked for at once, and sent again
     * when the ERP's request limit is over too.
     */
    Optional<Claim> claim(String owner, Duration lease, Duration requestLimit) {
        long begun = System.nanoTime();
        return sql.row(
                """
                with recursive lanes as (
                    (select lane from exchange_message where state in ('WAITING', 'SENDING') order by lane limit 1)
                    union all
                    select (select m.lane from exchange_message m where m.state in ('WAITING', 'SENDING') and m.lane > l.lane
                            order by m.lane limit 1) from lanes l where l.lane is not null),
                heads as (
                    select coalesce(
                        (select m.id from exchange_message m where m.lane = l.lane and m.state = 'SENDING'),
                        (select m.id from exchange_message m where m.lane = l.lane and m.state = 'WAITING'
                            order by m.seq limit 1)) as id
                    from lanes l where l.lane is not null),
                free as (
                    select m.id from exchange_message m join heads h on h.id = m.id
                    where (m.state = 'WAITING' and m.next_at <= clock_timestamp())
                       or (m.state = 'SENDING' and m.lease_until <= clock_timestamp())
                    order by m.seq limit 1 for update of m skip locked),
                claimed as (
                    update exchange_message m set state = 'SENDING', unsettled = m.unsettled or m.state = 'SENDING',
                        quiet_until = case m.state when 'SENDING' then m.lease_until + ?::interval else m.quiet_until end,
                        attempt = m.attempt + 1, owner = ?, lease_until = clock_timestamp() + ?::interval,
                        changed_at = clock_timestamp()
                    from free where m.id = free.id returning m.*),
                told as (
                    insert into exchange_event (message, attempt, what, text)
                    select id, attempt, case when unsettled then 'looking' else 'sending' end, owner from claimed)
                select id, kind, business_key, account, attempt, unsettled, payload::text as payload,
                    coalesce(quiet_until <= clock_timestamp(), true) and not (kind = 'order-cancel' and exists (
                        select 1 from exchange_message s where s.account = claimed.account and s.kind = 'order-submit'
                            and s.business_key = claimed.business_key and s.quiet_until > clock_timestamp())) as may_send
                from claimed""",
                row -> claimed(row, begun),
                seconds(requestLimit),
                owner,
                seconds(lease));
    }

    /** When it ended so; empty when the claim is no longer the message's own (EX4). */
    Optional<Instant> end(Claim claim, Ending ending) {
        var at = sql.row(
                """
                with ended as (
                    update exchange_message m set state = ?, unsettled = ?, stumbles = stumbles + ?,
                        quiet_until = q.until, next_at = case when q.until > clock_timestamp()
                            then least(q.until, clock_timestamp() + ?::interval) else clock_timestamp() + ?::interval end,
                        erp_reference = coalesce(?, erp_reference),
                        last_text = ?, owner = null, lease_until = null, changed_at = clock_timestamp()
                    from (select id, case when ? then coalesce(clock_timestamp() + ?::interval, quiet_until) end as until
                        from exchange_message where id = ?::uuid and account = ?) q
                    where m.id = q.id and m.account = ? and m.attempt = ? and m.state = 'SENDING'
                    returning m.id, m.attempt, m.changed_at),
                told as (
                    insert into exchange_event (message, attempt, what, text) select id, attempt, ?, ? from ended)
                select changed_at from ended""",
                row -> Objects.requireNonNull(Sql.instant(row, "changed_at")),
                ending.state().name(),
                ending.unsettled(),
                ending.stumbled() ? 1 : 0,
                seconds(ending.pause()),
                seconds(ending.pause()),
                ending.reference(),
                ending.text(),
                ending.unsettled(),
                ending.quiet() == null ? null : seconds(ending.quiet()),
                claim.id(),
                claim.account(),
                claim.account(),
                claim.attempt(),
                ending.what(),
                ending.text());
        if (at.isEmpty())
            sql.run(
                    "insert into exchange_event (message, attempt, what, text) values (?::uuid, ?, 'dropped', ?)",
                    claim.id(),
                    claim.attempt(),
                    ending.what() + ": " + ending.text());
        return at;
    }

    int stumbles(Claim claim) {
        return sql.row(
                        "select stumbles from exchange_message where id = ?::uuid and account = ?",
                        row -> row.getInt(1),
                        claim.id(),
                        claim.account())
                .orElse(0);
    }

    Optional<Receipt> receipt(Kind kind, AccountNumber account, String businessKey) {
        return sql
                .cells(
                        "select " + RECEIPT + " from exchange_message"
                                + " where account = ? and kind = ? and business_key = ? order by seq desc limit 1",
                        account.value(),
                        kind.code(),
                        businessKey)
                .stream()
                .findFirst()
                .map(Messages::receipt);
    }

    Map<String, Receipt> receipts(Kind kind, Reach reach, Collection<String> businessKeys) {
        var values = new ArrayList<Object>(List.of(reach.values()));
        values.add(kind.code());
        values.add(businessKeys.toArray(String[]::new));
        return sql
                .cells(
                        "select distinct on (business_key) business_key, " + RECEIPT + " from exchange_message where "
                                + reach.on("account")
                                + " and kind = ? and business_key = any(?) order by business_key, seq desc",
                        values.toArray())
                .stream()
                .collect(Collectors.toMap(Cells::text, Messages::receipt));
    }

    /** Due now. One that had left its lane goes to the end of it: what came after it may have been sent meanwhile. */
    boolean retry(UUID id) {
        int retried = sql.run(
                """
                with retried as (
                    update exchange_message set next_at = clock_timestamp(), changed_at = clock_timestamp(), stumbles = 0,
                        state = 'WAITING',
                        seq = case state when 'WAITING' then seq
                            else nextval(pg_get_serial_sequence('exchange_message', 'seq')) end
                    where id = ? and account is not null and state in ('WAITING', 'PARKED', 'DEAD') returning id, attempt)
                insert into exchange_event (message, attempt, what) select id, attempt, 'retried' from retried""",
                id);
        return retried > 0;
    }

    /** When it was parked; empty when it is not waiting any more. */
    Optional<Instant> park(UUID id, String reason) {
        return sql.row(
                """
                with parked as (
                    update exchange_message set state = 'PARKED', last_text = ?, changed_at = clock_timestamp()
                    where id = ? and account is not null and state = 'WAITING' returning id, attempt, changed_at),
                told as (
                    insert into exchange_event (message, attempt, what, text) select id, attempt, 'parked', ? from parked)
                select changed_at from parked""",
                row -> Objects.requireNonNull(Sql.instant(row, "changed_at")),
                reason,
                id,
                reason);
    }

    /** Another content for one that the ERP has certainly not got; false when it is not such a one any more. */
    boolean rewrite(UUID id, String payload) {
        return sql.run(
                        """
                        with rewritten as (
                            update exchange_message set payload = ?::jsonb, changed_at = clock_timestamp()
                            where id = ? and account is not null and state in ('PARKED', 'DEAD') and not unsettled
                            returning id, attempt)
                        insert into exchange_event (message, attempt, what) select id, attempt, 'edited' from rewritten""",
                        payload,
                        id)
                > 0;
    }

    private static Claim claimed(ResultSet row, long begun) throws SQLException {
        return new Claim(
                row.getString("id"),
                row.getString("kind"),
                row.getString("business_key"),
                row.getString("account"),
                row.getInt("attempt"),
                begun,
                row.getBoolean("unsettled"),
                row.getBoolean("may_send"),
                row.getString("payload"));
    }

    private static Receipt receipt(Cells row) {
        return new Receipt(
                Receipt.State.valueOf(row.text()),
                row.textOrNone(),
                row.instant(),
                row.whole(),
                row.instantOrNone(),
                row.textOrNone());
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
