package bryggen.portal.insight;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.campaigns.PartnerStanding;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The partner programme: what a level asks for over twelve months, and what a partner still lacks (IS8). */
@ApplicationScoped
public class Programme {
    public static final int HIGHEST = 3;

    @Inject
    Figures figures;

    @Inject
    Scorecards scorecards;

    @Inject
    PartnerStanding standings;

    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    private final ZoneId zone = Settings.current().zone();

    /** What a level asks for. */
    public record Rule(int level, Kpi kpi, BigDecimal least) {}

    /** How far a partner is with a rule. */
    public record Met(Rule rule, BigDecimal has) {
        public BigDecimal missing() {
            return rule.least().subtract(has).max(BigDecimal.ZERO);
        }

        public boolean isMet() {
            return missing().signum() == 0;
        }
    }

    /**
     * @param level that the supplier has given
     * @param earned the highest one whose rules, and those of all below, are met
     */
    public record Progress(
            String account, String name, String currency, int level, int earned, Period period, List<Met> rules) {}

    @Transactional
    public List<Rule> rules() {
        return sql.rows("select level, kpi, least from insight_level_rule order by level, kpi", row -> Kpi.of(
                        row.getString(2))
                .map(kpi -> {
                    try {
                        return new Rule(row.getInt(1), kpi, row.getBigDecimal(3).stripTrailingZeros());
                    } catch (java.sql.SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orElseThrow());
    }

    @Transactional
    public Progress of(Actor actor, @Nullable String partner) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER);
        var facts = scorecards.partner(actor, partner);
        var period = Period.yearUntil(LocalDate.ofInstant(clock.instant(), zone), zone);
        var currency = Scorecards.currency(facts);
        var met = rules().stream()
                .map(rule -> new Met(
                        rule,
                        Scorecards.counted(rule.kpi(), figures.sums(rule.kpi(), facts.number(), period), currency)))
                .toList();
        return new Progress(
                facts.number(),
                facts.name(),
                currency,
                standings.of(facts.number()).level(),
                earned(met),
                period,
                met);
    }

    /** A level without a rule is earned by nobody. */
    static int earned(List<Met> met) {
        return 1
                + (int) IntStream.rangeClosed(2, HIGHEST)
                        .takeWhile(level -> met.stream().anyMatch(m -> m.rule().level() == level)
                                && met.stream()
                                        .filter(m -> m.rule().level() == level)
                                        .allMatch(Met::isMet))
                        .count();
    }

    /**
     * The supplier says what a level asks for; a figure without a number is not asked for.
     *
     * @throws InsightRefusal 422 for a number that is none or not above zero
     */
    @Transactional
    public void ask(Actor actor, int level, Map<Kpi, @Nullable BigDecimal> wanted) {
        actor.needs(Role.CHANNEL_MANAGER);
        if (level < 2 || level > HIGHEST) throw new InsightRefusal.Faulty("/level", "target-unfit");
        var rules = new ArrayList<Rule>();
        wanted.forEach((kpi, least) -> {
            if (least == null) return;
            if (least.signum() <= 0 || least.precision() - least.scale() > 12 || least.scale() > 4)
                throw new InsightRefusal.Faulty("/" + level + "/" + kpi.word(), "target-unfit");
            rules.add(new Rule(level, kpi, least));
        });
        sql.run("delete from insight_level_rule where level = ?", level);
        for (var rule : rules)
            sql.run(
                    "insert into insight_level_rule (level, kpi, least) values (?, ?, ?)",
                    level,
                    rule.kpi().word(),
                    rule.least());
        audit.record(actor, "insight.level", String.valueOf(level), null, Map.of("rules", rules.toString()));
    }
}
