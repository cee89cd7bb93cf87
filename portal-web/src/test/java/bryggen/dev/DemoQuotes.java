package bryggen.dev;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Quotes to look at, one in each state, with special prices in each of theirs. Made as people would make them. */
public final class DemoQuotes {
    private static final String SELLER = "seller@vestlandpumpe.example";
    private static final String PUMPS =
            "{\"sku\":\"PUMP-P100-400V\",\"quantity\":\"2\",\"margin\":\"22\"},{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\",\"margin\":\"35\"},";
    private static final String WORK =
            "{\"name\":\"Installation and first run\",\"quantity\":\"8\",\"price\":\"1150.00\"}";

    private final Caller seller;
    private final Visitor page;
    private final Visitor channel;
    private final Connection database;

    private DemoQuotes(String base, Connection database) {
        this.seller = Caller.at(base).as(SELLER);
        this.page = Visitor.at(base).as(SELLER);
        this.channel = Visitor.at(base).as("channel@nordvik.example");
        this.database = database;
    }

    /** Once; products have to be there. */
    public static void enter(String base, Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var found = sql.executeQuery("select 1 from quotes_quote limit 1")) {
            if (found.next()) return;
        }
        var demo = new DemoQuotes(base, database);
        demo.drafts();
        demo.answered();
        demo.specials();
        demo.channel.post("/quotes/behalf", "act=allow&partner=P2001&customer=C1002");
    }

    /** Until the feeds have brought what the quotes are about. */
    static void await(String base) {
        var seller = Caller.at(base).as(SELLER);
        Await.until(
                "there are products",
                Duration.ofMinutes(1),
                () -> seller.get("/api/v1/products/PUMP-P100-400V").status() == 200
                        && seller.get("/api/v1/products/PUMP-P80-400V").status() == 200
                        && seller.get("/api/v1/products/BOLT-M8-20").status() == 200);
    }

    private void drafts() {
        var first = make(
                "Pump station Straume",
                "Sotra Fiskeforedling AS",
                "plant@sotra.example",
                PUMPS + WORK
                        + ",{\"sku\":\"PUMP-P80-400V\",\"quantity\":\"2\",\"margin\":\"22\",\"kind\":\"alternative\"}"
                        + ",{\"name\":\"Service agreement, first year\",\"quantity\":\"1\",\"price\":\"9800.00\",\"kind\":\"option\"}");
        var asked = page.upload(
                "/quotes/quote?number=" + first,
                Map.of("act", "attach", "shown", "yes"),
                "flow and head.csv",
                "m3/h;m\n10;32\n20;29\n30;24\n".getBytes(StandardCharsets.UTF_8));
        if (asked.status() / 100 != 3) throw new AssertionError(asked.toString());
        var second = make("Booster pump", "Stord Vannverk IKS", "drift@stord.example", PUMPS + WORK);
        act(second, "act=send");
        act(second, "act=revise");
    }

    private void answered() throws SQLException {
        var sent = make("Two pumps", "Voss Energi og Vann AS", "innkjop@voss.example", PUMPS + WORK);
        act(sent, "act=send");
        var accepted = make("Fire pump", "Haugesund Skipsverft AS", "yard@haugesund.example", PUMPS + WORK);
        act(accepted, "act=send");
        act(accepted, "act=accepted&name=Trond+Skipper");
        var ordered = make("Spare pumps", "Odda Smelteverk AS", "lager@odda.example", PUMPS + WORK);
        act(ordered, "act=send");
        act(ordered, "act=accepted&name=Grete+Smelt");
        seller.create("/api/v1/quotes/" + ordered + "/order", "{\"purchaseOrder\":\"ODDA-7\"}")
                .well();
        var declined = make("Cooling water", "Molde Sjukehus HF", "teknisk@molde.example", PUMPS);
        act(declined, "act=send");
        run("update quotes_quote set status = 'DECLINED', decided_at = now(), decided_by = 'Unni Lege',"
                + " decided_from = '192.0.2.7', decided_hash = document_hash, decline_reason = 'The budget is spent.'"
                + " where number = '" + declined + "'");
        var expired = make("Bilge pump", "Austevoll Rederi AS", "teknisk@austevoll.example", PUMPS);
        act(expired, "act=send");
        run("update quotes_quote set valid_until = current_date - 3 where number = '" + expired + "'");
    }

    private void specials() throws SQLException {
        ask("Large delivery", "Sotra Fiskeforedling AS", "A competitor offers less; ten more follow in spring.");
        answer(ask("Framework", "Stord Vannverk IKS", "Framework agreement over three years."), "grant");
        answer(ask("Harbour", "Austevoll Rederi AS", "The customer compares with two others."), "counter");
    }

    private String ask(String title, String customer, String reason) throws SQLException {
        var number = make(title, customer, "post@customer.example", PUMPS);
        var trace =
                one("select l.trace::text from quotes_line l join quotes_quote q on q.id = l.quote where q.number = '"
                        + number + "' and l.place = 1");
        var wanted = one("select round(l.cost * 0.9, 2)::text from quotes_line l join quotes_quote q on q.id = l.quote"
                + " where q.number = '" + number + "' and l.place = 1");
        act(number, "act=special&trace=" + trace + "&wanted=" + wanted + "&reason=" + encoded(reason));
        return one("select number from quotes_special where quote_number = '" + number + "'");
    }

    private void answer(String special, String act) throws SQLException {
        var price = one("select round(cost * 0.95, 2)::text from quotes_special where number = '" + special + "'");
        var until = one("select (current_date + 60)::text");
        channel.post(
                "/quotes/special?number=" + special,
                "act=" + act + "&price=" + price + "&until=" + until + "&text=" + encoded("For this project."));
    }

    private String make(String title, String customer, String email, String lines) {
        var tidy = lines.endsWith(",") ? lines.substring(0, lines.length() - 1) : lines;
        return seller.create(
                        "/api/v1/quotes",
                        """
                        {"title":"%s","language":"nb","freight":"450.00","text":"Delivered and tested.",
                         "customer":{"name":"%s","contact":"The plant manager","email":"%s","street":"Kaien 7",
                         "postalCode":"5353","city":"Straume","country":"NO"},"lines":[%s]}
                        """
                                .formatted(title, customer, email, tidy))
                .well()
                .json()
                .path("number")
                .asText();
    }

    private void act(String number, String body) {
        var answer = page.post("/quotes/quote?number=" + number, body);
        if (answer.status() / 100 != 3) throw new AssertionError(body + " of " + number + ": " + answer);
    }

    private String one(String query) throws SQLException {
        try (var sql = database.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String change) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(change);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
