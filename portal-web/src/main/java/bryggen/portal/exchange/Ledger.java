package bryggen.portal.exchange;

import bryggen.portal.exchange.MessageCase.Happening;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the operator reads: messages both ways, queues and feeds. */
@ApplicationScoped
public class Ledger {
    private static final String COLUMNS =
            "id::text, direction, kind, state, business_key, account, attempt, created_at, changed_at, next_at, reference, text";

    private static final String ASIDE =
            """
            select a.id, 'in' as direction, 'feed-' || lower(a.feed) as kind,
                case a.state when 'BAD' then 'ASIDE' when 'SEEN' then 'WITHDRAWN' else a.state end as state,
                a.remote_id as business_key, '' as account, a.tries as attempt, a.first_at as created_at,
                a.tried_at as changed_at, null::timestamptz as next_at, null as reference, a.reason as text, a.raw
            from exchange_aside a""";

    static final String MESSAGES =
            """
            (select m.id, 'out' as direction, m.kind, m.state, m.business_key, m.account, m.attempt, m.created_at,
                    m.changed_at, case m.state when 'WAITING' then m.next_at end as next_at, m.erp_reference as reference,
                    m.last_text as text, null as raw
             from exchange_message m
             union all\s"""
                    + ASIDE + ") message";

    @Inject
    Sql sql;

    /** Which messages are asked for; what is null is not asked. */
    public record Filter(
            @Nullable String direction, @Nullable String state, @Nullable String kind, @Nullable String q) {}

    public Listing<MessageRow> messages(Filter filter, ListAsk ask) {
        var list = SqlList.select(COLUMNS, MESSAGES, "message.id", "uuid")
                .sort("created", "message.created_at", "timestamptz")
                .sort("changed", "message.changed_at", "timestamptz")
                .newestFirst();
        if (filter.direction() != null) list.where("direction = ?", filter.direction());
        if ("NEEDS".equals(filter.state())) list.where(Troubles.NEEDS_SOMEBODY);
        else if (filter.state() != null) list.where("state = ?", filter.state());
        if (filter.kind() != null) list.where("kind = ?", filter.kind());
        if (filter.q() != null) {
            var like = "%" + filter.q().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            list.where("business_key ilike ? or reference ilike ? or account ilike ?", like, like, like);
        }
        return list.page(sql, ask, Ledger::listed);
    }

    /** @throws PlatformRefusal 404 when there is none */
    @Transactional
    public MessageCase message(UUID id) {
        return owed(id).or(() -> aside(id)).orElseThrow(PlatformRefusal::missing);
    }

    /** What is not finished, or needs a person. */
    @Transactional
    public List<Queue> queues() {
        return sql.rows(
                """
                select kind, state, count(*) as count, extract(epoch from clock_timestamp() - min(created_at)) as oldest
                from exchange_message where account is not null and state in ('WAITING', 'SENDING', 'PARKED', 'DEAD')
                group by kind, state order by kind, state""",
                row -> new Queue(
                        row.getString("kind"),
                        row.getString("state"),
                        row.getInt("count"),
                        Duration.ofSeconds(row.getLong("oldest"))));
    }

    @Transactional
    public List<FeedState> feeds() {
        return sql.rows(
                """
                select f.*, extract(epoch from clock_timestamp() - f.caught_up_at)::bigint as lag,
                    (select count(*) from exchange_aside a where a.feed = f.feed and a.state = 'BAD') as aside,
                    (select count(*) from exchange_aside a where a.feed = f.feed and a.state = 'WAITING') as waiting
                from exchange_feed f order by f.feed""",
                Ledger::feed);
    }

    /** What the message holds, unmasked: only for {@link Operating#show}, which writes down who looked and why. */
    String content(UUID id) {
        return sql.row(
                        "select payload::text from exchange_message where account is not null and id = ?",
                        row -> row.getString(1),
                        id)
                .or(() -> sql.row("select raw from exchange_aside where id = ?", row -> row.getString(1), id))
                .orElseThrow(PlatformRefusal::missing);
    }

    /** The message of this kind about this thing that was owed last. */
    Optional<UUID> newest(String kind, String account, String businessKey) {
        return sql.row(
                "select id from exchange_message where account = ? and kind = ? and business_key = ? order by seq desc limit 1",
                row -> row.getObject("id", UUID.class),
                account,
                kind,
                businessKey);
    }

    private Optional<MessageCase> owed(UUID id) {
        return sql.row(
                """
                select m.id, 'out' as direction, m.kind, m.state, m.business_key, m.account, m.attempt, m.created_at,
                    m.changed_at, case m.state when 'WAITING' then m.next_at end as next_at, m.erp_reference as reference,
                    m.last_text as text, m.lane, m.unsettled, m.owner, m.lease_until, m.correlation, m.payload::text as content
                from exchange_message m where m.id = ?""",
                row -> new MessageCase(
                        read(row),
                        row.getString("lane"),
                        row.getBoolean("unsettled"),
                        row.getString("owner"),
                        Sql.instant(row, "lease_until"),
                        row.getString("correlation"),
                        Mask.of(row.getString("content")),
                        timeline(id)),
                id);
    }

    private Optional<MessageCase> aside(UUID id) {
        return sql.row(
                ASIDE + " where a.id = ?",
                row -> new MessageCase(
                        read(row), null, false, null, null, null, Mask.of(row.getString("raw")), List.of()),
                id);
    }

    private List<Happening> timeline(UUID id) {
        return sql.rows(
                "select at, attempt, what, text from exchange_event where message = ? order by id desc limit 200",
                row -> new Happening(
                        at(row, "at"), row.getInt("attempt"), row.getString("what"), row.getString("text")),
                id);
    }

    private static MessageRow read(ResultSet row) throws SQLException {
        return new MessageRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("direction"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("business_key"),
                row.getString("account"),
                row.getInt("attempt"),
                at(row, "created_at"),
                at(row, "changed_at"),
                Sql.instant(row, "next_at"),
                row.getString("reference"),
                row.getString("text"));
    }

    private static MessageRow listed(Object[] row) {
        return new MessageRow(
                UUID.fromString((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue(),
                ((Timestamp) row[7]).toInstant(),
                ((Timestamp) row[8]).toInstant(),
                row[9] == null ? null : ((Timestamp) row[9]).toInstant(),
                (String) row[10],
                (String) row[11]);
    }

    private static FeedState feed(ResultSet row) throws SQLException {
        long lag = row.getLong("lag");
        boolean never = row.wasNull();
        var swept = row.getDate("swept_on");
        return new FeedState(
                row.getString("feed"),
                Sql.instant(row, "read_at"),
                Sql.instant(row, "changed_at"),
                never ? null : Duration.ofSeconds(lag),
                row.getLong("rows_taken"),
                row.getInt("failures"),
                Sql.instant(row, "failed_at"),
                row.getString("last_error"),
                row.getInt("aside"),
                row.getInt("waiting"),
                swept == null ? null : swept.toLocalDate(),
                row.getString("sweep_note"),
                row.getString("cursor"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
