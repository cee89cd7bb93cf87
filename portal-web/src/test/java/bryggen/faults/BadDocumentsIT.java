package bryggen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An ERP whose documents are wrong in every way: each is put aside with its reason where the operator sees it, the others
 * go on, and when the ERP has mended it, it goes in.
 */
class BadDocumentsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofMinutes(3);

    /** What a busy machine carries over within the deadline of one page; the connector's own test takes 200. */
    private static final int MEGABYTES = 30;

    private static Stand stand;
    private static Caller operator;
    private static String known;

    @BeforeAll
    static void begin() throws SQLException {
        stand = Stand.own("bad-documents", Map.of());
        operator = Caller.at(stand.baseUrl()).as("operator@nordvik.example");
        try (var books = stand.connect(Stand.ERP_BOOKS);
                var sql = books.createStatement();
                var row = sql.executeQuery("select id from sandbox_erp.invoice where customer = 'C1001'"
                        + " and body->>'type' = 'INVOICE' order by id limit 1")) {
            row.next();
            known = row.getString(1);
        }
        Await.until("the feeds are read to their end", SOON, () -> {
            for (var feed : operator.get("/api/v1/exchange/feeds").well().json().path("items"))
                if (feed.path("lagSeconds").isNull()) return false;
            return true;
        });
    }

    @AfterAll
    static void end() {
        stand.close();
    }

    @AfterEach
    void mend() {
        stand.erp().books().noFaults();
    }

    @Test
    @DisplayName("an invoice whose figures do not fit is put aside, and goes in when the ERP has mended it")
    void wrongTotals() throws Exception {
        var invoice = invoice("BAD-TOTAL", "99001");
        var right = invoice.toString();
        ((ObjectNode) invoice.path("gross")).put("amount", "1.00");
        write("BAD-TOTAL", invoice.toString());
        write("GOOD-1", invoice("GOOD-1", "99002").toString());

        assertThat(aside("BAD-TOTAL").path("text").asText()).contains("do not make gross 1.00");
        awaitInvoice("99002");
        assertThat(payables().get("/api/v1/invoices/99001").status()).isEqualTo(404);

        write("BAD-TOTAL", right);
        awaitInvoice("99001");
        Await.until("it stands aside no more", SOON, () -> find("BAD-TOTAL").isEmpty());
    }

    @Test
    @DisplayName("a shipment with more serial numbers than pieces is put aside, and goes in when the ERP has mended it")
    void serials() throws Exception {
        var shipment =
                """
                {"key":"BAD-SERIALS","number":"PS-BAD","customer":"C1001","order":"SO-NONE","shippedAt":"2026-11-02T10:00:00Z",
                 "parcels":[],"changedAt":"2026-11-02T10:00:00Z","lines":[{"orderLine":1,"sku":"PUMP-P80-400V",
                 "name":"A pump","ordered":"2","shipped":"%s","outstanding":"0","serials":["SN-1","SN-2"]}]}""";
        stand.erp().books().write(Feed.SHIPMENT, "BAD-SERIALS", shipment.formatted("1"));
        assertThat(aside("BAD-SERIALS").path("text").asText()).contains("2 serial numbers for 1 pieces");
        assertThat(payables().get("/api/v1/shipments/PS-BAD").status()).isEqualTo(404);
        stand.erp().books().write(Feed.SHIPMENT, "BAD-SERIALS", shipment.formatted("2"));
        var told = Await.value("it is there", SOON, () -> {
            var reply = payables().get("/api/v1/shipments/PS-BAD");
            return reply.status() == 200 ? reply.json() : null;
        });
        assertThat(told.path("lines").get(0).path("serials").valueStream().map(JsonNode::asText))
                .containsExactly("SN-1", "SN-2");
    }

    @Test
    @DisplayName("a number that another invoice has waits until one of them has its own")
    void duplicateNumber() throws Exception {
        write("FIRST", invoice("FIRST", "99010").toString());
        awaitInvoice("99010");
        write("SECOND", invoice("SECOND", "99010").toString());
        Await.until("it waits with its reason", SOON, () -> find("SECOND")
                .filter(row -> row.path("text").asText().contains("99010"))
                .isPresent());
        write("SECOND", invoice("SECOND", "99011").toString());
        awaitInvoice("99011");
        awaitInvoice("99010");
    }

    @Test
    @DisplayName("whatever is wrong with a row is said, the rest of its page goes on")
    void allKinds() throws Exception {
        write("BAD-CURRENCY", invoice("BAD-CURRENCY", "99020").toString().replace("\"NOK\"", "\"XXQ\""));
        write("NO-MONEY", invoice("NO-MONEY", "99021").toString().replace("\"NOK\"", "\"XAU\""));
        var huge = invoice("HUGE-NUMBER", "99022");
        ((ObjectNode) huge.path("net")).put("amount", "9".repeat(2_000));
        write("HUGE-NUMBER", huge.toString());
        write("WRONG-TYPES", invoice("WRONG-TYPES", "99023").put("lines", 17).toString());
        write("NO-DATE", without(invoice("NO-DATE", "99024"), "issued"));
        write(
                "YEAR-OFF",
                invoice("YEAR-OFF", "99025").put("issued", "+999999999-12-31").toString());
        write("DEEP", "{\"deep\":" + "[".repeat(900) + "]".repeat(900) + "}");
        write("NOTHING", "null");
        write("GOOD-2", invoice("GOOD-2", "99029").toString());

        awaitInvoice("99029");
        for (var id : new String[] {
            "BAD-CURRENCY", "NO-MONEY", "HUGE-NUMBER", "WRONG-TYPES", "NO-DATE", "YEAR-OFF", "DEEP", "NOTHING"
        }) assertThat(aside(id).path("text").asText()).as(id).isNotBlank();
        assertThat(aside("NO-DATE").path("text").asText()).isEqualTo("issued is missing");
        assertThat(aside("BAD-CURRENCY").path("text").asText()).contains("XXQ");
    }

    @Test
    @DisplayName("what looks like markup or an entity is text, on the page and on paper")
    void entities() throws Exception {
        var invoice = invoice("ENTITIES", "99030");
        var name = "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x; &lt;b&gt; ]]> <script>alert(1)</script> \u0001\uFFFF";
        for (var line : invoice.path("lines")) ((ObjectNode) line).put("name", name);
        write("ENTITIES", invoice.put("document", false).toString());
        awaitInvoice("99030");

        var printed = payables().get("/api/v1/invoices/99030/document");
        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.text()).startsWith("%PDF").doesNotContain("root:");
    }

    @Test
    @DisplayName("a page in Latin-1 loses only what is not English, until the operator has it read again")
    void latin1() throws Exception {
        stand.erp().books().fault("latin1", "GET /feeds/invoice/changes", 1000, 0);
        var invoice = invoice("LATIN", "99040");
        for (var line : invoice.path("lines")) ((ObjectNode) line).put("name", "Blåbærsyltetøy");
        write("LATIN", invoice.toString());
        write("GOOD-3", without(english(invoice("GOOD-3", "99041")), "paymentReference"));
        var aside = aside("LATIN");
        assertThat(aside.path("text").asText()).contains("UTF-8");
        awaitInvoice("99041");

        stand.erp().books().noFaults();
        operator.post("/api/v1/exchange/messages/" + aside.path("id").asText() + "/retry", "{}")
                .well();
        awaitInvoice("99040");
        Await.until("it stands aside no more", SOON, () -> find("LATIN").isEmpty());
    }

    @Test
    @DisplayName("a row without end costs the portal neither its life nor the rest of the page")
    void swollen() throws Exception {
        stand.erp().books().fault("swollen", "GET /feeds/invoice/changes", 1000, MEGABYTES);
        write("GOOD-4", invoice("GOOD-4", "99050").toString());

        assertThat(aside("SWOLLEN").path("text").asText()).contains("larger than");
        awaitInvoice("99050");
        assertThat(stand.portal().alive()).isTrue();
    }

    private static void write(String id, String json) {
        stand.erp().books().write(Feed.INVOICE, id, json);
    }

    /** A copy of one that is right, under another key and number. */
    private static ObjectNode invoice(String key, String number) throws JsonProcessingException {
        var text = stand.erp().books().text(Feed.INVOICE, known).orElseThrow();
        return ((ObjectNode) JSON.readTree(text)).put("key", key).put("number", number);
    }

    private static ObjectNode english(ObjectNode invoice) {
        for (var line : invoice.path("lines")) ((ObjectNode) line).put("name", "Bolt");
        return invoice;
    }

    private static String without(ObjectNode row, String field) {
        row.remove(field);
        return row.toString();
    }

    private static Caller payables() {
        return Caller.at(stand.baseUrl()).as("payables@fjordmek.example");
    }

    private static void awaitInvoice(String number) {
        var payables = payables();
        Await.until(
                "the invoice " + number + " is there",
                SOON,
                () -> payables.get("/api/v1/invoices/" + number).status() == 200);
    }

    private static JsonNode aside(String remoteId) {
        return Await.value(
                remoteId + " stands aside", SOON, () -> find(remoteId).orElse(null));
    }

    /** As the operator's list has it. */
    private static Optional<JsonNode> find(String remoteId) {
        var list = operator.get("/api/v1/exchange/messages?direction=in&q=" + remoteId)
                .well()
                .json();
        for (var row : list.path("items"))
            if (row.path("businessKey").asText().equals(remoteId)) return Optional.of(row);
        return Optional.empty();
    }
}
