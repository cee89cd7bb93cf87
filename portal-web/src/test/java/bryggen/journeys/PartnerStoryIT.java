package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.DemoPeople;
import bryggen.dev.SomeNumber;
import bryggen.dev.Stand;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From lead to paid order: one thread, whose partner keeps the credit at every step (F009). */
class PartnerStoryIT {
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static Stand stand;
    private static Caller channel;
    private static Caller seller;
    private static Caller payer;

    @BeforeAll
    static void signIn() throws SQLException {
        stand = Stand.shared();
        try (var database = stand.connect()) {
            DemoPeople.add(database, "payables@vestlandpumpe.example", "PAYABLES", "P2001");
        }
        var base = Caller.at(stand.baseUrl());
        channel = base.as("channel@nordvik.example");
        seller = base.as("seller@vestlandpumpe.example");
        payer = base.as("payables@vestlandpumpe.example");
        Known.firstOrder(seller, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
    }

    @Test
    @DisplayName("a lead is answered, registered, quoted, accepted, ordered, shipped, invoiced and paid, on one thread")
    void story() throws SQLException {
        var organisation = SomeNumber.next();
        var company =
                "\"name\":\"Story Works %s AS\",\"organisationNumber\":\"%s\",\"country\":\"NO\",\"city\":\"Bergen\",\"postalCode\":\"5003\""
                        .formatted(organisation, organisation);
        var mail = "story" + organisation + "@customer.example";
        var contact = "\"contact\":{\"name\":\"Kari Holm\",\"email\":\"" + mail + "\"}";

        var lead = number(channel.create(
                        "/api/v1/leads",
                        "{\"company\":{" + company + "}," + contact
                                + ",\"productFamily\":\"Pumper\",\"need\":\"Bolts for six pumps\"}")
                .well()
                .json());
        var desk = Visitor.at(stand.baseUrl()).as("channel@nordvik.example");
        if (seller.get("/api/v1/leads/" + lead).status() == 404)
            desk.post("/leads/lead?number=" + lead, "act=assign&partner=P2001");
        seller.post("/api/v1/leads/" + lead + "/acceptance", "{\"nextStep\":\"Visit\",\"expectedRevenue\":\"900000\"}")
                .well();

        var deal = number(seller.create(
                        "/api/v1/deals",
                        "{\"company\":{" + company + "}," + contact + ",\"lead\":\"" + lead
                                + "\",\"productFamily\":\"Pumper\",\"project\":\"Six pumps\",\"value\":{\"amount\":\"900000.00\",\"currency\":\"NOK\"}}")
                .well()
                .json());
        seller.post("/api/v1/deals/" + deal + "/submission", "{}").well();
        channel.post("/api/v1/deals/" + deal + "/approval", "{}").well();

        var quote = number(seller.create(
                        "/api/v1/quotes",
                        "{\"title\":\"Six pumps\",\"language\":\"en\",\"lead\":\"" + lead
                                + "\",\"customer\":{\"name\":\"Story Works AS\",\"email\":\"" + mail
                                + "\",\"country\":\"NO\"},\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\",\"margin\":\"25\"}]}")
                .well()
                .json());
        var page = Visitor.at(stand.baseUrl()).as("seller@vestlandpumpe.example");
        assertThat(page.post("/quotes/quote?number=" + quote, "act=send").status())
                .isEqualTo(302);
        var link = offer(mail);
        assertThat(Visitor.at(stand.baseUrl())
                        .post(link, "act=accept&name=Kari+Holm")
                        .status())
                .isEqualTo(302);
        var order = seller.create("/api/v1/quotes/" + quote + "/order", "{}")
                .well()
                .json()
                .path("order")
                .path("number")
                .asText();

        var invoice = Await.value("the invoice of " + order, A_WHILE, () -> {
            var now = seller.get("/api/v1/orders/" + order).well().json();
            return now.path("shipping").asText().equals("done")
                            && now.path("invoicing").asText().equals("done")
                            && !now.path("invoices").isEmpty()
                    ? now.path("invoices").path(0).asText()
                    : null;
        });
        var open = payer.get("/api/v1/invoices/" + invoice)
                .well()
                .json()
                .path("open")
                .asText();
        var payment = Await.value("a card payment", A_WHILE, () -> {
            var answer = payer.create(
                    "/api/v1/payments",
                    "{\"items\":[{\"invoice\":\"%s\",\"amount\":\"%s\"}],\"method\":\"card\"}"
                            .formatted(invoice, open));
            return answer.code().equals("payment-not-offered")
                    ? null
                    : answer.well().json();
        });
        var redirect = payment.path("redirect").asText();
        stand.pay().act(redirect.substring(redirect.lastIndexOf('/') + 1), "approve");
        Await.until("the order is paid", A_WHILE, () -> seller.get("/api/v1/orders/" + order)
                .well()
                .json()
                .path("paid")
                .asText()
                .equals("done"));

        assertThat(text(seller, "/deals/" + deal, "status")).isEqualTo("converted");
        assertThat(text(seller, "/deals/" + deal, "became")).isEqualTo(order);
        assertThat(text(seller, "/quotes/" + quote, "status")).isEqualTo("ordered");
        var complaint = number(seller.create(
                        "/api/v1/cases",
                        "{\"category\":\"quality\",\"wanted\":\"repair\",\"description\":\"Two of them are bent\",\"order\":\""
                                + order + "\"}")
                .well()
                .json());
        var chain = List.of(lead, deal, quote, order, invoice, complaint);
        for (var one : chain) {
            var found = page.get("/search?q=" + one);
            var shown =
                    found.status() == 302 ? page.get(found.header("Location").replace(stand.baseUrl(), "")) : found;
            assertThat(shown.well().text()).as("found by " + one).contains(chain);
        }
        var other = Visitor.at(stand.baseUrl()).as("seller@flodespartner.example");
        for (var one : chain)
            assertThat(other.get("/search?q=" + one).well().text())
                    .as("another partner looks for " + one)
                    .doesNotContain("Story Works")
                    .doesNotContain("number=" + one);
        try (var database = stand.connect();
                var sql = database.createStatement();
                var row = sql.executeQuery("select count(distinct thread), min(credited) from ("
                        + "select thread, 'P2001' credited from leads_lead where number = '" + lead + "'"
                        + " union all select thread, account from deals_deal where number = '" + deal + "'"
                        + " union all select thread, account from quotes_quote where number = '" + quote + "'"
                        + " union all select thread, credited from orders_order where number = '" + order
                        + "') chain")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).as("threads").isEqualTo(1);
            assertThat(row.getString(2)).isEqualTo("P2001");
        }
    }

    /** The link of the mail that an end customer got. */
    static String offer(String mail) {
        return Await.value("the mail to " + mail, A_WHILE, () -> {
            var log = Stand.shared().portal().log();
            int at = log.indexOf("To: " + mail);
            int link = at < 0 ? -1 : log.indexOf("/quotes/offer?", at);
            return link < 0
                    ? null
                    : log.substring(link, log.indexOf('\n', link)).strip();
        });
    }

    private static String number(JsonNode made) {
        return made.path("number").asText();
    }

    private static String text(Caller caller, String path, String field) {
        return caller.get("/api/v1" + path).well().json().path(field).asText();
    }
}
