package bryggen.portal.leads;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Reply;
import bryggen.dev.AtOnce;
import bryggen.dev.Stand;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations of leads from outside: statuses of the contract, and what each side sees. */
class LeadsResourceIT {
    private static Caller channel;
    private static Caller seller;
    private static Caller manager;
    private static Caller swede;

    @BeforeAll
    static void signIn() {
        var base = Stand.shared().baseUrl();
        channel = Caller.at(base).as("channel@nordvik.example");
        seller = Caller.at(base).as("seller@vestlandpumpe.example");
        manager = Caller.at(base).as("manager@vestlandpumpe.example");
        swede = Caller.at(base).as("seller@flodespartner.example");
    }

    private static String lead(String country, String postal) {
        return lead(country, postal, "").json().path("number").asText();
    }

    private static Reply lead(String country, String postal, String more) {
        var name = UUID.randomUUID().toString();
        return channel.create(
                        "/api/v1/leads",
                        """
                        {"company":{"name":"%s","country":"%s","postalCode":"%s"},"contact":{"email":"x@%s.example"},
                         "productFamily":"Pumps","need":"A pump","value":{"amount":"1000.00","currency":"%s"}%s}
                        """
                                .formatted(name, country, postal, name, country.equals("SE") ? "SEK" : "NOK", more))
                .well();
    }

    @Test
    @DisplayName("LE6 LE7 a lead goes to the partner of its territory, which sees its rank and nobody else's")
    void entered() {
        var made = lead("NO", "5003", "");
        assertThat(made.status()).isEqualTo(201);
        var number = made.json().path("number").asText();
        assertThat(made.header("Location")).endsWith("/api/v1/leads/" + number);
        assertThat(made.json().path("status").asText()).isEqualTo("offered");
        assertThat(made.json().path("offeredTo").asText()).isEqualTo("P2001");
        assertThat(made.json().path("decision")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(made.json().path("answerBy").asText()).isNotBlank();

        var own = seller.get("/api/v1/leads/" + number).well();
        assertThat(own.json().path("decision")).hasSize(1);
        assertThat(own.json().path("decision").get(0).path("rank").asInt()).isEqualTo(1);
        assertThat(own.text()).doesNotContain("P2002");
        assertThat(swede.get("/api/v1/leads/" + number).status()).isEqualTo(404);
        assertThat(swede.get("/api/v1/leads?q=" + number)
                        .well()
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(seller.get("/api/v1/leads?status=offered&q=" + number)
                        .well()
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("LE10 LE14 accepting needs step and revenue; what the partner edits the supplier sees at once")
    void accepted() {
        var path = "/api/v1/leads/" + lead("NO", "5003");
        assertThat(patch(seller, path, "{\"stage\":\"proposal\"}").code()).isEqualTo("lead-not-accepted");
        var bare = seller.post(path + "/acceptance", "{}");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/nextStep", "/expectedRevenue");
        assertThat(seller.post(
                                path + "/acceptance",
                                "{\"nextStep\":\"Call\",\"expectedRevenue\":{\"amount\":\"5\",\"currency\":\"SEK\"}}")
                        .code())
                .isEqualTo("other-currency");
        assertThat(swede.post(path + "/acceptance", "{\"nextStep\":\"Call\",\"expectedRevenue\":\"5\"}")
                        .status())
                .isEqualTo(404);
        var accepted = seller.post(path + "/acceptance", "{\"nextStep\":\"Call\",\"expectedRevenue\":\"90000.00\"}");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(accepted.json().path("status").asText()).isEqualTo("accepted");
        assertThat(seller.post(path + "/acceptance", "{\"nextStep\":\"Call\",\"expectedRevenue\":\"5\"}")
                        .status())
                .isEqualTo(409);
        patch(
                        manager,
                        path,
                        "{\"stage\":\"qualified\",\"value\":\"95000.00\",\"closeDate\":\"2027-03-01\",\"note\":\"Good talk\"}")
                .well();
        var seen = channel.get(path).well().json();
        assertThat(seen.path("stage").asText()).isEqualTo("qualified");
        assertThat(seen.path("value").path("amount").asText()).isEqualTo("95000.00");
        assertThat(seen.path("closeDate").asText()).isEqualTo("2027-03-01");
        assertThat(seen.path("history").get(0).path("text").asText()).isEqualTo("Good talk");
        assertThat(patch(channel, path, "{\"stage\":\"won\"}").status()).isEqualTo(403);
        assertThat(patch(seller, path, "{\"stage\":\"nonsense\"}").code()).isEqualTo("unknown-stage");
    }

    @Test
    @DisplayName("LE12 a declined lead goes on, and who declined it sees no more than that")
    void declined() {
        var path = "/api/v1/leads/" + lead("DK", "2100");
        var first = channel.get(path).well().json().path("offeredTo").asText();
        var one = first.equals("P2001") ? seller : swede;
        var other = first.equals("P2001") ? swede : seller;
        assertThat(one.post(path + "/decline", "{\"reason\":\"dunno\"}").code()).isEqualTo("decline-reason-needed");
        assertThat(one.post(path + "/decline", "{\"reason\":\"other\"}").code()).isEqualTo("decline-text-needed");
        one.post(path + "/decline", "{\"reason\":\"noCapacity\",\"text\":\"busy\"}")
                .well();
        assertThat(channel.get(path).well().json().path("offeredTo").asText())
                .isNotEmpty()
                .isNotEqualTo(first);
        other.post(path + "/acceptance", "{\"nextStep\":\"A secret\",\"expectedRevenue\":\"7\"}")
                .well();
        var past = one.get(path).well();
        assertThat(past.json().path("status").asText()).isEqualTo("declined");
        assertThat(past.text()).doesNotContain("secret").doesNotContain(first.equals("P2001") ? "P2002" : "P2001");
        assertThat(one.post(path + "/acceptance", "{\"nextStep\":\"x\",\"expectedRevenue\":\"7\"}")
                        .code())
                .isEqualTo("answer-too-late");
    }

    @Test
    @DisplayName("LE9 fifty claims at once over the network: one partner gets it, the others get a clear no")
    void claimed() throws Exception {
        var fresh = inThePool();
        var path = "/api/v1/leads/" + fresh;
        var statuses = AtOnce.<Integer>each(
                50,
                i -> () -> (i % 2 == 0 ? seller : swede)
                        .post(path + "/claim", "{}")
                        .status());
        var winner = channel.get(path).well().json().path("offeredTo").asText();
        assertThat(winner).isIn("P2001", "P2002");
        assertThat(Collections.frequency(statuses, 409))
                .as("all of the other partner")
                .isEqualTo(25);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(25);
        var loser = winner.equals("P2001") ? swede : seller;
        var no = loser.post(path + "/claim", "{}");
        assertThat(no.code()).isEqualTo("lead-taken");
        assertThat(no.text()).doesNotContain(winner);
    }

    private static String inThePool() {
        var name = UUID.randomUUID().toString();
        var visitor = bryggen.contract.Visitor.at(Stand.shared().baseUrl()).as("channel@nordvik.example");
        var answer = visitor.post(
                "/leads/new",
                "company=" + name + "&country=DK&email=x%40" + name + ".example&productFamily=Pumps&way=POOL");
        assertThat(answer.status()).as(answer.toString()).isIn(302, 303);
        return answer.header("Location").replaceFirst(".*number=(L\\d+).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"company\":{}}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"}}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\",\"organisationNumber\":\"123456789\"},\"contact\":{\"email\":\"a@b.example\"}}",
                "{\"company\":{\"name\":\"A\",\"country\":\"Norge\"},\"contact\":{\"email\":\"a@b.example\"}}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"contact\":{\"phone\":\"123\"}}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"contact\":{\"email\":\"a@b.example\"},\"value\":\"-1\"}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"contact\":{\"email\":\"a@b.example\"},\"value\":5}",
                "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"contact\":{\"email\":\"a@b.example\"},\"value\":{\"amount\":\"1\",\"currency\":\"XYZ\"}}",
                "{\"company\":\"A\"}",
                "{\"nobody\":1}"
            })
    @DisplayName("LE1 what is no lead is refused with every fault at its place")
    void faulty(String body) {
        var answer = channel.create("/api/v1/leads", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().path("errors")).as(answer.toString()).isNotEmpty();
        assertThat(answer.json().path("detail").asText()).doesNotContain("??");
    }

    @Test
    @DisplayName("a partner enters no leads, a customer sees none, and a list refuses what it does not know")
    void refused() {
        var body = "{\"company\":{\"name\":\"A\",\"country\":\"NO\"},\"contact\":{\"email\":\"a@b.example\"}}";
        assertThat(seller.create("/api/v1/leads", body).status()).isEqualTo(403);
        var buyer = Caller.at(Stand.shared().baseUrl()).as("buyer@fjordmek.example");
        assertThat(buyer.get("/api/v1/leads").status()).isEqualTo(403);
        for (var query :
                List.of("status=nothing", "size=0", "page=x", "sort=nothing", "next=x", "q=" + "x".repeat(200)))
            assertThat(seller.get("/api/v1/leads?" + query).status()).as(query).isEqualTo(422);
        for (var number : List.of("no-such", "%00", "%27%3b--", "L1%20or%201=1"))
            assertThat(seller.get("/api/v1/leads/" + number).status())
                    .as(number)
                    .isIn(404, 400);
        assertThat(channel.post("/api/v1/leads", body).code()).isEqualTo("idempotency-key-missing");
    }

    @Test
    @DisplayName("the same key and lead twice is one lead")
    void idempotent() {
        var body =
                "{\"company\":{\"name\":\"Twice Only\",\"country\":\"NO\"},\"contact\":{\"email\":\"t@twice.example\"}}";
        var once = channel.with("Idempotency-Key", "lead-twice");
        var first = once.post("/api/v1/leads", body).well();
        var second = once.post("/api/v1/leads", body);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("number")).isEqualTo(first.json().path("number"));
    }

    private static Reply patch(Caller caller, String path, String json) {
        return caller.send("PATCH", path, json.getBytes(StandardCharsets.UTF_8));
    }
}
