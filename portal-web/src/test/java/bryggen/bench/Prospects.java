package bryggen.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Leads of three years, most of them long decided, the newest waiting for an answer. */
final class Prospects {
    static final List<String> TABLES =
            List.of("leads_lead", "leads_offer", "leads_event", "leads_pool", "leads_double", "leads_decision");
    private static final String[] STAGES = {"ACCEPTED", "CONTACTED", "QUALIFIED", "PROPOSAL", "NEGOTIATION"};
    private static final String[] TOWNS = {"Bergen", "Oslo", "Ålesund", "Malmö", "Odense", "Tromsø", "Stavanger"};

    private final Scale scale;
    private final Door door;

    Prospects(Scale scale, Door door) {
        this.scale = scale;
        this.door = door;
    }

    void fill() throws SQLException {
        var dice = new Dice(scale.seed() + 2);
        var shares = Shares.of(scale.partners());
        try (var leads = new Copy(
                        door,
                        "leads_lead",
                        "id, number, thread, account, owner_name, status, origin, entered_at, entered_by, company, country,"
                                + " postal_code, city, contact, product_family, need, value, currency, way, offered_at,"
                                + " answer_by, stage, next_step, expected, next_activity_at, changed_at");
                var offers =
                        new Copy(door, "leads_offer", "id, lead, account, offered_at, answer_by, answer, answered_at");
                var events = new Copy(door, "leads_event", "lead, account, at, kind, who")) {
            for (long i = 0; i < scale.leads(); i++) {
                var at = Trade.NOW.minus(Duration.ofMinutes((scale.leads() - i) * 3 * 365 * 1440 / scale.leads()));
                var partner = scale.partner(shares.pick(dice));
                boolean fresh = scale.leads() - i < Math.max(50, scale.leads() / 50);
                var status = fresh
                        ? dice.of("OFFERED", "UNASSIGNED", "POOL")
                        : dice.of("ACCEPTED", "WON", "LOST", "LOST", "DECLINED");
                var account = status.equals("OFFERED") || (!fresh && !status.equals("DECLINED")) ? partner : "";
                var id = dice.id();
                leads.row(
                        id,
                        "L" + (1_000_000 + i),
                        dice.id(),
                        account,
                        "",
                        status,
                        dice.of("PAGE", "IMPORT", "API"),
                        at,
                        "Bench",
                        "Verft " + dice.below(1_000_000) + " AS",
                        "NO",
                        String.valueOf(1000 + dice.below(8999)),
                        dice.of(TOWNS),
                        "Kari " + dice.below(1000),
                        dice.of(Goods.FAMILIES).code(),
                        "",
                        dice.between(10, 900) * 1_000,
                        "NOK",
                        "RULES",
                        at,
                        status.equals("OFFERED") ? Trade.NOW.plus(Duration.ofDays(900)) : null,
                        status.equals("ACCEPTED")
                                ? dice.of(STAGES)
                                : status.equals("WON") || status.equals("LOST") ? status : null,
                        "",
                        dice.between(10, 900) * 1_000,
                        status.equals("ACCEPTED") ? at.plus(Duration.ofDays(9)) : null,
                        at);
                if (!account.isEmpty())
                    offers.row(
                            dice.id(),
                            id,
                            account,
                            at,
                            at.plus(Duration.ofHours(8)),
                            status.equals("OFFERED") ? null : "ACCEPTED",
                            status.equals("OFFERED") ? null : at.plus(Duration.ofHours(2)));
                events.row(id, account, at, "entered", "Bench");
            }
        }
    }
}
