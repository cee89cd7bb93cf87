package bryggen.dev;

import bryggen.contract.Caller;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where the demo's partners sell, and leads to look at: some to answer, some at work, one in the pool, one double. */
public final class DemoLeads {
    private static final String SELLER = "seller@vestlandpumpe.example";
    private static final String SWEDE = "seller@flodespartner.example";

    private static final List<String> TERRITORIES = List.of(
            "'P2001', 'NO', '4', '7', ''",
            "'P2001', 'NO', '', '', 'Pumps'",
            "'P2002', 'SE', '', '', ''",
            "'P2002', 'NO', '0', '3', 'Valves'",
            "'P2001', 'DK', '', '', ''",
            "'P2002', 'DK', '', '', ''");

    private final Caller channel;
    private final Caller seller;
    private final Caller swede;

    private DemoLeads(String base) {
        this.channel = Caller.at(base).as("channel@nordvik.example");
        this.seller = Caller.at(base).as(SELLER);
        this.swede = Caller.at(base).as(SWEDE);
    }

    /** Levels and territories, where there are none yet. */
    static void territories(Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var found = sql.executeQuery("select 1 from leads_territory limit 1")) {
            if (found.next()) return;
        }
        try (var sql = database.createStatement()) {
            sql.execute("insert into leads_partner (account, level, capacity) values ('P2001', 3, 40), ('P2002', 2, 30)"
                    + " on conflict (account) do nothing");
            for (var territory : TERRITORIES)
                sql.execute("insert into leads_territory (id, account, country, postal_from, postal_to, product_family)"
                        + " values (gen_random_uuid(), " + territory + ")");
            sql.execute("insert into insight_target (account, quarter, kpi, target)"
                    + " select '', to_char(now(), 'YYYY\"Q\"Q'), k.kpi, k.target from (values ('leads-received', 6),"
                    + " ('leads-in-time', 6), ('leads-won', 2), ('orders', 4), ('order-value', 50000), ('downloads', 8))"
                    + " k (kpi, target) on conflict do nothing");
        }
    }

    /** Through the API, as people would do it; once. */
    public static void enter(String base, Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var found = sql.executeQuery("select 1 from leads_lead limit 1")) {
            if (found.next()) return;
        }
        var demo = new DemoLeads(base);
        demo.atWork();
        demo.toAnswer();
        try (var sql = database.createStatement()) {
            // two of the offers were made earlier: their clocks end first
            sql.execute(
                    "update leads_lead set answer_by = answer_by - interval '90 minutes' where number in (select number"
                            + " from leads_lead where status = 'OFFERED' and account = 'P2001' order by number limit 2)");
            sql.execute("update leads_offer o set answer_by = l.answer_by from leads_lead l where l.id = o.lead"
                    + " and o.answer is null and l.answer_by is not null");
        }
    }

    private void atWork() {
        var first = lead("Sotra Fiskeforedling AS", "999000118", "NO", "5353", "Straume", "Pumps", "480000");
        accept(seller, first, "Site visit with a flow meter", "450000");
        edit(
                seller,
                first,
                "\"stage\":\"proposal\",\"closeDate\":\"2027-02-15\",\"note\":\"They compare with two others.\"");
        var second = lead("Stord Vannverk IKS", "999000126", "NO", "5411", "Stord", "Pumps", "220000");
        accept(seller, second, "Call the works manager", "200000");
        edit(
                seller,
                second,
                "\"stage\":\"contacted\",\"nextActivity\":\"Meeting at the waterworks\",\"nextActivityAt\":\"2026-12-14T09:00:00Z\"");
        var won = lead("Haugesund Skipsverft AS", "999000134", "NO", "5525", "Haugesund", "Valves", "95000");
        accept(seller, won, "Send the data sheets", "90000");
        edit(seller, won, "\"stage\":\"won\",\"note\":\"Ordered by phone.\"");
        var swedish = lead("Umeå Bruk AB", "5599000014", "SE", "90330", "Umeå", "Valves", "310000");
        accept(swede, swedish, "Visit with the new valve", "280000");
        edit(swede, swedish, "\"stage\":\"negotiation\"");
    }

    private void toAnswer() {
        lead("Voss Energi og Vann AS", "999000142", "NO", "5700", "Voss", "Pumps", "150000");
        lead("Odda Smelteverk AS", "999000150", "NO", "5750", "Odda", "Pumps", "630000");
        lead("Molde Sjukehus HF", "999000169", "NO", "6412", "Molde", "Valves", "75000");
        lead("Skellefteå Kraftvärme AB", "5599000022", "SE", "93131", "Skellefteå", "Pumps", "240000");
        lead("Luleå Gjuteri AB", "5599000030", "SE", "97231", "Luleå", "Seals", "60000");
        lead("Reykjavík Geothermal ehf", null, "IS", "101", "Reykjavík", "Pumps", "900000");
        lead("Voss Energi & Vann", "999000142", "NO", "5700", "Voss", "Valves", "40000");
    }

    private String lead(
            String company,
            String organisation,
            String country,
            String postal,
            String city,
            String family,
            String value) {
        var slug = company.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
        return channel.create(
                        "/api/v1/leads",
                        """
                        {"company":{"name":"%s",%s"country":"%s","postalCode":"%s","city":"%s"},
                         "contact":{"name":"The plant manager","email":"plant@%s.example"},
                         "productFamily":"%s","need":"Asked at the trade fair for a quotation on %s.","value":"%s"}
                        """
                                .formatted(
                                        company,
                                        organisation == null ? "" : "\"organisationNumber\":\"" + organisation + "\",",
                                        country,
                                        postal,
                                        city,
                                        slug,
                                        family,
                                        family.toLowerCase(java.util.Locale.ROOT),
                                        value))
                .well()
                .json()
                .path("number")
                .asText();
    }

    private static void accept(Caller partner, String number, String step, String revenue) {
        partner.post(
                        "/api/v1/leads/" + number + "/acceptance",
                        "{\"nextStep\":\"%s\",\"expectedRevenue\":\"%s\"}".formatted(step, revenue))
                .well();
    }

    private static void edit(Caller partner, String number, String fields) {
        partner.send(
                        "PATCH",
                        "/api/v1/leads/" + number,
                        ("{" + fields + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .well();
    }
}
