package bryggen.dev;

import bryggen.contract.Caller;
import java.sql.Connection;
import java.sql.SQLException;

/** Deals of the demo's partners in every state: drafts, waiting ones, protected ones, and one that two partners want. */
public final class DemoDeals {
    private final Caller channel;
    private final Caller seller;
    private final Caller swede;

    private DemoDeals(String base) {
        this.channel = Caller.at(base).as("channel@nordvik.example");
        this.seller = Caller.at(base).as("seller@vestlandpumpe.example");
        this.swede = Caller.at(base).as("seller@flodespartner.example");
    }

    /** Through the API, as people would do it; once. */
    public static void enter(String base, Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var found = sql.executeQuery("select 1 from deals_deal where account in ('P2001', 'P2002')"
                        + " and company like 'Bømlo Settefisk%'")) {
            if (found.next()) return;
        }
        var demo = new DemoDeals(base);
        demo.norwegian(database);
        demo.swedish();
    }

    private void norwegian(Connection database) throws SQLException {
        begin(
                seller,
                "Tysnes Båtbyggeri AS",
                "999000177",
                "NO",
                "5680",
                "Tysnes",
                "pumps",
                "Bilge and fire pumps for three workboats, delivery in autumn.",
                "260000");
        submit(
                seller,
                begin(
                        seller,
                        "Bømlo Settefisk AS",
                        "999000185",
                        "NO",
                        "5430",
                        "Bremnes",
                        "pumps",
                        "Recirculation for a new smolt hall: six centrifugal pumps and spares.",
                        "840000"));
        var review = submit(
                seller,
                begin(
                        seller,
                        "Kvinnherad Vassverk SA",
                        "999000193",
                        "NO",
                        "5470",
                        "Rosendal",
                        "seals",
                        "Renewal of all shaft seals in two pump stations.",
                        "190000"));
        var won = submit(
                seller,
                begin(
                        seller,
                        "Haugesund Skipsverft AS",
                        "999000134",
                        "NO",
                        "5525",
                        "Haugesund",
                        "pumps",
                        "Ballast pumps for hull 41.",
                        "95000"));
        var near = submit(
                seller,
                begin(
                        seller,
                        "Ålesund Fryseri AS",
                        "999000207",
                        "NO",
                        "6002",
                        "Ålesund",
                        "drives",
                        "Drives for the cold store's fans.",
                        "120000"));
        var rejected = submit(
                seller,
                begin(
                        seller,
                        "Førde Næringspark AS",
                        "999000215",
                        "NO",
                        "6812",
                        "Førde",
                        "cable",
                        "Cables for some building.",
                        "400000"));
        answer(rejected, "rejection", "{\"reason\":\"Which building, and who decides? Please say more.\"}");
        try (var sql = database.createStatement()) {
            sql.executeUpdate(
                    "update deals_deal set status = 'REVIEW' where account = 'P2001' and number = '" + review + "'");
            sql.executeUpdate(
                    "insert into deals_event (deal, account, at, kind, who) select id, account, now(), 'review',"
                            + " 'Henrik Falk' from deals_deal where account = 'P2001' and number = '" + review + "'");
            // registered earlier than today: the one is won, of the other the protection ends soon
            sql.executeUpdate("update deals_deal set status = 'CONVERTED', became = 'Order by phone'"
                    + " where account = 'P2001' and number = '" + won + "'");
            sql.executeUpdate("update deals_deal set protection = daterange(current_date - 81, current_date + 9, '[]'),"
                    + " warn_on = current_date - 5 where account = 'P2001' and number = '" + near + "'");
        }
    }

    private void swedish() {
        var approved = submit(
                swede,
                begin(
                        swede,
                        "Piteå Sulfat AB",
                        "5599000048",
                        "SE",
                        "94128",
                        "Piteå",
                        "pumps",
                        "Replacement of twelve process pumps during the stop in May.",
                        "1250000"));
        answer(approved, "approval", "{}");
        submit(
                swede,
                begin(
                        swede,
                        "Umeå Bruk AB",
                        "5599000014",
                        "SE",
                        "90330",
                        "Umeå",
                        "seals",
                        "Seals for the bark boiler's feed pumps.",
                        "310000"));
        // registered by the other partner
        begin(
                swede,
                "Bømlo Settefisk AS",
                "NO 999 000 185 MVA",
                "NO",
                "5430",
                "Bremnes",
                "pumps",
                "Pumps for the new hall.",
                "700000");
    }

    private static String begin(
            Caller partner,
            String company,
            String organisation,
            String country,
            String postal,
            String city,
            String family,
            String project,
            String value) {
        var slug = company.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
        return partner.create(
                        "/api/v1/deals",
                        """
                        {"company":{"name":"%s","organisationNumber":"%s","country":"%s","postalCode":"%s","city":"%s"},
                         "contact":{"name":"The technical manager","email":"technical@%s.example"},
                         "productFamily":"%s","project":"%s","value":"%s"}
                        """
                                .formatted(company, organisation, country, postal, city, slug, family, project, value))
                .well()
                .json()
                .path("number")
                .asText();
    }

    private static String submit(Caller partner, String number) {
        partner.post("/api/v1/deals/" + number + "/submission", "{}").well();
        return number;
    }

    private void answer(String number, String how, String body) {
        channel.post("/api/v1/deals/" + number + "/" + how, body).well();
    }
}
