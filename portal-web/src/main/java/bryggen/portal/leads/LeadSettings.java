package bryggen.portal.leads;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How long an answer may take, in whose hours it is counted, and what weighs how much: the channel manager's settings. */
@ApplicationScoped
public class LeadSettings {
    private static final String OFFICES = "select country, opens, closes, special_days from leads_office";

    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    /** @param answerHours working hours until an offer goes on to the next */
    public record Settings(int answerHours, String homeCountry, Weights weights) {}

    @Transactional
    public Settings get() {
        return sql.row(
                        "select answer_hours, home_country, territory, family, level, load, record from leads_setting",
                        row -> new Settings(
                                row.getInt(1),
                                row.getString(2),
                                new Weights(row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7))))
                .orElseThrow();
    }

    @Transactional
    public List<Office> offices() {
        return sql.rows(
                OFFICES + " order by case country when 'NO' then 1 when 'SE' then 2 else 3 end",
                row -> new Office(
                        row.getString(1),
                        row.getTime(2).toLocalTime(),
                        row.getTime(3).toLocalTime(),
                        row.getString(4)));
    }

    /** LE11: the office in whose hours the clock of a lead in that country runs. */
    @Transactional
    public Office officeFor(String country) {
        return hours().office(country);
    }

    /** Offices and settings as they are now, for many questions. */
    Hours hours() {
        return new Hours(get(), offices());
    }

    record Hours(Settings settings, List<Office> offices) {
        /** When an offer made at that moment has to be answered. */
        Instant answerBy(String country, Instant offeredAt) {
            return office(country).workingTime().after(offeredAt, Duration.ofHours(settings.answerHours()));
        }

        /** When a quarter of that time is left. */
        Instant warnAt(String country, Instant offeredAt) {
            return office(country)
                    .workingTime()
                    .after(offeredAt, Duration.ofMinutes(settings.answerHours() * 60L * 3 / 4));
        }

        private Office office(String country) {
            return offices.stream()
                    .filter(o -> o.country().equals(country))
                    .findFirst()
                    .or(() -> offices.stream()
                            .filter(o -> o.country().equals(settings.homeCountry()))
                            .findFirst())
                    .orElseThrow();
        }
    }

    /** @throws LeadRefusal.Faulty 422 for hours outside 1 to 400 or a home without an office */
    @Transactional
    public void change(Actor actor, Settings settings) {
        actor.needs(Role.CHANNEL_MANAGER);
        if (settings.answerHours() < 1 || settings.answerHours() > 400)
            throw LeadRefusal.Faulty.at("/answerHours", "bad-working-hours");
        if (offices().stream().noneMatch(o -> o.country().equals(settings.homeCountry())))
            throw LeadRefusal.Faulty.at("/homeCountry", "unknown-country");
        var before = get();
        var weights = settings.weights();
        sql.run(
                "update leads_setting set answer_hours = ?, home_country = ?, territory = ?, family = ?, level = ?,"
                        + " load = ?, record = ?",
                settings.answerHours(),
                settings.homeCountry(),
                weights.territory(),
                weights.family(),
                weights.level(),
                weights.load(),
                weights.record());
        audit.record(actor, "leads.settings", "", said(before), said(settings));
    }

    @Transactional
    public void change(Actor actor, Office office) {
        actor.needs(Role.CHANNEL_MANAGER);
        sql.run(
                "update leads_office set opens = ?::time, closes = ?::time, special_days = ? where country = ?",
                office.opens().toString(),
                office.closes().toString(),
                office.specialDays(),
                office.country());
        audit.record(
                actor,
                "leads.settings",
                office.country(),
                null,
                Map.of("hours", office.opens() + "-" + office.closes(), "specialDays", office.specialDays()));
    }

    private static Map<String, Object> said(Settings settings) {
        return Map.of(
                "answerHours", settings.answerHours(),
                "homeCountry", settings.homeCountry(),
                "weights", settings.weights().toString());
    }
}
