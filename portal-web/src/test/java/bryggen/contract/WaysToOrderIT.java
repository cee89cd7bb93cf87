package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Stand;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lines that come at once: forbidden by the company, from an order that the ERP made, and as a file into an order. */
class WaysToOrderIT {
    private static final String ACCOUNT = "C1003";
    private static Stand stand;

    @BeforeAll
    static void open() {
        stand = Stand.shared();
        Await.until(
                "the catalogue is there",
                Duration.ofMinutes(1),
                () -> Staff.ask(
                                        "select sku from catalogue_item where sku in ('PUMP-P100-400V', 'BOLT-M8-20', 'WASH-M8')")
                                .size()
                        == 3);
    }

    @Test
    @DisplayName("LN5 what the company's own rules forbid is said at the line and does not go into the cart")
    void forbidden() {
        var company = Staff.company();
        var admin = Visitor.at(stand.baseUrl()).as(Staff.person(company, "COMPANY_ADMIN"));
        var buyer = Visitor.at(stand.baseUrl()).as(Staff.person(company, "BUYER"));
        var typed = "act=%s&typed=PUMP-P100-400V%%3B1%%0ABOLT-M8-20%%3B50";
        assertThat(buyer.post("/lines/quick", typed.formatted("check")).text())
                .as("void: nothing is forbidden yet")
                .doesNotContain("tillater det ikke");
        assertThat(admin.post("/approvals/rules", "act=add&level=0&group=pumps").header("Location"))
                .contains("rule-set");
        var checked = buyer.post("/lines/quick", typed.formatted("check")).text();
        var rows = checked.substring(checked.indexOf("<tbody"), checked.indexOf("</tbody"));
        var pump = rows.indexOf("PUMP-P100-400V");
        var bolt = rows.indexOf("BOLT-M8-20");
        assertThat(rows.substring(pump, bolt)).contains("tillater det ikke");
        assertThat(rows.substring(bolt)).doesNotContain("tillater det ikke");
        buyer.post("/lines/quick", typed.formatted("put"));
        assertThat(Staff.ask("select sku from carts_line where account = ?", company))
                .containsExactly("BOLT-M8-20");
    }

    @Test
    @DisplayName(
            "OR15, LN12 an order that was born in the ERP is ordered again, but for what went out of the assortment")
    void bornInTheErp() {
        var email = Staff.person(ACCOUNT, "BUYER");
        var buyer = Visitor.at(stand.baseUrl()).as(email);
        var caller = Caller.at(stand.baseUrl()).as(email);
        var number =
                stand.erp().books().placeHere("erp", ACCOUNT, "WASH-M8", "300").number();
        Await.until(
                "it has come",
                Duration.ofMinutes(1),
                () -> caller.get("/api/v1/orders/" + number).status() == 200);
        assertThat(caller.get("/api/v1/orders/" + number).json().path("origin").asText())
                .isEqualTo("erp");
        var again = "/lines/again?order=" + number;
        var channel = Visitor.at(stand.baseUrl()).as("channel@nordvik.example");
        var assortment = "/assortments/company?company=" + ACCOUNT;
        channel.post(assortment, "act=keep&side=out&numbers=WASH-M8");
        try {
            assertThat(buyer.get(again).well().text()).contains("Produktet WASH-M8 finnes ikke");
            buyer.post(again, "");
            assertThat(cart(email)).isEmpty();
        } finally {
            channel.post(assortment, "act=remove&row=PRODUCT%3AWASH-M8");
        }
        assertThat(buyer.get(again).well().text()).doesNotContain("finnes ikke");
        assertThat(buyer.post(again, "").header("Location")).contains("/carts/cart");
        assertThat(cart(email)).containsExactly("WASH-M8 300");
    }

    @Test
    @DisplayName("LN11 a file's accepted lines become an order, once for a key, and each line once")
    void uploadToOrder() {
        var caller = Caller.at(stand.baseUrl()).as(Staff.person(ACCOUNT, "BUYER"));
        var id = caller.upload("w.csv", "sku;quantity\nBOLT-M8-20;50\nNO-SUCH;1\nWASH-M8;300\n");
        var key = caller.with("Idempotency-Key", UUID.randomUUID().toString());
        var path = "/api/v1/orders/upload/" + id + "/order";
        var placed = key.post(path, "{\"purchaseOrder\":\"FILE-1\"}");
        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        var order = placed.json();
        var number = order.path("number").asText();
        assertThat(placed.header("Location")).endsWith("/api/v1/orders/" + number);
        assertThat(order.path("origin").asText()).isEqualTo("upload");
        assertThat(order.path("purchaseOrder").asText()).isEqualTo("FILE-1");
        assertThat(order.path("lines").findValuesAsText("sku")).containsExactly("BOLT-M8-20", "WASH-M8");
        assertThat(order.path("lines").findValuesAsText("quantity")).containsExactly("50", "300");
        var replayed = key.post(path, "{\"purchaseOrder\":\"FILE-1\"}");
        assertThat(Map.of(replayed.status(), replayed.json().path("number").asText()))
                .isEqualTo(Map.of(200, number));
        var nothingLeft = caller.create(path, "{}");
        assertThat(nothingLeft.status()).as(nothingLeft.toString()).isBetween(400, 499);
        assertThat(Staff.ask(
                        "select number from orders_order where account = ? and purchase_order = 'FILE-1'", ACCOUNT))
                .containsExactly(number);
    }

    private static java.util.List<String> cart(String email) {
        return Staff.ask(
                "select l.sku || ' ' || trim_scale(l.quantity) from carts_line l join carts_cart c on c.id = l.cart"
                        + " where c.person = ?::uuid",
                Staff.idOf(email));
    }
}
