package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Installation;
import bryggen.dev.PastOrders;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.shipments.ErpShipment;
import bryggen.portal.catalogue.DispatchDays;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The home page of who orders and receives goods: what arrives, and what it is time to order again. */
class BuyerHomeIT {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Pattern PROPOSED = Pattern.compile(
            "<time>([^<]*)</time><a href=\"/catalogue/product\\?account=[^\"]*sku=([^\"]*)\">([^<]*)</a>");
    private static final Pattern LEAD = Pattern.compile("<p class=\"lead\">([^<]*)</p>");
    private static final String TODAY = "1 leveranse kommer i dag.";
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
    @DisplayName("IS12 what was sent stands first with a way to confirm it, until somebody has; nobody else sees it")
    void arriving() {
        var account = Staff.company();
        var buyer = Visitor.at(stand.baseUrl()).as(Staff.person(account, "BUYER"));
        assertThat(home(buyer)).as("nothing is on its way").doesNotContain("/cases/receipt");
        var order = "SO-" + account;
        PastOrders.writeOpen(stand.erp().books(), account, order, "BOLT-M8-20", 9);
        Await.until(order + " is known", A_WHILE, () -> home(buyer).contains("1 bestilling er åpen."));
        var plan = buyer.post(
                "/deliveries/plan?number=" + order,
                "act=plan&day=%s&from=07:00&to=11:00&contact=Kari+Nes&phone=%%2B4790000000&access=Bom"
                        .formatted(Installation.today().plusDays(3)));
        assertThat(plan.header("Location")).as(plan.toString()).contains("said=");
        var today = onItsWayFor(transportDays());
        var shipment = "SH-" + account;
        ship(account, shipment, today.orElseGet(() -> Installation.today().minusDays(1)));
        Await.until(shipment + " is known", A_WHILE, () -> home(buyer).contains(shipment));

        var page = home(buyer);
        var confirm = "/cases/receipt?account=%s&amp;shipment=%s".formatted(account, shipment);
        assertThat(page)
                .containsOnlyOnce("href=\"" + confirm + "\"")
                .contains("2 kolli · Bring Ekspress · 07:00–11:00 · Kari Nes · Bom");
        assertThat(page.indexOf(confirm))
                .as("what has a clock stands first")
                .isBetween(1, page.indexOf("<h2>Blir forsinket</h2>"));
        // at a weekend nothing can be expected for today
        assertThat(lead(page)).isEqualTo(today.isPresent() ? TODAY : "1 bestilling er åpen.");
        assertThat(buyer.get(confirm.replace("&amp;", "&")).status()).isEqualTo(200);

        var stranger = Visitor.at(stand.baseUrl()).as(Staff.person(Staff.company(), "BUYER"));
        assertThat(home(stranger)).doesNotContain(shipment, account, "/cases/receipt");
        var service = Visitor.at(stand.baseUrl()).as("service@nordvik.example");
        assertThat(home(service)).doesNotContain("/cases/receipt", "/deliveries/arriving");

        var confirmed = buyer.upload(
                "/cases/post?act=receipt&account=%s&shipment=%s".formatted(account, shipment),
                Map.of("description", ""),
                "",
                new byte[0]);
        assertThat(confirmed.header("Location")).as(confirmed.toString()).contains("said=cases.confirmed");
        assertThat(home(buyer)).as("confirmed").doesNotContain("/cases/receipt", TODAY);
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
        PastOrders.write(books, account, series + "H", "GREASE", 60, 40, 30);
        PastOrders.writeOpen(books, account, series + "H-OPEN", "GREASE", 20);
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
    @DisplayName("IS11 of many the six that are overdue for longest; a tile leads to the lists")
    void many() {
        var account = Staff.company();
        var email = Staff.person(account, "BUYER");
        var skus = List.of("CV-25", "MG-32", "PKIT-P50", "PKIT-P80", "CIRC-25-6", "CIRC-32-8", "GREASE", "MG-25");
        for (int i = 0; i < skus.size(); i++)
            PastOrders.write(
                    stand.erp().books(), account, "SO-" + account + "-" + i, skus.get(i), 40 + i, 30 + i, 20 + i);
        known(email, 3 * skus.size());
        Caller.at(stand.baseUrl())
                .as(email)
                .create("/api/v1/lists", "{\"name\":\"Weekly\",\"lines\":[{\"sku\":\"CV-25\",\"quantity\":\"10\"}]}")
                .well();
        var page = home(Visitor.at(stand.baseUrl()).as(email));
        assertThat(page).contains(">1</b><span>Lister å bestille fra</span>");
        assertThat(proposed(page)).containsExactly("MG-25", "GREASE", "CIRC-32-8", "CIRC-25-6", "PKIT-P80", "PKIT-P50");
    }

    private static String home(Visitor visitor) {
        return visitor.get("/home").well().text();
    }

    private static String lead(String page) {
        var lead = LEAD.matcher(page);
        assertThat(lead.find()).isTrue();
        return lead.group(1);
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

    /** Two parcels leave at noon. */
    private static void ship(String account, String number, LocalDate day) {
        var line =
                new ErpShipment.Line(1, new Sku("BOLT-M8-20"), "Bolt", BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ZERO);
        var shipment = new ErpShipment(
                number,
                number,
                new AccountNumber(account),
                "SO-" + account,
                null,
                day.atTime(LocalTime.NOON).atZone(Installation.ZONE).toInstant(),
                "Bring Ekspress",
                null,
                null,
                List.of("1", "2"),
                List.of(line),
                Instant.now());
        stand.erp().books().write(Feed.SHIPMENT, number, Wire.write(shipment));
    }

    /** To a place that nobody knows. */
    private static int transportDays() {
        return Integer.parseInt(Staff.ask("select days::text from catalogue_transport where country = ''")
                .get(0));
    }

    /** The day on which goods have left that should be here today; none where nothing comes on such a day. */
    private static Optional<LocalDate> onItsWayFor(int days) {
        var today = Installation.today();
        return Stream.iterate(today, day -> day.minus(1, ChronoUnit.DAYS))
                .limit(14)
                .filter(day -> DispatchDays.current().after(day, days).equals(today))
                .findFirst();
    }
}
