package bryggen.portal.insight;

import bryggen.portal.leads.LeadReach;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the home page says of leads, each by one statement over an index. */
@ApplicationScoped
public class LeadGlance {
    private static final Duration SILENT = Duration.ofDays(30);

    private static final String SILENT_PARTNERS = "accounts_account a"
            + " left join leads_partner p on p.account = a.number"
            + " left join lateral (select max((select max(i.created_at) from access_sign_in i"
            + " where i.person = m.person)) as seen"
            + " from access_membership m where m.account = a.number) s on true"
            + " where a.kind = 'PARTNER' and a.opened_at is not null and a.active"
            + " and coalesce(greatest(p.last_act_at, s.seen), '-infinity') < cast(? as timestamptz)";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A lead with a moment: when its clock ends, or when something is planned. */
    public record Due(String number, String company, String what, Instant at) {}

    /** Open leads of a territory: a country and the first digit of its postal codes. */
    public record Area(String country, String digit, int leads) {}

    public record Silent(String account, String name, @Nullable Instant since) {}

    public int count(LeadReach reach, String status) {
        return counted("leads_lead l where l.status = ? and " + mine(reach), values(reach, status));
    }

    public int pool(LeadReach reach) {
        return counted(
                "leads_pool p where " + reach.accounts().on("p.account"),
                reach.accounts().values());
    }

    public int doubles() {
        return counted("leads_double d where d.state = 'PROPOSED'");
    }

    /** Offers whose clock ends before a moment. */
    public int endingBefore(LeadReach reach, Instant end) {
        return counted(
                "leads_lead l where l.status = 'OFFERED' and coalesce(l.answer_by, 'infinity') < cast(? as timestamptz)"
                        + " and " + mine(reach),
                values(reach, end.toString()));
    }

    /** Offers by the end of their clock, the first one first. */
    public List<Due> ending(LeadReach reach, int most) {
        return due(
                "l.number, l.company, case when l.account = '' then l.city else l.account end, l.answer_by",
                "l.status = 'OFFERED' and l.answer_by is not null and l.number is not null",
                "coalesce(l.answer_by, 'infinity'), l.number",
                reach,
                most);
    }

    public List<Due> activities(LeadReach reach, int most) {
        return due(
                "l.number, l.company, l.next_activity, l.next_activity_at",
                "l.status = 'ACCEPTED' and l.next_activity_at is not null",
                "l.next_activity_at",
                reach,
                most);
    }

    private List<Due> due(String columns, String which, String order, LeadReach reach, int most) {
        return sql
                .cells(
                        "select " + columns + " from leads_lead l where " + which + " and " + mine(reach) + " order by "
                                + order + " limit " + most,
                        values(reach))
                .stream()
                .map(c -> new Due(c.text(), c.text(), c.text(), c.instant()))
                .toList();
    }

    public List<Area> areas(int most) {
        return sql
                .cells(
                        "select l.country, left(l.postal_code, 1), count(*) from leads_lead l where l.account is not null"
                                + " and l.status in ('UNASSIGNED', 'OFFERED', 'POOL', 'ACCEPTED')"
                                + " group by 1, 2 order by 3 desc, 1, 2 limit " + most)
                .stream()
                .map(c -> new Area(c.text(), c.text(), c.whole()))
                .toList();
    }

    /** Partners of which nobody has signed in or done anything with a lead for thirty days; the longest silent first. */
    public List<Silent> silent(int most) {
        return sql
                .cells(
                        "select a.number, a.name, greatest(p.last_act_at, s.seen) as last from " + SILENT_PARTNERS
                                + " order by last nulls first, a.number limit " + most,
                        silentSince())
                .stream()
                .map(c -> new Silent(c.text(), c.text(), c.instantOrNone()))
                .toList();
    }

    /** How many they are. */
    public int silent() {
        return counted(SILENT_PARTNERS, silentSince());
    }

    private String silentSince() {
        return clock.instant().minus(SILENT).toString();
    }

    private static String mine(LeadReach reach) {
        return reach.accounts().on("l.account")
                + (reach.seller() == null ? "" : " and (l.owner is null or l.owner = cast(? as uuid))");
    }

    private static Object[] values(LeadReach reach, Object... before) {
        var seller = reach.seller();
        return Stream.of(
                        Stream.of(before),
                        Stream.of(reach.accounts().values()),
                        seller == null ? Stream.empty() : Stream.of(seller.toString()))
                .flatMap(s -> s)
                .toArray();
    }

    private int counted(String from, Object... values) {
        return sql.cells("select count(*), 0 from " + from, values).get(0).whole();
    }
}
