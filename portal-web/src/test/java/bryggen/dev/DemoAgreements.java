package bryggen.dev;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What the supplier has agreed with companies. Made as its people would make it. */
public final class DemoAgreements {
    private DemoAgreements() {}

    /** Once; products have to be there. */
    public static void enter(String base, Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var found = sql.executeQuery("select 1 from assortments_rule where account = 'P2002'")) {
            if (found.next()) return;
        }
        var channel = Visitor.at(base).as("channel@nordvik.example");
        // a partner with service people of its own
        channel.post("/assortments/company?company=P2002", "act=keep-group&side=out&group=service");
        agreed(base, "RA-2026-014", "C1001", "Pumper og fester 2026", "BOLT-M8-20;20000\nPUMP-P100-400V;12", "");
        agreed(base, "RA-2026-021", "C1001", "Rammeavtale vedlikehold", "WASH-M8", "500000");
        agreed(base, "RA-2026-033", "P2001", "Servicedeler 2026", "BOLT-M8-20;5000", "");
        standing(base, "buyer@fjordmek.example", "Festemidler til lageret", latest(base, "buyer@fjordmek.example"));
        for (var email : new String[] {"seller@vestlandpumpe.example", "manager@vestlandpumpe.example"})
            standing(base, email, "Servicedeler", latest(base, email));
    }

    /** An agreement that allows more than was promised: of these products, or of a value in kroner. Its number. */
    public static String agreed(String base, String number, String account, String name, String lines, String value) {
        var kept = Visitor.at(base)
                .as("channel@nordvik.example")
                .post(
                        "/agreements/edit",
                        "act=keep&currency=NOK&from=2026-01-01&to=2029-12-31&past=WARN&number=" + number + "&company="
                                + account + "&name=" + encoded(name) + "&lines=" + encoded(lines) + "&value="
                                + value);
        if (!kept.header("Location").contains("said=agreements.kept")) throw new AssertionError(kept.toString());
        return number;
    }

    /** What an order was, once more every second week from tomorrow on. Its id. */
    public static String standing(String base, String email, String name, String order) {
        var made = Visitor.at(base)
                .as(email)
                .post(
                        "/standing/new?order=" + order,
                        "act=make&name=" + encoded(name) + "&every=2&unit=WEEK&weekday=1&monthday=1&starts="
                                + Installation.today().plusDays(1)
                                + "&ends=&purchaseOrder=&costReference=&shipTo=&comment=");
        var place = made.header("Location");
        if (!place.contains("said=standing.made")) throw new AssertionError(made.toString());
        return place.replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "");
    }

    private static String latest(String base, String email) {
        var caller = Caller.at(base).as(email);
        return Await.value("an order to make a standing one of", Duration.ofMinutes(1), () -> {
            var orders = caller.get("/api/v1/orders?size=1").json().path("items");
            if (!orders.isEmpty()) return orders.get(0).path("number").asText();
            caller.create("/api/v1/orders", "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"100\"}]}");
            return null;
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
