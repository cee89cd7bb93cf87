package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.PastOrders;
import bryggen.dev.Stand;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The home page of who orders: what it is time to order again. */
class BuyerHomeIT {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Pattern PROPOSED = Pattern.compile(
            "<time>([^<]*)</time><a href=\"/catalogue/product\\?account=[^\"]*sku=([^\"]*)\">([^<]*)</a>");
    private static Stand stand;

    @BeforeAll
    static void open() {
        stand = Stand.shared();
        Await.until(
                "the catalogue is there",
                Duration.ofMinutes(3),
                () -> Staff.ask(
                                        "select sku from catalogue_item where active and sku in ('CV-25', 'MG-32', 'PKIT-P50', 'PKIT-P80',"
                                                + " 'CIRC-25-6', 'CIRC-32-8', 'BOLT-M8-20', 'NUT-M8', 'WASH-M8', 'GREASE', 'MG-25')")
                                .size()
                        == 11);
    }

    @Test
    @DisplayName(
            "IS11 what was ordered on three days is proposed from its day on, the longest overdue first, six at most")
    void reorder() {
        var account = Staff.company();
        var email = Staff.person(account, "BUYER");
        var buyer = Visitor.at(stand.baseUrl()).as(email);
        var books = stand.erp().books();
        var series = "SO-" + account + "-";
        PastOrders.write(books, account, series + "A", "CV-25", 60, 40, 20);
        PastOrders.write(books, account, series + "B", "MG-32", 61, 40, 20);
        PastOrders.write(books, account, series + "C", "PKIT-P50", 40, 31, 21);
        PastOrders.write(books, account, series + "D", "PKIT-P80", 50, 40, 30);
        PastOrders.write(books, account, series + "E", "CIRC-25-6", 51, 41, 31);
        PastOrders.write(books, account, series + "F", "CIRC-32-8", 60, 20);
        PastOrders.write(books, account, series + "G", "NO-LONGER-SOLD", 60, 40, 20);
        PastOrders.write(books, account, series + "H", "GREASE", 60, 40, 20);
        PastOrders.writeOpen(books, account, series + "H-OPEN", "GREASE", 2);
        PastOrders.write(books, account, series + "I", "WASH-M8", 60, 40, 20);
        var channel = Visitor.at(stand.baseUrl()).as("channel@nordvik.example");
        var kept = channel.post("/assortments/company?company=" + account, "act=keep&side=out&numbers=WASH-M8");
        assertThat(kept.header("Location")).as(kept.toString()).contains("said=assortments.kept");
        known(email, 27);

        var page = home(buyer);
        assertThat(proposed(page)).containsExactly("PKIT-P80", "PKIT-P50", "CV-25");
        var last = PROPOSED.matcher(page).results().toList().get(2);
        assertThat(last.group(1)).startsWith("hver 20. dag, sist ");
        assertThat(last.group(3)).isEqualTo(nameOf("CV-25") + ", CV-25");
        assertThat(proposed(home(Visitor.at(stand.baseUrl()).as(Staff.person(Staff.company(), "BUYER")))))
                .isEmpty();
        assertThat(proposed(home(Visitor.at(stand.baseUrl()).as(Staff.person(account, "PAYABLES")))))
                .isEmpty();

        buyer.post("/carts/cart", "act=add&quantity=10&sku=PKIT-P50");
        assertThat(proposed(home(buyer))).as("it is in the cart").containsExactly("PKIT-P80", "CV-25");
        assertThat(proposed(home(Visitor.at(stand.baseUrl()).as(Staff.person(account, "BUYER")))))
                .as("somebody else's cart is not known")
                .contains("PKIT-P50");
    }

    @Test
    @DisplayName("IS11 of many the six that are overdue for longest")
    void many() {
        var account = Staff.company();
        var email = Staff.person(account, "BUYER");
        var skus = List.of("CV-25", "MG-32", "PKIT-P50", "PKIT-P80", "CIRC-25-6", "CIRC-32-8", "GREASE", "MG-25");
        for (int i = 0; i < skus.size(); i++)
            PastOrders.write(
                    stand.erp().books(), account, "SO-" + account + "-" + i, skus.get(i), 40 + i, 30 + i, 20 + i);
        known(email, 3 * skus.size());
        assertThat(proposed(home(Visitor.at(stand.baseUrl()).as(email))))
                .containsExactly("MG-25", "GREASE", "CIRC-32-8", "CIRC-25-6", "PKIT-P80", "PKIT-P50");
    }

    private static String home(Visitor visitor) {
        return visitor.get("/home").well().text();
    }

    private static List<String> proposed(String page) {
        return PROPOSED.matcher(page).results().map(found -> found.group(2)).toList();
    }

    private static String nameOf(String sku) {
        return Staff.ask("select name_nb from catalogue_item where sku = ?", sku)
                .get(0);
    }

    /** So many orders have come by the feed. */
    private static void known(String email, int orders) {
        var caller = Caller.at(stand.baseUrl()).as(email);
        Await.until(
                "the orders are known",
                A_WHILE,
                () -> caller.get("/api/v1/orders?size=200")
                                .well()
                                .json()
                                .path("items")
                                .size()
                        == orders);
    }
}
