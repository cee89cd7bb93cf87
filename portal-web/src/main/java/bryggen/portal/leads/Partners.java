package bryggen.portal.leads;

import bryggen.portal.access.Account;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The partners as those who hand out leads see them: level, room, territories, and how they have answered so far. */
@ApplicationScoped
@Transactional
public class Partners {
    private static final Duration RECORD = Duration.ofDays(180);
    private static final int USUAL_CAPACITY = 20;
    private static final String FACTS =
            """
            select a.account, coalesce(p.level, 1) level, coalesce(p.capacity, ?) capacity, coalesce(p.active, true) active,
                p.last_act_at,
                (select count(*) from leads_lead l where l.account = a.account and l.status in ('OFFERED', 'ACCEPTED')) open,
                (select count(*) from leads_offer o where o.account = a.account and o.offered_at > ?
                    and o.answer in ('ACCEPTED', 'DECLINED')) answered,
                (select count(*) from leads_offer o where o.account = a.account and o.offered_at > ?
                    and o.answer = 'EXPIRED') missed,
                (select max(o.offered_at) from leads_offer o where o.account = a.account) last_offer
            from unnest(?::text[]) a (account) left join leads_partner p on p.account = a.account
            """;

    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    /** A partner with what is known of it; {@code lastAct} is the last time that somebody of it did something here. */
    public record Known(String account, String name, Candidate facts, @Nullable Instant lastAct) {}

    /** All partners that the portal is open for, by name. */
    public List<Known> all(Instant now) {
        var open = accounts.partners();
        var names = open.stream().collect(Collectors.toMap(Account::number, Account::name));
        var territories = territories().stream().collect(Collectors.groupingBy(Territory::account));
        var byAccount = sql
                .rows(
                        FACTS,
                        row -> {
                            var account = row.getString("account");
                            return new Known(
                                    account,
                                    names.getOrDefault(account, account),
                                    new Candidate(
                                            account,
                                            row.getBoolean("active"),
                                            row.getInt("level"),
                                            row.getInt("capacity"),
                                            row.getInt("open"),
                                            row.getInt("answered"),
                                            row.getInt("missed"),
                                            Sql.instant(row, "last_offer"),
                                            territories.getOrDefault(account, List.of())),
                                    Sql.instant(row, "last_act_at"));
                        },
                        USUAL_CAPACITY,
                        now.minus(RECORD),
                        now.minus(RECORD),
                        open.stream().map(Account::number).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Known::account, Function.identity()));
        return open.stream()
                .flatMap(a -> java.util.stream.Stream.ofNullable(byAccount.get(a.number())))
                .toList();
    }

    List<Candidate> candidates(Instant now) {
        return all(now).stream().map(Known::facts).toList();
    }

    private List<Territory> territories() {
        return sql.rows(
                "select id, account, country, postal_from, postal_to, product_family from leads_territory where account is not null"
                        + " order by account, country, postal_from, product_family",
                row -> new Territory(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    /** That somebody of the partner did something: who is silent is told by this. */
    void acted(String account, Instant now) {
        sql.run(
                "insert into leads_partner (account, last_act_at) values (?, ?)"
                        + " on conflict (account) do update set last_act_at = excluded.last_act_at",
                account,
                now);
    }
}
