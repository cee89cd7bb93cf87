package bryggen.integration.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.Loopback;
import bryggen.integration.erp.Connectors;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpSettings;
import bryggen.integration.erp.Feed;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.kernel.RequestNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A database with several companies, and a user who may see all of them. The ERP here has nothing, and writes down what it is asked. */
class SeveralCompaniesTest {
    private static final Set<String> DOCUMENTS =
            Set.of("sale.sale", "account.invoice", "stock.shipment.out", "stock.shipment.out.return", "stock.move");
    private static final String OURS = "[\"company\",\"=\",7]";

    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private ErpConnector erp;

    @BeforeEach
    void open() {
        server = Loopback.server();
        server.createContext("/", exchange -> {
            var question = Values.JSON.readTree(exchange.getRequestBody().readAllBytes());
            asked.add(question);
            var bytes = Values.JSON.writeValueAsBytes(Values.JSON
                    .createObjectNode()
                    .set("result", answer(question.path("method").asText())));
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/erp/");
        erp = Connectors.open(new ErpSettings("tryton", url, "portal", "s3cret", Duration.ofSeconds(10)));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    @DisplayName("feeds, sweeps and looks ask for the documents of the user's company and of no other")
    void ours() {
        var customer = new AccountNumber("C1001");
        for (var feed : List.of(Feed.ORDER, Feed.SHIPMENT, Feed.INVOICE)) {
            var page = erp.changes(feed, null, 100);
            erp.changes(feed, page.cursor(), 100);
            erp.ids(feed, null);
            erp.one(feed, "1");
        }
        erp.findOrder(customer, new OrderNumber("B100001"));
        erp.findPayment(customer, new PaymentNumber("PAY-1"));
        erp.findCredit(customer, new RequestNumber("CR-1"));
        erp.findReturn(customer, new RequestNumber("RT-1"));

        var searches = asked.stream()
                .filter(question -> question.path("method").asText().matches("model\\.(.+)\\.search_read"))
                .filter(question -> DOCUMENTS.contains(model(question)))
                .toList();
        assertThat(searches.stream().map(SeveralCompaniesTest::model).collect(Collectors.toSet()))
                .contains("sale.sale", "account.invoice", "stock.shipment.out", "stock.move");
        assertThat(searches)
                .allSatisfy(question ->
                        assertThat(question.path("params").path(0).toString()).contains(OURS));
    }

    private static String model(JsonNode question) {
        return question.path("method").asText().replaceFirst("^model\\.", "").replaceFirst("\\.search_read$", "");
    }

    private static JsonNode answer(String method) {
        var json = Values.JSON;
        if (method.equals("common.db.login"))
            return json.createArrayNode().add(5).add("key");
        if (method.endsWith(".get_preferences"))
            return json.createObjectNode().put("company", 7).put("language", "en");
        if (method.endsWith(".fields_get"))
            return json.createObjectNode().set("id", json.createObjectNode().put("type", "integer"));
        return json.createArrayNode();
    }
}
