package bryggen.portal.leads;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * LE4: which new leads resemble an open one, how much and why. Points: 60 for the organisation number, 40 for the
 * e-mail, 35 for the phone, up to 40 for the name, 10 for the product family; from 50 on it is proposed.
 */
@ApplicationScoped
class Doubles {
    private static final String OPEN =
            "o.account is not null and o.status in ('UNASSIGNED', 'OFFERED', 'POOL', 'ACCEPTED')";
    private static final String FIND =
            """
            with fresh as (select id, number, organisation_number, email, phone, company_key, country, product_family
                    from leads_lead where id = any (?::uuid[]) and account is not null),
                pairs as (
                    select n.id lead, o.id other from fresh n join leads_lead o
                        on o.organisation_number = n.organisation_number where %1$s
                    union select n.id, o.id from fresh n join leads_lead o on o.email = n.email where %1$s
                    union select n.id, o.id from fresh n join leads_lead o on o.phone = n.phone where %1$s
                    union select n.id, o.id from fresh n join leads_lead o on o.company_key = n.company_key where %1$s
                    %2$s),
                weighed as (
                    select p.lead, p.other,
                        coalesce(o.organisation_number = n.organisation_number, false) same_number,
                        coalesce(o.email = n.email, false) same_email, coalesce(o.phone = n.phone, false) same_phone,
                        case when o.country = n.country then similarity(o.company_key, n.company_key) else 0 end near,
                        n.product_family <> '' and lower(o.product_family) = lower(n.product_family) same_family,
                        o.entered_at
                    from pairs p join fresh n on n.id = p.lead
                        join leads_lead o on o.id = p.other and o.account is not null
                    where (length(o.number), o.number) < (length(n.number), n.number)),
                scored as (
                    select lead, other, entered_at, least(100, 60 * same_number::int + 40 * same_email::int
                            + 35 * same_phone::int + case when near >= 0.5 then round(40 * near)::int else 0 end
                            + 10 * same_family::int) score,
                        array_remove(array[case when same_number then 'number' end, case when same_email then 'email' end,
                            case when same_phone then 'phone' end, case when near >= 0.5 then 'name' end,
                            case when same_family then 'family' end], null) reasons
                    from weighed)
            insert into leads_double (lead, other, score, reasons)
            select distinct on (lead) lead, other, score, reasons from scored where score >= 50
            order by lead, score desc, entered_at
            """;
    private static final String BY_NAME =
            "union select n.id, o.id from fresh n join leads_lead o on o.company_key %% n.company_key where " + OPEN;
    private static final String THOROUGH = FIND.formatted(OPEN, BY_NAME.replace("%%", "%"));
    private static final String SET_WISE = FIND.formatted(OPEN, "");

    @Inject
    Sql sql;

    /**
     * Notes the nearest open lead of each, where one is near enough.
     *
     * @return the ids of those that are held back now
     */
    Set<UUID> propose(List<Lead> fresh) {
        if (fresh.isEmpty()) return Set.of();
        var ids = fresh.stream().map(l -> l.id().toString()).toArray(String[]::new);
        // names that only resemble each other are looked for one lead at a time: for a whole file it would take hours
        sql.run(fresh.size() == 1 ? THOROUGH : SET_WISE, (Object) ids);
        return new HashSet<>(sql.rows(
                "select lead from leads_double where lead = any (?::uuid[]) and state = 'PROPOSED'",
                row -> row.getObject(1, UUID.class),
                (Object) ids));
    }

    /** The lead that this one is proposed, or was found, to be. */
    UUID otherOf(Lead lead, String state) {
        return sql.row(
                        "select other from leads_double where lead = ? and state = ?",
                        row -> row.getObject(1, UUID.class),
                        lead.id(),
                        state)
                .orElseThrow(LeadRefusal.NotMovable::new);
    }

    void decide(Lead lead, UUID other, String state, String who, Instant now) {
        sql.run(
                "update leads_double set state = ?, decided_at = ?, decided_by = ? where lead = ? and other = ?",
                state,
                now,
                who,
                lead.id(),
                other);
    }

    /** A lead that is handed out all the same was no double. */
    void dismiss(Lead lead, String who, Instant now) {
        sql.run(
                "update leads_double set state = 'DISMISSED', decided_at = ?, decided_by = ?"
                        + " where lead = ? and state = 'PROPOSED'",
                now,
                who,
                lead.id());
    }
}
