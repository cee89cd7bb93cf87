package bryggen.portal.approvals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Reply;
import bryggen.contract.Visitor;
import bryggen.dev.AtOnce;
import bryggen.dev.Await;
import bryggen.dev.DemoPeople;
import bryggen.dev.Installation;
import bryggen.dev.Stand;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Settings;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders that wait for their company, from outside: the rules are about cost references that nobody else uses. */
class ApprovalsIT {
    private static final String BOSS = "boss@fjordmek-approvals.example";
    private static final Formats NORWEGIAN = new Formats(Language.NB, Installation.ZONE);
    private static Stand stand;
    private static Caller buyer;
    private static Caller approver;
    private static Caller boss;

    @BeforeAll
    static void rules() throws SQLException {
        stand = Stand.shared();
        try (var database = stand.connect()) {
            DemoPeople.add(database, BOSS, "BUYER,APPROVER", "C1001");
        }
        buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        approver = Caller.at(stand.baseUrl()).as("approver@fjordmek.example");
        boss = Caller.at(stand.baseUrl()).as(BOSS);
        Known.firstOrder(buyer, order("NOTHING-ASKED", "10"));
        var admin = Visitor.at(stand.baseUrl()).as("admin@fjordmek.example");
        for (var rule :
                List.of("level=1&costReference=AP-ONE", "level=1&costReference=AP-TWO", "level=2&costReference=AP-TWO"))
            saidWell(admin.post("/approvals/rules", "act=add&" + rule));
        saidWell(admin.post("/approvals/rules", "act=add&level=0&costReference=AP-NEVER"));
        var today = Installation.today();
        saidWell(admin.post(
                "/approvals/budgets",
                "act=set&costReference=AP-BUDGET&amount=1&currency=NOK&first=" + today.minusDays(2) + "&last="
                        + today.plusDays(2)));
    }

    private static void saidWell(Reply answer) {
        assertThat(answer.status() + " " + answer.header("Location"))
                .startsWith("302")
                .contains("said=approvals.");
    }

    private static String order(String reference, String quantity) {
        return "{\"costReference\":\"%s\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"%s\"}]}"
                .formatted(reference, quantity);
    }

    private static String waits(String reference) {
        var placed =
                buyer.create("/api/v1/orders", order(reference, "10")).well().json();
        assertThat(placed.path("acceptance").asText()).isEqualTo("waiting");
        assertThat(placed.path("approval").path("state").asText()).isEqualTo("waiting");
        return placed.path("number").asText();
    }

    private static Reply approve(Caller who, String number) {
        return who.post("/api/v1/approvals/" + number + "/approval", "{}");
    }

    private static Reply decline(Caller who, String number, String why) {
        return who.post("/api/v1/approvals/" + number + "/decline", "{\"reason\":\"" + why + "\"}");
    }

    private static int owed(String number) throws SQLException {
        try (var database = stand.connect();
                var sql = database.prepareStatement(
                        "select count(*) from exchange_message where business_key = ? and account = 'C1001'")) {
            sql.setString(1, number);
            try (var found = sql.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private static int told(String topic, String number) throws SQLException {
        try (var database = stand.connect();
                var sql = database.prepareStatement(
                        "select count(*) from notices_notice where topic = ? and subject = ? and account = 'C1001'")) {
            sql.setString(1, topic);
            sql.setString(2, number);
            try (var found = sql.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    @Test
    @DisplayName("OR19 AP14 what waits is not owed to the ERP; approved it is placed once and goes its way")
    void waitsAndGoes() throws SQLException {
        var number = waits("ap-one");
        assertThat(owed(number)).isZero();
        assertThat(told("APPROVAL_WAITING", number))
                .as("both approvers are told")
                .isGreaterThanOrEqualTo(2);
        var listed = approver.get("/api/v1/approvals?state=waiting&size=200").well();
        assertThat(listed.text()).contains(number);
        var answer = approve(approver, number).well().json();
        assertThat(answer.path("state").asText()).isEqualTo("approved");
        assertThat(owed(number)).isEqualTo(1);
        assertThat(told("ORDER_APPROVED", number)).isEqualTo(1);
        var again = approve(boss, number);
        assertThat(again.status() + " " + again.code()).isEqualTo("409 approval-approved");
        assertThat(again.json().path("rule").asText()).isEqualTo("AP12");
        Await.until("the ERP accepts it", Duration.ofMinutes(1), () -> !buyer.get("/api/v1/orders/" + number)
                .well()
                .json()
                .path("acceptance")
                .asText()
                .equals("waiting"));
        assertThat(owed(number)).isEqualTo(1);
    }

    @Test
    @DisplayName("DL16 AP11 the card says what the company usually orders, and when this could leave")
    void card() {
        var number = waits("AP-ONE");
        var page = Visitor.at(stand.baseUrl()).as("approver@fjordmek.example");
        Await.until("the card is the API's word", Duration.ofSeconds(20), () -> {
            var card = card(page, "", number);
            var leaves = buyer.get("/api/v1/products/BOLT-M8-20/availability?quantity=10")
                    .well()
                    .json()
                    .path("date")
                    .asText();
            return card.contains(NORWEGIAN.date(LocalDate.parse(leaves)))
                    && card.contains(NORWEGIAN.money(usual(number), "NOK") + "; denne er ");
        });
        decline(approver, number, "Not needed").well();
        assertThat(card(page, "?view=ended", number)).isNotEmpty().doesNotContain("om den godkjennes");
    }

    private static String card(Visitor page, String view, String number) {
        var html = page.get("/approvals/list" + view).well().text().replace("&#160;", "\u00a0");
        int at = html.indexOf("order-" + number);
        return at < 0 ? "" : html.substring(at, html.indexOf("</section>", at));
    }

    /** The middle of what was ordered before it, the lower one of two, counted here from the orders themselves. */
    private static BigDecimal usual(String number) {
        var before = new ArrayList<BigDecimal>();
        boolean older = false;
        for (var order :
                buyer.get("/api/v1/orders?size=200&sort=-placed").well().json().path("items")) {
            if (older
                    && before.size() < 20
                    && List.of("accepted", "changed")
                            .contains(order.path("acceptance").asText()))
                before.add(new BigDecimal(order.path("totals").path("net").asText()));
            older |= order.path("number").asText().equals(number);
        }
        return before.stream().sorted().toList().get((before.size() - 1) / 2);
    }

    @Test
    @DisplayName("AP9 two levels are decided by two people, and the first alone places nothing")
    void twoLevels() throws SQLException {
        var number = waits("AP-TWO");
        assertThat(approve(boss, number).well().json().path("level").asInt()).isEqualTo(2);
        var twice = approve(boss, number);
        assertThat(twice.status() + " " + twice.code()).isEqualTo("403 approval-decided-below");
        assertThat(twice.json().path("liftedBy").asText()).isNotBlank().doesNotContain("?");
        assertThat(owed(number)).isZero();
        approve(approver, number).well();
        assertThat(owed(number)).isEqualTo(1);
    }

    @Test
    @DisplayName("AP10 a no has a reason and ends it, in the approver's words")
    void declined() throws SQLException {
        var number = waits("AP-ONE");
        var silent = decline(approver, number, " ");
        assertThat(silent.status() + " " + silent.code()).isEqualTo("422 approval-reason-needed");
        decline(approver, number, "Not this year").well();
        var order = buyer.get("/api/v1/orders/" + number).well().json();
        assertThat(order.path("acceptance").asText()).isEqualTo("refused");
        assertThat(order.path("reason").asText()).isEqualTo("Not this year");
        assertThat(order.path("approval").path("state").asText()).isEqualTo("declined");
        assertThat(told("ORDER_DECLINED", number)).isEqualTo(1);
        assertThat(approve(boss, number).code()).isEqualTo("approval-declined");
        assertThat(owed(number)).isZero();
    }

    @Test
    @DisplayName("AP7 nobody decides about the own order; AP11 nobody but approvers asks")
    void ownOrder() {
        var number = boss.create("/api/v1/orders", order("AP-ONE", "10"))
                .well()
                .json()
                .path("number")
                .asText();
        for (var answer : List.of(approve(boss, number), decline(boss, number, "Mine"))) {
            assertThat(answer.status() + " " + answer.code()).isEqualTo("403 approval-own-order");
            assertThat(answer.json().path("rule").asText()).isEqualTo("AP7");
        }
        assertThat(approve(buyer, number).status()).isEqualTo(403);
        assertThat(buyer.get("/api/v1/approvals").status()).isEqualTo(403);
        decline(approver, number, "Not needed").well();
    }

    @Test
    @DisplayName("AP2 what a rule forbids is refused with the rule, in words, and with who can lift it")
    void forbidden() {
        var answer = buyer.create("/api/v1/orders", order("AP-NEVER", "10"));
        assertThat(answer.status() + " " + answer.code()).isEqualTo("422 order-forbidden");
        assertThat(answer.json().path("rule").asText()).isEqualTo("AP2");
        assertThat(answer.json().path("liftedBy").asText()).isNotBlank().doesNotContain("?");
        assertThat(answer.json().path("detail").asText()).contains("AP-NEVER");
    }

    @Test
    @DisplayName("AP5 an order above its budget waits; what is left is told, and what is declined is left again")
    void budget() {
        var number = waits("AP-BUDGET");
        assertThat(remaining()).startsWith("-");
        assertThat(approver.get("/api/v1/approvals/" + number).well().text()).contains("budget");
        decline(approver, number, "Over budget").well();
        assertThat(remaining()).isEqualTo("1.00");
    }

    private static String remaining() {
        for (var budget : buyer.get("/api/v1/budgets").well().json().path("items"))
            if (budget.path("costReference").asText().equals("AP-BUDGET"))
                return budget.path("remaining").asText();
        throw new AssertionError("there is no budget");
    }

    @Test
    @DisplayName("AP12 of two approvers at once one wins and the other is told; the order is placed once")
    void twoAtOnce() throws Exception {
        for (int round = 0; round < 4; round++) {
            var number = waits("AP-ONE");
            var answers = AtOnce.<Reply>all(List.of(() -> approve(approver, number), () -> approve(boss, number)));
            assertThat(answers).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).extracting(Reply::code).contains("approval-approved");
            assertThat(owed(number)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("AP12 of a yes and a no at once one wins, and the order is what that one said")
    void yesAndNo() throws Exception {
        for (int round = 0; round < 4; round++) {
            var number = waits("AP-ONE");
            var answers =
                    AtOnce.<Reply>all(List.of(() -> approve(approver, number), () -> decline(boss, number, "No")));
            assertThat(answers).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
            boolean approved = answers.get(0).status() == 200;
            assertThat(answers.get(approved ? 1 : 0).code())
                    .isEqualTo(approved ? "approval-approved" : "approval-declined");
            assertThat(owed(number)).isEqualTo(approved ? 1 : 0);
        }
    }

    @Test
    @DisplayName("AP12 what its buyer withdraws at the same moment is placed or withdrawn, never both unheard")
    void approvedAndWithdrawn() throws Exception {
        for (int round = 0; round < 4; round++) {
            var number = waits("AP-ONE");
            var answers = AtOnce.<Reply>all(List.of(
                    () -> approve(approver, number),
                    () -> buyer.post("/api/v1/orders/" + number + "/cancellation", "{\"reason\":\"Changed\"}")));
            assertThat(answers.get(1).status())
                    .as("its buyer can always take it back")
                    .isEqualTo(202);
            if (answers.get(0).status() == 200) {
                assertThat(owed(number))
                        .as("placed, and then its cancellation is owed too")
                        .isPositive();
            } else {
                assertThat(answers.get(0).code()).isEqualTo("approval-withdrawn");
                assertThat(owed(number)).isZero();
                assertThat(buyer.get("/api/v1/orders/" + number)
                                .well()
                                .json()
                                .path("acceptance")
                                .asText())
                        .isEqualTo("cancelled");
            }
        }
    }

    @Test
    @DisplayName("OR19 placed from the cart's page it waits too, and the page says so before and after")
    void fromTheCart() {
        var page = Visitor.at(stand.baseUrl()).as(BOSS);
        page.post("/catalogue/add", "sku=BOLT-M8-20&quantity=10");
        page.post("/carts/review", "act=keep&costReference=AP-ONE");
        var review = page.get("/carts/review?lang=en").well().text();
        assertThat(review).contains("has to approve this order").contains("AP-ONE");
        var edition = review.replaceFirst("(?s).*name=\"edition\" value=\"(\\d+)\".*", "$1");
        var placed = page.post(
                "/carts/review",
                "act=place&edition=" + edition + "&costReference=" + URLEncoder.encode("AP-ONE", UTF_8));
        assertThat(placed.header("Location")).contains("said=orders.waits");
        var number = placed.header("Location").replaceFirst(".*number=(B\\d+).*", "$1");
        assertThat(page.get("/orders/order?lang=en&number=" + number).well().text())
                .contains("Waits for approval in your company")
                .contains("on cost reference AP-ONE");
        decline(approver, number, "Only a test").well();
    }

    @Test
    @DisplayName(
            "AP17 a mail's link shows and does nothing; its button decides below the company's amount only, for its receiver only")
    void byLink() throws SQLException {
        var links = new DecisionLinks();
        links.settings = new Settings(Stand.installation());
        var knut = person("approver@fjordmek.example");
        var nobody = Visitor.at(stand.baseUrl());
        var admin = Visitor.at(stand.baseUrl()).as("admin@fjordmek.example");
        saidWell(admin.post("/approvals/rules", "act=link&linkLimit=&linkCurrency=NOK"));
        var number = waits("AP-ONE");
        var link = links.link("C1001", number, knut, Instant.now());
        assertThat(nobody.get(link + "&lang=en").well().text()).contains(number).contains("Sign in and decide");
        assertThat(nobody.post(link + "&lang=en", "act=approve").text()).contains("after signing in");
        assertThat(owed(number)).isZero();
        saidWell(admin.post("/approvals/rules", "act=link&linkLimit=100000&linkCurrency=NOK"));
        try {
            assertThat(nobody.get(link + "&lang=en").well().text()).doesNotContain("Sign in and decide");
            assertThat(owed(number)).as("looking does nothing").isZero();
            var old = links.link("C1001", number, knut, Instant.now().minus(Duration.ofDays(15)));
            for (var none : List.of(old, link.substring(0, link.length() - 2), "/approvals/decide?key=x")) {
                assertThat(nobody.get(none).well().text()).doesNotContain(number);
                nobody.post(none, "act=approve");
            }
            var buyers = links.link("C1001", number, person("buyer@fjordmek.example"), Instant.now());
            nobody.post(buyers, "act=approve");
            assertThat(owed(number)).isZero();
            assertThat(nobody.post(link, "act=approve").status()).isEqualTo(302);
            assertThat(owed(number)).isEqualTo(1);
            assertThat(nobody.post(link + "&lang=en", "act=decline&reason=Late").text())
                    .contains("already");
        } finally {
            saidWell(admin.post("/approvals/rules", "act=link&linkLimit=&linkCurrency=NOK"));
        }
    }

    private static UUID person(String email) throws SQLException {
        try (var database = stand.connect();
                var sql = database.prepareStatement("select id from access_person where lower(email) = ?")) {
            sql.setString(1, email);
            try (var found = sql.executeQuery()) {
                found.next();
                return found.getObject(1, UUID.class);
            }
        }
    }
}
