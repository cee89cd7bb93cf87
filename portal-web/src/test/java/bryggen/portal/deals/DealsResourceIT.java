package bryggen.portal.deals;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Reply;
import bryggen.dev.DemoPeople;
import bryggen.dev.Installation;
import bryggen.dev.SomeNumber;
import bryggen.dev.Stand;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations of deals from outside: statuses of the contract, and what each side sees. */
class DealsResourceIT {
    private static final String BODY =
            """
            {"company":{"name":"Resource Works AS","organisationNumber":"%s","country":"NO","city":"Bergen"},
             "contact":{"name":"Kari","email":"kari@resource.example"},"productFamily":"Pumper","project":"A new hall",
             "value":{"amount":"%s","currency":"NOK"}}
            """;
    private static Caller channel;
    private static Caller seller;
    private static Caller swede;
    private static Caller third;

    @BeforeAll
    static void signIn() throws SQLException {
        var base = Stand.shared().baseUrl();
        try (var database = Stand.shared().connect()) {
            DemoPeople.add(database, "seller@third-partner.example", "PARTNER_SELLER", "P2903");
        }
        channel = Caller.at(base).as("channel@nordvik.example");
        seller = Caller.at(base).as("seller@vestlandpumpe.example");
        swede = Caller.at(base).as("seller@flodespartner.example");
        third = Caller.at(base).as("seller@third-partner.example");
    }

    private static String begin(Caller partner, String organisation, String value) {
        return partner.create("/api/v1/deals", BODY.formatted(organisation, value))
                .well()
                .json()
                .path("number")
                .asText();
    }

    private static Reply submit(Caller partner, String number) {
        return partner.post("/api/v1/deals/" + number + "/submission", "{}");
    }

    @Test
    @DisplayName("DE4 DE5 DE8 begun, submitted, approved; the second partner is told that it is taken and not by whom")
    void registered() {
        var organisation = SomeNumber.next();
        var body = BODY.formatted(organisation, "900000.00");
        var once = seller.with("Idempotency-Key", "deal-" + organisation);
        var made = once.post("/api/v1/deals", body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var number = made.json().path("number").asText();
        assertThat(made.header("Location")).endsWith("/api/v1/deals/" + number);
        assertThat(made.json().path("status").asText()).isEqualTo("draft");
        assertThat(made.json().path("productFamily").asText()).isEqualTo("pumps");
        var again = once.post("/api/v1/deals", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("number").asText()).isEqualTo(number);
        assertThat(seller.post("/api/v1/deals", body).code()).isEqualTo("idempotency-key-missing");
        assertThat(channel.get("/api/v1/deals/" + number).status())
                .as("a draft is the partner's alone")
                .isEqualTo(404);

        assertThat(submit(seller, number).well().json().path("status").asText()).isEqualTo("submitted");
        assertThat(submit(seller, number).code()).isEqualTo("deal-not-editable");
        var rival = begin(swede, "NO " + organisation + " MVA", "700000");
        var taken = submit(swede, rival);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("deal-taken");
        assertThat(taken.json().path("rule").asText()).isEqualTo("DE5");
        assertThat(taken.text())
                .doesNotContain("P2001")
                .doesNotContain("Vestland")
                .doesNotContain(number);
        assertThat(seller.post("/api/v1/deals/" + number + "/approval", "{}").status())
                .isEqualTo(403);
        var approved = channel.post("/api/v1/deals/" + number + "/approval", "{}")
                .well()
                .json();
        assertThat(approved.path("status").asText()).isEqualTo("approved");
        var until = seller.get("/api/v1/deals/" + number)
                .well()
                .json()
                .path("protectedUntil")
                .asText();
        assertThat(until).hasSize(10);
        assertThat(submit(swede, rival).code()).isEqualTo("deal-taken-until");
        assertThat(swede.get("/api/v1/deals/" + rival).well().text())
                .doesNotContain("P2001")
                .doesNotContain(number);
        assertThat(swede.get("/api/v1/deals/" + number).status()).isEqualTo(404);
        assertThat(channel.post("/api/v1/deals/" + number + "/rejection", "{\"reason\":\"late\"}")
                        .code())
                .isEqualTo("deal-not-waiting");
        assertThat(channel.get("/api/v1/deals?status=approved&q=" + organisation)
                        .well()
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("DE9 rejected with a reason, mended, submitted again; the history stays")
    void rejected() {
        var organisation = SomeNumber.next();
        var number = begin(seller, organisation, "900000");
        var path = "/api/v1/deals/" + number;
        submit(seller, number).well();
        assertThat(channel.post(path + "/rejection", "{}").code()).isEqualTo("deal-reason-needed");
        channel.post(path + "/rejection", "{\"reason\":\"Who decides?\"}").well();
        assertThat(seller.get(path).well().json().path("reason").asText()).isEqualTo("Who decides?");
        var mended = BODY.formatted(organisation, "950000.00").getBytes(StandardCharsets.UTF_8);
        seller.send("PUT", path, mended).well();
        submit(seller, number).well();
        assertThat(seller.get(path).well().json().path("history").findValuesAsText("kind"))
                .containsExactly("submitted", "edited", "rejected", "submitted", "begun");
        assertThat(seller.send("PUT", path, mended).status()).isEqualTo(409);
    }

    @Test
    @DisplayName(
            "DE12 DE13 DE14 a later end is asked for and granted or not; what became of a deal is said; given up is free")
    void later() {
        var organisation = SomeNumber.next();
        var path = "/api/v1/deals/" + begin(seller, organisation, "900000");
        var today = Installation.today();
        var wish = "{\"until\":\"" + today.plusDays(200) + "\",\"reason\":\"The council decides in spring\"}";
        submit(seller, path.substring(path.lastIndexOf('/') + 1)).well();
        assertThat(seller.post(path + "/extension", wish).status())
                .as("nothing is protected yet")
                .isEqualTo(409);
        channel.post(path + "/approval", "{}").well();
        assertThat(seller.post(path + "/extension", "{\"reason\":\"x\"}").status())
                .isEqualTo(422);
        assertThat(seller.post(path + "/extension", wish.replace("The council decides in spring", ""))
                        .code())
                .isEqualTo("deal-reason-needed");
        assertThat(swede.post(path + "/extension", wish).status()).isEqualTo(404);
        assertThat(channel.post(path + "/extension/approval", "{}").code()).isEqualTo("deal-no-wish");

        var asked = seller.post(path + "/extension", wish).well().json();
        assertThat(asked.path("extensionAskedUntil").asText())
                .isEqualTo(today.plusDays(200).toString());
        assertThat(seller.post(path + "/extension", wish).code()).isEqualTo("deal-wish-waits");
        assertThat(seller.post(path + "/extension/approval", "{}").status()).isEqualTo(403);
        var refused = channel.post(path + "/extension/rejection", "{\"reason\":\"Half of it is enough\"}")
                .well()
                .json();
        assertThat(refused.has("extensionAskedUntil")).isFalse();
        seller.post(path + "/extension", wish).well();
        var extended = channel.post(path + "/extension/approval", "{}").well().json();
        assertThat(extended.path("protectedUntil").asText())
                .isEqualTo(today.plusDays(200).toString());

        assertThat(seller.post(path + "/conversion", "{}").code()).isEqualTo("deal-became-needed");
        var sold =
                seller.post(path + "/conversion", "{\"became\":\"Q-1\"}").well().json();
        assertThat(sold.path("status").asText()).isEqualTo("converted");
        assertThat(sold.path("became").asText()).isEqualTo("Q-1");
        var rival = begin(swede, organisation, "700000");
        assertThat(submit(swede, rival).status()).as("sold is protected still").isEqualTo(409);

        assertThat(channel.post(path + "/release", "{}").code()).isEqualTo("deal-reason-needed");
        assertThat(swede.post(path + "/release", "{}").status()).isEqualTo(404);
        channel.post(path + "/release", "{\"reason\":\"The customer has withdrawn\"}")
                .well();
        submit(swede, rival).well();
        var given =
                swede.post("/api/v1/deals/" + rival + "/release", "{}").well().json();
        assertThat(given.path("status").asText()).isEqualTo("released");
        assertThat(swede.post("/api/v1/deals/" + rival + "/release", "{}").status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("DE2 an incomplete deal is no question: every fault at its place, and nothing is counted")
    void incomplete() {
        var number = third.create("/api/v1/deals", "{\"company\":{\"name\":\"Half\",\"country\":\"NO\"}}")
                .well()
                .json()
                .path("number")
                .asText();
        var answer = submit(third, number);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .containsExactly(
                        "/company/organisationNumber",
                        "/contact/name",
                        "/contact",
                        "/productFamily",
                        "/project",
                        "/value");
    }

    @Test
    @DisplayName("DE6 the twenty-first submission of a day is 429 and says when the next day begins")
    void usedUp() {
        var organisation = SomeNumber.next();
        var first = begin(seller, organisation, "900000");
        submit(seller, first).well();
        var number = begin(third, organisation, "900000");
        for (int i = 0; i < 20; i++) assertThat(submit(third, number).status()).isEqualTo(409);
        var last = submit(third, number);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("deal-checks-used-up");
        assertThat(last.json().path("rule").asText()).isEqualTo("DE6");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 86_401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"company\":{\"name\":\"A\",\"country\":\"Norge\"}}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\",\"organisationNumber\":\"123456789\"}}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"contact\":{\"phone\":\"12\"}}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"value\":\"-1\"}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"value\":5}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"productFamily\":\"Rockets\"}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"closeDate\":\"+999999999-01-01\"}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"lead\":\"L1\"}",
                "{\"company\":\"A\"}",
                "{\"nobody\":1}"
            })
    @DisplayName("DE1 what is no deal is refused with every fault at its place")
    void faulty(String body) {
        var answer = third.create("/api/v1/deals", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().path("errors")).as(answer.toString()).isNotEmpty();
        assertThat(answer.text()).doesNotContain("??");
    }

    @Test
    @DisplayName("a customer sees no deals, and a list refuses what it does not know")
    void refused() {
        var buyer = Caller.at(Stand.shared().baseUrl()).as("buyer@fjordmek.example");
        assertThat(buyer.get("/api/v1/deals").status()).isEqualTo(403);
        for (var query :
                List.of("status=nothing", "size=0", "page=x", "sort=nothing", "next=x", "q=" + "x".repeat(200)))
            assertThat(seller.get("/api/v1/deals?" + query).status()).as(query).isEqualTo(422);
        for (var number : List.of("no-such", "%00", "%27%3b--"))
            assertThat(seller.get("/api/v1/deals/" + number).status())
                    .as(number)
                    .isIn(404, 400);
    }
}
