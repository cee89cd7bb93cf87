package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.campaigns.PartnerStanding;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How long what is approved is protected, what is approved at once, and how often a partner may ask (DE6 to DE11). */
@ApplicationScoped
@Transactional
public class DealSettings {
    /** In which a value for automatic approval can be set. */
    public static final List<String> CURRENCIES = List.of("NOK", "SEK", "DKK", "EUR");

    private static final int LONGEST_DAYS = 730;
    private static final int MOST_TIMES = 1_000;
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    @Inject
    Sql sql;

    @Inject
    PartnerStanding standings;

    @Inject
    AuditLog audit;

    /**
     * @param tellsEnd whether a partner is told until when something is taken
     * @param suspicious so many taken submissions within seven days are shown to the channel manager
     */
    public record Settings(int checksPerDay, boolean tellsEnd, int suspicious) {}

    /** @param automatic by currency the value below which a deal is approved at once */
    public record Level(int level, int protectionDays, int warningDays, Map<String, BigDecimal> automatic) {
        boolean approves(@Nullable BigDecimal value, String currency) {
            var below = automatic.get(currency);
            return value != null && below != null && value.compareTo(below) < 0;
        }

        LocalDate lastDay(LocalDate today) {
            return today.plusDays(protectionDays);
        }

        LocalDate warnOn(LocalDate until) {
            return until.minusDays(warningDays);
        }
    }

    public Settings get() {
        return sql.row(
                        "select checks_per_day, tells_end, suspicious from deals_setting",
                        row -> new Settings(row.getInt(1), row.getBoolean(2), row.getInt(3)))
                .orElseThrow();
    }

    public List<Level> levels() {
        var automatic = new TreeMap<Integer, Map<String, BigDecimal>>();
        sql.rows("select level, currency, below from deals_automatic", row -> automatic
                .computeIfAbsent(row.getInt(1), level -> new TreeMap<>())
                .put(row.getString(2), row.getBigDecimal(3)));
        return sql.rows(
                "select level, protection_days, warning_days from deals_level order by level",
                row -> new Level(
                        row.getInt(1), row.getInt(2), row.getInt(3), automatic.getOrDefault(row.getInt(1), Map.of())));
    }

    /** What holds for a partner. */
    Level of(String account) {
        int level = standings.of(account).level();
        return levels().stream().filter(l -> l.level() == level).findFirst().orElseThrow();
    }

    /** @throws DealRefusal.Faulty 422 for a number that is none or outside 1 to 1,000 */
    public void change(Actor actor, Settings settings) {
        actor.needs(Role.CHANNEL_MANAGER);
        if (settings.checksPerDay() < 1 || settings.checksPerDay() > MOST_TIMES)
            throw DealRefusal.Faulty.at("/checksPerDay", "deal-bad-limit", MOST_TIMES);
        if (settings.suspicious() < 1 || settings.suspicious() > MOST_TIMES)
            throw DealRefusal.Faulty.at("/suspicious", "deal-bad-limit", MOST_TIMES);
        var before = get();
        sql.run(
                "update deals_setting set checks_per_day = ?, tells_end = ?, suspicious = ?",
                settings.checksPerDay(),
                settings.tellsEnd(),
                settings.suspicious());
        audit.record(actor, "deals.settings", "", before.toString(), settings.toString());
    }

    /** @throws DealRefusal.Faulty 422 for days outside 1 to 730, a warning outside them, or a value that is none */
    public void change(Actor actor, Level level) {
        actor.needs(Role.CHANNEL_MANAGER);
        if (level.protectionDays() < 1 || level.protectionDays() > LONGEST_DAYS)
            throw DealRefusal.Faulty.at("/protectionDays", "deal-bad-days", LONGEST_DAYS);
        if (level.warningDays() < 0 || level.warningDays() >= level.protectionDays())
            throw DealRefusal.Faulty.at("/warningDays", "deal-bad-warning");
        for (var value : level.automatic().entrySet())
            if (!CURRENCIES.contains(value.getKey())
                    || value.getValue().signum() <= 0
                    || value.getValue().compareTo(MOST) > 0)
                throw DealRefusal.Faulty.at("/automatic/" + value.getKey(), "deal-bad-value");
        if (sql.run(
                        "update deals_level set protection_days = ?, warning_days = ? where level = ?",
                        level.protectionDays(),
                        level.warningDays(),
                        level.level())
                == 0) throw new DealRefusal.Unknown();
        sql.run("delete from deals_automatic where level = ?", level.level());
        level.automatic()
                .forEach((currency, below) -> sql.run(
                        "insert into deals_automatic (level, currency, below) values (?, ?, ?)",
                        level.level(),
                        currency,
                        below));
        audit.record(actor, "deals.settings", String.valueOf(level.level()), null, level.toString());
    }
}
