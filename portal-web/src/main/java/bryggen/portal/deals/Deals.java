package bryggen.portal.deals;

import bryggen.integration.erp.Wire;
import bryggen.portal.access.Actor;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deals, for those who act on them; lists and pages read {@link DealBook}. Needs a transaction. */
@ApplicationScoped
class Deals {
    private static final String COLUMNS =
            "id, number, thread, lead, account, owner, status, company, organisation_number, country, postal_code, city,"
                    + " contact, email, phone, product_family, project, value, currency, close_date,"
                    + " (upper(protection) - 1)";

    @Inject
    Sql sql;

    /** D100001, D100002 … */
    String nextNumber() {
        return sql.row("select 'D' || nextval('deals_number')", row -> row.getString(1))
                .orElseThrow();
    }

    /** @return false when the lead has an open deal already */
    boolean add(Deal deal, String ownerName, Instant now) {
        var facts = deal.facts();
        return sql.run(
                        "insert into deals_deal (id, number, thread, lead, account, owner, owner_name, status, company,"
                                + " organisation_number, country, postal_code, city, contact, email, phone, product_family,"
                                + " project, value, currency, close_date, created_at, changed_at)"
                                + " values (?, ?, ?, ?, ?, ?::uuid, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::numeric, ?, ?::date,"
                                + " ?, ?) on conflict do nothing",
                        deal.id(),
                        deal.number(),
                        deal.thread(),
                        deal.lead(),
                        deal.account(),
                        deal.owner(),
                        ownerName,
                        facts.company(),
                        facts.organisationNumber(),
                        facts.country(),
                        facts.postalCode(),
                        facts.city(),
                        facts.contact(),
                        facts.email(),
                        facts.phone(),
                        facts.productFamily(),
                        facts.project(),
                        facts.value(),
                        facts.currency(),
                        facts.closeDate(),
                        now,
                        now)
                == 1;
    }

    void write(Deal deal, DealFacts facts, Instant now) {
        sql.run(
                "update deals_deal set company = ?, organisation_number = ?, country = ?, postal_code = ?, city = ?,"
                        + " contact = ?, email = ?, phone = ?, product_family = ?, project = ?, value = ?::numeric,"
                        + " currency = ?, close_date = ?::date, changed_at = ? where id = ?",
                facts.company(),
                facts.organisationNumber(),
                facts.country(),
                facts.postalCode(),
                facts.city(),
                facts.contact(),
                facts.email(),
                facts.phone(),
                facts.productFamily(),
                facts.project(),
                facts.value(),
                facts.currency(),
                facts.closeDate(),
                now,
                deal.id());
    }

    Optional<String> openOfLead(String lead, String account) {
        return sql.row(
                "select number from deals_deal where lead = ? and account = ?"
                        + " and status in ('DRAFT', 'SUBMITTED', 'REVIEW', 'APPROVED', 'REJECTED')",
                row -> row.getString(1),
                lead,
                account);
    }

    /** The deal, held until the end of the transaction. */
    Optional<Deal> held(String number) {
        return sql.row(
                "select " + COLUMNS + " from deals_deal where number = ? and account is not null for update",
                Deals::deal,
                number);
    }

    /** DE16: the actor's own, held. */
    Deal own(Actor actor, String number) {
        return held(number).filter(deal -> deal.isOf(actor)).orElseThrow(DealRefusal.Unknown::new);
    }

    /** DE14: the partner's approved deals of a thread, held. */
    java.util.List<Deal> approvedOf(UUID thread, String account) {
        return sql.rows(
                "select " + COLUMNS + " from deals_deal where thread = ? and account = ? and status = 'APPROVED'"
                        + " order by number for update",
                Deals::deal,
                thread,
                account);
    }

    /** DE11: one whose last day is over, held; others that look meanwhile see the next one. */
    Optional<Deal> ended(LocalDate today) {
        return sql.row(
                "select " + COLUMNS + " from deals_deal where status = 'APPROVED' and upper(protection) <= ?"
                        + " and account is not null order by upper(protection) limit 1 for update skip locked",
                Deals::deal,
                today);
    }

    /** DE11: one whose partner is to be warned, held. */
    Optional<Deal> toWarn(LocalDate today) {
        return sql.row(
                "select " + COLUMNS
                        + " from deals_deal where status = 'APPROVED' and warned_at is null and warn_on <= ?"
                        + " and account is not null order by warn_on limit 1 for update skip locked",
                Deals::deal,
                today);
    }

    void warned(Deal deal, Instant now) {
        sql.run("update deals_deal set warned_at = ? where id = ?", now, deal.id());
    }

    /** Two that want the same place come one after the other, so that neither waits for the other in a circle. */
    void inTurn(DealFacts facts) {
        sql.row(
                "select pg_advisory_xact_lock(hashtextextended(?, 11))",
                row -> true,
                facts.organisationNumber() + " " + facts.productFamily());
    }

    /**
     * DE4: takes the place from today on. The constraint decides whether it is free.
     *
     * @param until the last day, with {@code warnOn}, for what is approved at once; none while it waits
     */
    void submitted(Deal deal, LocalDate today, @Nullable LocalDate until, @Nullable LocalDate warnOn, Instant now) {
        sql.run(
                "update deals_deal set status = ?, automatic = ?, protection = daterange(?::date, ?::date, '[]'),"
                        + " warn_on = ?::date, warned_at = null, submitted_at = ?, decided_at = ?::timestamptz,"
                        + " decided_by = '', reason = '', changed_at = ? where id = ?",
                (until == null ? DealStatus.SUBMITTED : DealStatus.APPROVED).name(),
                until != null,
                today,
                until,
                warnOn,
                now,
                until == null ? null : now,
                now,
                deal.id());
    }

    /** DE10: the last day of what is approved or extended. */
    void protect(Deal deal, LocalDate until, LocalDate warnOn, Instant now) {
        sql.run(
                "update deals_deal set status = 'APPROVED', protection = daterange(lower(protection), ?, '[]'), warn_on = ?,"
                        + " warned_at = null, changed_at = ? where id = ?",
                until,
                warnOn,
                now,
                deal.id());
    }

    void decided(Deal deal, DealStatus status, String who, String reason, Instant now) {
        sql.run(
                "update deals_deal set status = ?, decided_at = ?, decided_by = ?, reason = ?, changed_at = ? where id = ?",
                status.name(),
                now,
                who,
                reason,
                now,
                deal.id());
    }

    void became(Deal deal, String what, Instant now) {
        sql.run(
                "update deals_deal set status = 'CONVERTED', became = ?, changed_at = ? where id = ?",
                what,
                now,
                deal.id());
    }

    void to(Deal deal, DealStatus status, Instant now) {
        sql.run("update deals_deal set status = ?, changed_at = ? where id = ?", status.name(), now, deal.id());
    }

    /** What stands in the way of another deal on a day. */
    record Standing(String number, String account, @Nullable LocalDate until) {}

    Optional<Standing> inTheWay(Deal of, LocalDate today) {
        return sql.row(
                "select number, account, (upper(protection) - 1) from deals_deal where organisation_number = ?"
                        + " and product_family = ? and protection @> ?::date and id <> ? and account is not null"
                        + " and status in ('SUBMITTED', 'REVIEW', 'APPROVED', 'CONVERTED')",
                row -> new Standing(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                of.facts().organisationNumber(),
                of.facts().productFamily(),
                today,
                of.id());
    }

    /** A line of the history. */
    void happened(Deal deal, Instant at, String kind, String who, String text, @Nullable Map<String, ?> changes) {
        sql.run(
                "insert into deals_event (deal, account, at, kind, who, text, changes) values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                deal.id(),
                deal.account(),
                at,
                kind,
                who,
                text,
                changes == null || changes.isEmpty() ? null : Wire.write(changes));
    }

    private static Deal deal(ResultSet row) throws SQLException {
        return new Deal(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                DealStatus.valueOf(row.getString(7)),
                new DealFacts(
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        row.getString(16),
                        row.getString(17),
                        row.getBigDecimal(18),
                        row.getString(19),
                        row.getObject(20, LocalDate.class)),
                row.getObject(21, LocalDate.class));
    }
}
