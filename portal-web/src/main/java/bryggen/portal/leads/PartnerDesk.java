package bryggen.portal.leads;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What the channel manager says of partners: level, room, territories (LE5, LE6). */
@ApplicationScoped
public class PartnerDesk {
    @Inject
    Sql sql;

    @Inject
    Partners partners;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Transactional
    public List<Partners.Known> all(Actor actor) {
        actor.needs(Role.CHANNEL_MANAGER);
        return partners.all(clock.instant());
    }

    /** @throws LeadRefusal.Unknown 404 for a partner that there is not */
    @Transactional
    public Partners.Known get(Actor actor, String account) {
        return all(actor).stream()
                .filter(p -> p.account().equals(account))
                .findFirst()
                .orElseThrow(LeadRefusal.Unknown::new);
    }

    /** @throws LeadRefusal.Faulty 422 for a level outside 1 to 3 or room outside 0 to 100,000 */
    @Transactional
    public void change(Actor actor, String account, int level, int capacity, boolean active) {
        var before = get(actor, account).facts();
        if (level < 1 || level > 3) throw LeadRefusal.Faulty.at("/level", "bad-weight");
        if (capacity < 0 || capacity > 100_000) throw LeadRefusal.Faulty.at("/capacity", "bad-weight");
        sql.run(
                "insert into leads_partner (account, level, capacity, active) values (?, ?, ?, ?) on conflict (account)"
                        + " do update set level = excluded.level, capacity = excluded.capacity, active = excluded.active",
                account,
                level,
                capacity,
                active);
        audit.record(
                actor,
                account,
                "leads.partner",
                account,
                Map.of("level", before.level(), "capacity", before.capacity(), "active", before.active()),
                Map.of("level", level, "capacity", capacity, "active", active));
    }

    /**
     * @param postalFrom begin of a range of postal codes, with {@code postalTo}; both empty for the whole country
     * @throws LeadRefusal.Faulty 422 for what is no country, no range, or too long a product family
     */
    @Transactional
    public void add(Actor actor, String account, String country, String postalFrom, String postalTo, String family) {
        get(actor, account);
        var code = country.strip().toUpperCase(Locale.ROOT);
        if (!List.of(Locale.getISOCountries()).contains(code))
            throw LeadRefusal.Faulty.at("/country", "unknown-country");
        var from = bare(postalFrom);
        var to = bare(postalTo);
        boolean whole = from.isEmpty() && to.isEmpty();
        if (!whole && (!from.matches("[A-Z0-9]{1,12}") || from.length() != to.length() || from.compareTo(to) > 0))
            throw LeadRefusal.Faulty.at("/postalFrom", "bad-territory");
        var product = family.strip();
        if (product.length() > 70) throw LeadRefusal.Faulty.at("/productFamily", "lead-text-too-long", 70);
        sql.run(
                "insert into leads_territory (id, account, country, postal_from, postal_to, product_family)"
                        + " values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                account,
                code,
                from,
                to,
                product);
        audit.record(
                actor,
                account,
                "leads.territory",
                account,
                null,
                Map.of("country", code, "postal", from + "-" + to, "family", product));
    }

    @Transactional
    public void remove(Actor actor, String account, String territory) {
        get(actor, account);
        sql.run("delete from leads_territory where account = ? and cast(id as text) = ?", account, territory);
        audit.record(actor, account, "leads.territory", account, Map.of("territory", territory), Map.of());
    }

    private static String bare(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
