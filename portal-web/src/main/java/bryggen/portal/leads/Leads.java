package bryggen.portal.leads;

import bryggen.integration.erp.Wire;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All leads, for those who act on them; lists and pages read {@link LeadBook}. Needs a transaction. */
@ApplicationScoped
class Leads {
    private static final String COLUMNS =
            "id, number, account, owner, owner_name, status, way, company, country, postal_code, product_family, currency,"
                    + " answer_by, stage, next_step, value, expected, close_date, next_activity, next_activity_at";

    @Inject
    Sql sql;

    /** Who entered a lead, when and by which way. */
    record Entry(LeadOrigin origin, Instant at, String by) {}

    /** L100001, L100002 …, one for each. */
    List<String> nextNumbers(int count) {
        return sql.rows(
                "select nextval('leads_number') from generate_series(1, ?)", row -> "L" + row.getLong(1), count);
    }

    /** Takes new leads, unassigned yet; one whose source key is known already is left out (LE19). */
    List<Lead> add(List<NewLead> entered, Entry entry) {
        var numbers = nextNumbers(entered.size());
        var rows = new java.util.ArrayList<@Nullable Object[]>();
        for (int i = 0; i < entered.size(); i++) rows.add(row(entered.get(i), numbers.get(i), entry));
        sql.stage("stage_leads_lead", StagedLead.COLUMNS, rows);
        sql.run(StagedLead.MERGE);
        return sql.rows(
                "select " + COLUMNS
                        + " from leads_lead where number = any (?) and account = '' order by length(number), number",
                Leads::lead,
                (Object) numbers.toArray(String[]::new));
    }

    private static @Nullable Object[] row(NewLead lead, String number, Entry entry) {
        return new @Nullable Object[] {
            UUID.randomUUID(),
            number,
            UUID.randomUUID(),
            entry.origin.name(),
            lead.source(),
            entry.at,
            entry.by,
            lead.company(),
            lead.organisationNumber(),
            lead.country(),
            lead.postalCode(),
            lead.city(),
            lead.contact(),
            lead.email(),
            lead.phone(),
            lead.productFamily(),
            lead.need(),
            lead.value(),
            lead.currency()
        };
    }

    Optional<String> numberOfSource(LeadOrigin origin, String source) {
        return sql.row(
                "select number from leads_lead where origin = ? and source = ? and account is not null",
                row -> row.getString(1),
                origin.name(),
                source);
    }

    /** The lead, held until the end of the transaction. */
    Optional<Lead> held(String number) {
        return sql.row(
                "select " + COLUMNS + " from leads_lead where number = ? and account is not null for update",
                Leads::lead,
                number);
    }

    Lead held(UUID id) {
        return sql.row(
                        "select " + COLUMNS + " from leads_lead where id = ? and account is not null for update",
                        Leads::lead,
                        id)
                .orElseThrow(LeadRefusal.Unknown::new);
    }

    /** LE12: one offer whose clock has ended, held; others that look meanwhile see the next one. */
    Optional<Lead> overdue(Instant now) {
        return sql.row(
                "select " + COLUMNS + " from leads_lead where status = 'OFFERED' and answer_by <= ?"
                        + " and account is not null order by answer_by limit 1 for update skip locked",
                Leads::lead,
                now);
    }

    /** LE23: one offer whose time is nearly over, and that nobody has been told of; no other instance takes it. */
    Optional<AnswerEnding> nearlyOver(Instant now) {
        return sql.row(
                "update leads_lead set warn_at = null where account is not null and id = (select id from leads_lead"
                        + " where status = 'OFFERED' and warn_at <= ? and answer_by > ? and account is not null"
                        + " order by warn_at limit 1 for update skip locked)"
                        + " returning account, number, company, answer_by",
                row -> new AnswerEnding(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        now),
                now,
                now);
    }

    /** Asks a partner; nobody else is asked meanwhile. */
    void offer(Lead lead, String account, String way, Instant now, Instant warnAt, Instant answerBy) {
        sql.run("delete from leads_pool where lead = ?", lead.id());
        sql.run(
                "insert into leads_offer (id, lead, account, offered_at, answer_by) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                lead.id(),
                account,
                now,
                answerBy);
        sql.run(
                "update leads_lead set status = 'OFFERED', account = ?, owner = null, owner_name = '', way = ?,"
                        + " offered_at = ?, warn_at = ?, answer_by = ?, changed_at = ? where id = ?",
                account,
                way,
                now,
                warnAt,
                answerBy,
                now,
                lead.id());
    }

    /** What the partner said, or that its clock ended, or that the lead was taken back. */
    void answered(Lead lead, String answer, Instant at, String by, @Nullable String reason, String text) {
        sql.run(
                "update leads_offer set answer = ?, answered_at = ?, answered_by = ?, reason = ?, text = ?"
                        + " where lead = ? and answer is null",
                answer,
                at,
                by,
                reason,
                text,
                lead.id());
    }

    /** Nobody has it any more. */
    void free(Lead lead, LeadStatus status, Instant now) {
        sql.run("delete from leads_pool where lead = ?", lead.id());
        sql.run(
                "update leads_lead set status = ?, account = '', owner = null, owner_name = '', answer_by = null,"
                        + " offered_at = null, changed_at = ? where id = ?",
                status.name(),
                now,
                lead.id());
    }

    void pool(Lead lead, List<String> accounts, Instant now) {
        free(lead, LeadStatus.POOL, now);
        sql.run("update leads_lead set way = 'POOL' where id = ?", lead.id());
        sql.run(
                "insert into leads_pool (lead, account, since) select ?, a, ?::timestamptz from unnest(?::text[]) a",
                lead.id(),
                now,
                accounts.toArray(String[]::new));
    }

    void merge(Lead lead, Lead into, Instant now) {
        free(lead, LeadStatus.MERGED, now);
        sql.run("update leads_lead set merged_into = ? where id = ?", into.id(), lead.id());
    }

    void part(Lead lead, Instant now) {
        sql.run("update leads_lead set merged_into = null where id = ?", lead.id());
        free(lead, LeadStatus.UNASSIGNED, now);
    }

    /** The state of the work; won and lost are the lead's own state as well. */
    void work(Lead lead, LeadStatus status, @Nullable UUID owner, String ownerName, Lead.Work work, Instant now) {
        sql.run(
                "update leads_lead set status = ?, owner = ?::uuid, owner_name = ?, stage = ?, next_step = ?, value = ?::numeric,"
                        + " expected = ?::numeric, close_date = ?::date, next_activity = ?, next_activity_at = ?::timestamptz,"
                        + " answer_by = null, changed_at = ? where id = ?",
                status.name(),
                owner,
                ownerName,
                work.stage() == null ? null : work.stage().name(),
                work.nextStep(),
                work.value(),
                work.expected(),
                work.closeDate(),
                work.nextActivity(),
                work.nextActivityAt(),
                now,
                lead.id());
    }

    /** A line of the history; without an account only the supplier sees it. */
    void happened(
            Lead lead,
            String account,
            Instant at,
            String kind,
            String who,
            String text,
            @Nullable Map<String, ?> changes) {
        sql.run(
                "insert into leads_event (lead, account, at, kind, who, text, changes) values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                lead.id(),
                account,
                at,
                kind,
                who,
                text,
                changes == null ? null : Wire.write(changes));
    }

    /** Whether the partner was asked, or could have claimed it, before. */
    boolean knew(Lead lead, String account) {
        return sql.row(
                        "select 1 from leads_offer where lead = ? and account = ? union all"
                                + " select 1 from leads_weighed w join leads_decision d on d.id = w.decision"
                                + " where w.lead = ? and w.account = ? and w.outside = '' and d.why = 'pool' limit 1",
                        row -> 1,
                        lead.id(),
                        account,
                        lead.id(),
                        account)
                .isPresent();
    }

    boolean isInPool(Lead lead, String account) {
        return sql.row("select 1 from leads_pool where lead = ? and account = ?", row -> 1, lead.id(), account)
                .isPresent();
    }

    static Lead lead(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        var close = row.getDate("close_date");
        return new Lead(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("account"),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                LeadStatus.valueOf(row.getString("status")),
                row.getString("way"),
                row.getString("company"),
                row.getString("country"),
                row.getString("postal_code"),
                row.getString("product_family"),
                row.getString("currency"),
                Sql.instant(row, "answer_by"),
                new Lead.Work(
                        stage == null ? null : Stage.valueOf(stage),
                        row.getString("next_step"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("expected"),
                        close == null ? null : close.toLocalDate(),
                        row.getString("next_activity"),
                        Sql.instant(row, "next_activity_at")));
    }
}
