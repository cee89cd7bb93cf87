package bryggen.portal.insight;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.AccountFacts;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scorecard of a partner and quarter with its targets (IS5 to IS7): the same for the partner and the supplier. */
@ApplicationScoped
public class Scorecards {
    /**
     * One figure.
     *
     * @param sums by currency, with one entry without a currency for what is counted
     * @param before the same, of the quarter before
     * @param target in the partner's own currency for money; none when nobody has set one
     */
    public record Line(
            Kpi kpi, Map<String, BigDecimal> sums, Map<String, BigDecimal> before, @Nullable BigDecimal target) {
        public BigDecimal counted(String currency) {
            return Scorecards.counted(kpi, sums, currency);
        }
    }

    /** A partner in the list of all, with a few figures of the running quarter; the target is that of the order value. */
    public record Brief(
            String account,
            String name,
            String currency,
            Map<Kpi, Map<String, BigDecimal>> figures,
            @Nullable BigDecimal target) {
        public Map<String, BigDecimal> of(Kpi kpi) {
            return figures.getOrDefault(kpi, Map.of());
        }
    }

    private static final List<Kpi> BRIEFLY =
            List.of(Kpi.LEADS_RECEIVED, Kpi.LEADS_IN_TIME, Kpi.LEADS_ACCEPTED, Kpi.LEADS_WON, Kpi.ORDER_VALUE);

    /** @param currency the partner's own, in which targets for money are meant */
    public record Scorecard(
            String account, String name, String currency, Quarter quarter, Instant asOf, List<Line> lines) {}

    private static final String HOME_CURRENCY = "NOK";
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    @Inject
    Figures figures;

    @Inject
    Accounts accounts;

    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    ZoneId zone = Settings.current().zone();

    public Quarter current() {
        return Quarter.at(clock.instant(), zone);
    }

    /**
     * The partner whose figures the actor may see: the own one, or the one asked for by the supplier's people.
     *
     * @throws PlatformRefusal 404 for anybody else's, and for what is no partner
     */
    @Transactional
    public AccountFacts partner(Actor actor, @Nullable String asked) {
        var own = actor.account().number();
        boolean supplier = actor.has(Role.CHANNEL_MANAGER);
        if (asked == null && supplier) throw PlatformRefusal.missing();
        if (asked != null && !supplier && !asked.equals(own)) throw PlatformRefusal.missing();
        var facts = accounts.find(asked == null ? own : asked).orElseThrow(PlatformRefusal::missing);
        if (facts.kind() != Account.Kind.PARTNER) throw PlatformRefusal.missing();
        return facts;
    }

    @Transactional
    public Scorecard of(Actor actor, @Nullable String partner, Quarter quarter) {
        actor.needs(Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER);
        var facts = partner(actor, partner);
        var targets = targets(facts.number(), quarter);
        var period = quarter.period(zone);
        var before = quarter.before().period(zone);
        var lines = Arrays.stream(Kpi.values())
                .map(kpi -> new Line(
                        kpi,
                        figures.sums(kpi, facts.number(), period),
                        figures.sums(kpi, facts.number(), before),
                        targets.get(kpi)))
                .toList();
        return new Scorecard(facts.number(), facts.name(), currency(facts), quarter, clock.instant(), lines);
    }

    /** The rows behind a figure. */
    public Listing<Figures.Row> rows(Actor actor, @Nullable String partner, Kpi kpi, Quarter quarter, ListAsk ask) {
        actor.needs(Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER);
        return figures.rows(kpi, partner(actor, partner).number(), quarter.period(zone), ask);
    }

    /** One figure by itself. */
    public Map<String, BigDecimal> figure(Actor actor, @Nullable String partner, Kpi kpi, Quarter quarter) {
        actor.needs(Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER);
        return figures.sums(kpi, partner(actor, partner).number(), quarter.period(zone));
    }

    /** All open partners by name: one statement for each figure, however many stand on the page. */
    @Transactional
    public Listing<Brief> all(Actor actor, ListAsk ask) {
        actor.needs(Role.CHANNEL_MANAGER);
        var partners = accounts.partners().stream()
                .sorted(Comparator.comparing(Account::name).thenComparing(Account::number))
                .toList();
        int from = Math.min((ask.page() - 1) * ask.size(), partners.size());
        var shown = partners.subList(from, Math.min(from + ask.size(), partners.size()));
        var numbers = shown.stream().map(Account::number).toList();
        var quarter = current();
        var period = quarter.period(zone);
        var byKpi = new EnumMap<Kpi, Map<String, Map<String, BigDecimal>>>(Kpi.class);
        for (var kpi : BRIEFLY) byKpi.put(kpi, figures.sums(kpi, numbers, period));
        var currencies = currencies(numbers);
        var targets = targets(Kpi.ORDER_VALUE, quarter);
        var briefs = shown.stream()
                .map(partner -> {
                    var own = new EnumMap<Kpi, Map<String, BigDecimal>>(Kpi.class);
                    byKpi.forEach((kpi, sums) -> own.put(kpi, sums.getOrDefault(partner.number(), Map.of())));
                    return new Brief(
                            partner.number(),
                            partner.name(),
                            currencies.getOrDefault(partner.number(), HOME_CURRENCY),
                            own,
                            targets.getOrDefault(partner.number(), targets.get("")));
                })
                .toList();
        return new Listing<>(briefs, ask.page(), ask.size(), partners.size(), false, null);
    }

    private Map<String, String> currencies(List<String> numbers) {
        var currencies = new HashMap<String, String>();
        sql.rows(
                        "select number, currency from accounts_account where number = any (?) and currency is not null",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        (Object) numbers.toArray(String[]::new))
                .forEach(found -> currencies.put(found.getKey(), found.getValue()));
        return currencies;
    }

    /** By partner; the empty one is for those that have none of their own. */
    private Map<String, BigDecimal> targets(Kpi kpi, Quarter quarter) {
        var targets = new HashMap<String, BigDecimal>();
        sql.rows(
                        "select account, target from insight_target where account is not null and quarter = ? and kpi = ?",
                        row -> Map.entry(row.getString(1), row.getBigDecimal(2)),
                        quarter.toString(),
                        kpi.word())
                .forEach(found -> targets.put(found.getKey(), found.getValue()));
        return targets;
    }

    /** How many of the running quarter's targets are reached. */
    public record Reached(int reached, int targets) {}

    @Transactional
    public Reached reached(Actor actor) {
        var facts = partner(actor, null);
        var targets = targets(facts.number(), current());
        var period = current().period(zone);
        int reached = (int) targets.entrySet().stream()
                .filter(target ->
                        counted(target.getKey(), figures.sums(target.getKey(), facts.number(), period), currency(facts))
                                        .compareTo(target.getValue())
                                >= 0)
                .count();
        return new Reached(reached, targets.size());
    }

    public static String currency(AccountFacts facts) {
        var currency = facts.currency();
        return currency == null ? HOME_CURRENCY : currency.getCurrencyCode();
    }

    /** What counts against a target or a rule: of money what is in the partner's own currency. */
    public static BigDecimal counted(Kpi kpi, Map<String, BigDecimal> sums, String currency) {
        return sums.getOrDefault(kpi.unit() == Kpi.Unit.MONEY ? currency : "", BigDecimal.ZERO);
    }

    /** The partner's own targets, else those for everybody. */
    @Transactional
    public Map<Kpi, BigDecimal> targets(String account, Quarter quarter) {
        var targets = new EnumMap<Kpi, BigDecimal>(Kpi.class);
        sql.rows(
                        "select kpi, target from insight_target where account in ('', ?) and quarter = ? order by account",
                        row -> Map.entry(row.getString(1), row.getBigDecimal(2).stripTrailingZeros()),
                        account,
                        quarter.toString())
                .forEach(found -> Kpi.of(found.getKey()).ifPresent(kpi -> targets.put(kpi, found.getValue())));
        return targets;
    }

    /**
     * IS7: sets the targets of a quarter, for one partner or (empty) for all; a null target is none.
     *
     * @throws InsightRefusal 422 for a target below zero or absurd
     */
    @Transactional
    public void aim(Actor actor, String account, Quarter quarter, Map<Kpi, @Nullable BigDecimal> targets) {
        actor.needs(Role.CHANNEL_MANAGER);
        if (!account.isEmpty()) partner(actor, account);
        targets.forEach((kpi, target) -> {
            if (target != null && (target.signum() < 0 || target.compareTo(MOST) > 0 || target.scale() > 4))
                throw new InsightRefusal.Faulty("/" + kpi.word(), "target-unfit");
            sql.run(
                    "delete from insight_target where account = ? and quarter = ? and kpi = ?",
                    account,
                    quarter.toString(),
                    kpi.word());
            if (target != null)
                sql.run(
                        "insert into insight_target (account, quarter, kpi, target) values (?, ?, ?, ?)",
                        account,
                        quarter.toString(),
                        kpi.word(),
                        target);
        });
        audit.record(
                actor,
                account.isEmpty() ? actor.account().number() : account,
                "insight.targets",
                quarter.toString(),
                null,
                Map.of("targets", targets.toString()));
    }
}
