package bryggen.integration.erp.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.erp.Answer;
import bryggen.integration.erp.Change;
import bryggen.integration.erp.ErpHealth;
import bryggen.integration.erp.ErpSettings;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way an exchange can end has exactly one meaning. */
class RestConnectorTest {
    private static final String SECRET = "s3cret-token";
    private final OddServer server = new OddServer();
    private final RestConnector erp = connector(server.url());
    private final OrderSubmission order = new OrderSubmission(
            new OrderNumber("B-1"),
            new AccountNumber("C1001"),
            LocalDate.of(2026, 11, 21),
            null,
            null,
            null,
            null,
            null,
            "web",
            List.of(new OrderSubmission.Line(1, new Sku("A/1 Ø"), Quantity.pieces(2), UnitPrice.of("4.20", "NOK"))));

    @AfterEach
    void close() {
        server.close();
    }

    // ---- commands

    @Test
    void anOrderThatTheErpTakesIsAccepted() {
        server.knowsNothing().answers(201, taken("B-1"));

        assertThat(erp.submitOrder(order)).isInstanceOfSatisfying(Answer.Accepted.class, yes -> assertThat(
                        yes.document().number())
                .isEqualTo("SO-1"));
        assertThat(server.requests.get(0)).startsWith("GET /orders?customer=C1001&number=B-1 ");
        assertThat(server.requests.get(1))
                .startsWith("POST /orders ")
                .contains("Authorization: Bearer " + SECRET, "Idempotency-Key: B-1")
                .contains("\"sku\":\"A/1 Ø\"", "\"amount\":\"4.20\"");
    }

    @Test
    void anOrderThatIsThereAlreadyIsNotSentAgain() {
        server.answers(200, "{\"orders\":[" + taken("B-1") + "]}");

        assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Accepted.class);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void aRefusedConnectionIsBusy() throws IOException {
        URI nowhere;
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:" + port.getLocalPort());
        }

        assertThat(connector(nowhere).submitOrder(order)).isInstanceOf(Answer.Busy.class);
        assertThat(connector(nowhere).cancelOrder(cancellation())).isInstanceOf(Answer.Busy.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/", "http://no.such.host.invalid", "relative"})
    void anAddressThatCannotBeReachedIsBusyAndDown(String url) {
        var lost = connector(URI.create(url));

        assertThat(lost.submitOrder(order)).isInstanceOf(Answer.Busy.class);
        assertThat(lost.ping().up()).isFalse();
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsBusyAndNotSaid() {
        var odd = new RestConnector(new ErpSettings("rest", server.url(), "", "line\nbreak", Duration.ofSeconds(1)));

        assertThat(odd.submitOrder(order)).isInstanceOf(Answer.Busy.class);
        assertThat(odd.ping().detail()).doesNotContain("break");
    }

    @Test
    void whatGoesWrongInTheLookBeforeIsBusyBecauseNothingWasSent() {
        for (var act : List.<Runnable>of(
                server::hangsUp,
                server::resets,
                server::hangs,
                () -> server.answers(500, "{}"),
                () -> server.answers(404, "{}"),
                () -> server.answers(200, "<html>"))) {
            act.run();
            assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Busy.class);
        }
        assertThat(server.requests).allSatisfy(request -> assertThat(request).startsWith("GET"));
    }

    @Test
    void noAnswerAfterSendingIsUnknown() {
        for (var act : List.<Runnable>of(
                server::hangsUp,
                server::resets,
                server::hangs,
                () -> server.sendsHalf(taken("B-1")),
                () -> server.stallsIn(taken("B-1")))) {
            server.knowsNothing();
            act.run();
            assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Unknown.class);
        }
        assertThat(server.requests).hasSize(10);
    }

    @Test
    void whatTheErpHasNeverToldOfIsLookedForBeforeItIsCancelled() {
        var unheard = new OrderCancellation(order.number(), order.customer(), null, "mistake");

        server.knowsNothing();
        assertThat(erp.cancelOrder(unheard)).isInstanceOf(Answer.Absent.class);
        server.hangsUp();
        assertThat(erp.cancelOrder(unheard)).isInstanceOf(Answer.Busy.class);
        assertThat(server.requests).allSatisfy(request -> assertThat(request).startsWith("GET"));
    }

    @Test
    void aLostAnswerIsNotAskedForAgainByItself() {
        server.hangsUp().answers(200, "{}");

        assertThat(erp.cancelOrder(cancellation())).isInstanceOf(Answer.Unknown.class);
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            500 | Unknown
            501 | Unknown
            502 | Unknown
            504 | Unknown
            408 | Unknown
            429 | Busy
            503 | Busy
            423 | Busy
            401 | Busy
            403 | Busy
            302 | Busy
            400 | Defect
            404 | Defect
            413 | Defect
            415 | Defect
            409 | Defect
            422 | Defect
            """)
    void aStatusWithoutAnyWordHasOneMeaning(int status, String meaning) {
        server.knowsNothing().answers(status, "");

        assertThat(erp.submitOrder(order).getClass().getSimpleName()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "<html><body>OK</body></html>",
                "{\"key\":\"1\"",
                "{\"key\":\"1\",\"number\":\"SO-1\"}"
            })
    void aTwoHundredThatSaysNothingIsUnknown(String body) {
        server.knowsNothing().answers(200, body);

        assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void anAnswerWithSomethingBehindItOrAboutAnotherOrderIsUnknown() {
        server.knowsNothing().answers(201, taken("B-1") + taken("B-1"));
        assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Unknown.class);

        server.knowsNothing().answers(201, taken("B-2"));
        assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void anAnswerThatNeverEndsIsCutOff() {
        server.knowsNothing().answers(201, "x".repeat(3 << 20));

        assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 422})
    void aNoWithATextIsTheErpsOwnWord(int status) {
        server.knowsNothing().answers(status, "{\"text\":\"Kredittgrensen er nådd.\"}");
        assertThat(erp.submitOrder(order)).isEqualTo(new Answer.Rejected("Kredittgrensen er nådd."));

        server.knowsNothing().answers(status, "{\"type\":\"about:blank\",\"detail\":\"No.\"}");
        assertThat(erp.submitOrder(order)).isEqualTo(new Answer.Rejected("No."));
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 422})
    void aNoThatCameMangledIsUnknownAndOneWithoutWordsIsADefect(int status) {
        for (var mangled : List.of("{\"text\":\"No.\"}{\"text\":\"No.\"}", "{\"text\":\"N", "<html>conflict</html>")) {
            server.knowsNothing().answers(status, mangled);
            assertThat(erp.submitOrder(order)).as(mangled).isInstanceOf(Answer.Unknown.class);
        }
        server.knowsNothing().answers(status, "{}");
        assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Defect.class);
    }

    @Test
    void aQuestionWaitsForAPerson() {
        server.knowsNothing().answers(409, "{\"question\":\"no-carrier\",\"text\":\"Send without a carrier?\"}");

        assertThat(erp.submitOrder(order)).isEqualTo(new Answer.NeedsDecision("no-carrier", "Send without a carrier?"));
    }

    @ParameterizedTest
    @CsvSource({"7,7", "0,1", "999999,3600", "soon,5", "'Wed, 21 Oct 2015 07:28:00 GMT',1"})
    void retryAfterIsKeptWithinReason(String header, long seconds) {
        server.knowsNothing().answers(503, "Retry-After: " + header + "\r\n", "");

        assertThat(erp.submitOrder(order)).isInstanceOfSatisfying(Answer.Busy.class, busy -> assertThat(busy.after())
                .isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    void retryAfterCountsInTheLookBeforeToo() {
        server.answers(429, "Retry-After: 42\r\n", "");

        assertThat(erp.submitOrder(order)).isInstanceOfSatisfying(Answer.Busy.class, busy -> assertThat(busy.after())
                .isEqualTo(Duration.ofSeconds(42)));
    }

    @Test
    void aSecretThatTheErpSaysBackIsNotPassedOn() {
        server.knowsNothing().answers(422, "{\"text\":\"Token " + SECRET + " may not order.\"}");

        assertThat(erp.submitOrder(order)).isEqualTo(new Answer.Rejected("Token … may not order."));
    }

    @Test
    void aRedirectIsNotFollowedWithTheToken() {
        server.answers(302, "Location: http://127.0.0.1:1/\r\n", "");

        assertThat(erp.ping().detail()).contains("elsewhere");
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, CREDENTIALS",
        "403, CREDENTIALS",
        "404, ADDRESS",
        "405, ADDRESS",
        "302, ADDRESS",
        "500, BUSY",
        "503, BUSY",
        "429, BUSY",
        "200, STRANGER",
        "400, STRANGER"
    })
    void whatIsWrongWithTheConnectionIsToldApart(int status, ErpHealth.Cause cause) {
        server.answers(status, "<html><body>Welcome</body></html>");

        assertThat(erp.ping().cause()).isEqualTo(cause);
    }

    @Test
    void wrongCredentialsAreSaidClearly() {
        server.answers(401, "");

        assertThat(erp.ping().up()).isFalse();
        assertThat(connectorHealthText()).contains("credentials", "401").doesNotContain(SECRET);
    }

    private String connectorHealthText() {
        server.answers(401, "");
        return erp.ping().detail();
    }

    // ---- feeds

    @Test
    void aBadRowNeverFailsItsPage() {
        server.answers(
                200,
                """
                {"changes":[
                  {"id":"1","row":%s},
                  {"id":"2","row":{"sku":"X"}},
                  {"id":"3","row":"not even an object"},
                  {"row":%s},
                  17,
                  {"id":"4","deleted":true},
                  {"id":"5","row":%s}
                ],"cursor":"c2","more":false}"""
                        .formatted(price("4.20"), price("4.20"), price("1e999999999")));

        var page = erp.changes(Feed.PRICE, "c1", 100);

        assertThat(page.cursor()).isEqualTo("c2");
        assertThat(page.changes()).hasSize(7);
        assertThat(page.changes())
                .filteredOn(change -> change.problem() == null && !change.deleted())
                .extracting(Change::remoteId)
                .containsExactly("1");
        assertThat(page.changes())
                .filteredOn(Change::deleted)
                .extracting(Change::remoteId)
                .containsExactly("4");
        assertThat(page.changes())
                .filteredOn(change -> change.remoteId().equals("2"))
                .singleElement()
                .satisfies(bad -> assertThat(bad.problem()).isEqualTo("from is missing"));
        assertThat(page.changes())
                .filteredOn(change -> change.remoteId().equals("5"))
                .singleElement()
                .satisfies(bad -> {
                    assertThat(bad.problem()).isEqualTo("price/amount is not a plain decimal");
                    assertThat(bad.raw()).contains("1e999999999");
                });
        assertThat(page.changes())
                .filteredOn(change -> change.remoteId().startsWith("no-id-"))
                .hasSize(2);
    }

    @Test
    void fieldsThatAreNewToUsAndFieldsThatMayBeAbsentDoNotHurt() {
        server.answers(
                200,
                "{\"changes\":[{\"id\":\"1\",\"row\":" + price("4.20").replace("}}", "},\"novelty\":[1]}")
                        + "}],\"cursor\":\"c\",\"more\":true}");

        var page = erp.changes(Feed.PRICE, null, 100);

        assertThat(page.more()).isTrue();
        assertThat(page.changes().get(0).row()).isNotNull();
        assertThat(server.requests.get(0)).startsWith("GET /feeds/price/changes?max=100 ");
    }

    /** Each of them once stopped its feed for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"deep\":DEEP}",
                "{\"wide\":1234567890NUMBER}",
                "{\"broken\":}",
                "{\"broken\" \"x\"}",
                "{broken:1}",
                "{\"escape\":\"\\q\"}",
                "{\"control\":\"\u0001\"}",
                "{\"latin\":\"LATIN\"}",
                "nothing",
                "[1,2]"
            })
    void whatIsWrongInsideARowIsThatRowsOwn(String row) {
        var bad = row.replace("DEEP", "[".repeat(5000) + "]".repeat(5000)).replace("NUMBER", "9".repeat(5000));
        var page = ("{\"cursor\":\"c2\",\"changes\":[{\"id\":\"1\",\"row\":%s},{\"row\":%s,\"id\":\"bad\"},"
                        + "{\"id\":\"3\",\"row\":%s}],\"more\":true}")
                .formatted(price("4.20"), bad.replace("LATIN", "bl\u00e5b\u00e6r"), price("5.20"));
        server.answers(
                200, "", page.getBytes(row.contains("LATIN") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));

        var read = erp.changes(Feed.PRICE, "c1", 100);

        assertThat(read.cursor()).isEqualTo("c2");
        assertThat(read.more()).isTrue();
        assertThat(read.changes())
                .filteredOn(change -> change.problem() == null)
                .extracting(Change::remoteId)
                .containsExactly("1", "3");
        assertThat(read.changes())
                .filteredOn(change -> change.problem() != null)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.remoteId()).isEqualTo("bad");
                    assertThat(change.problem()).isNotBlank().hasSizeLessThan(500);
                    assertThat(change.raw()).hasSizeLessThan(20_000);
                    if (row.contains("LATIN")) assertThat(change.raw()).contains("blåbær");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a\\u0000b\"", "\"LONG\"", "{\"a\":1}", "[1]", "true", "\"\\ud800\""})
    void anIdThatOurTablesCouldNotKeepIsPutAsideUnderAnotherName(String id) {
        server.answers(
                200,
                "{\"changes\":[{\"id\":%s,\"row\":%s}],\"cursor\":\"c2\"}"
                        .formatted(id.replace("LONG", "x".repeat(3000)), price("4.20")));

        assertThat(erp.changes(Feed.PRICE, "c1", 100).changes()).singleElement().satisfies(change -> {
            assertThat(change.remoteId()).startsWith("no-id-");
            assertThat(change.problem()).contains("id");
        });
    }

    @Test
    void aRowOfTwoHundredMegabytesIsPassedByAndTheOthersAreTaken() {
        var fill = "swollen ".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
        server.then(caller -> {
            var out = caller.getOutputStream();
            out.write(("HTTP/1.1 200 Odd\r\nConnection: close\r\n\r\n{\"changes\":[{\"id\":\"1\",\"row\":"
                            + price("4.20") + "},{\"row\":{\"sku\":\"")
                    .getBytes(StandardCharsets.UTF_8));
            for (int megabyte = 0; megabyte < 200; megabyte++) out.write(fill);
            out.write("\"},\"id\":\"big\"}],\"cursor\":\"c2\",\"more\":false}".getBytes(StandardCharsets.UTF_8));
            out.flush();
        });

        var read = connector(server.url(), 60).changes(Feed.PRICE, "c1", 100);

        assertThat(read.changes()).extracting(Change::remoteId).containsExactly("1", "big");
        assertThat(read.changes().get(1).problem()).isEqualTo("the row is larger than 1024 kB");
        assertThat(read.changes().get(1).raw()).hasSizeLessThan(20_000);
        assertThat(read.cursor()).isEqualTo("c2");
    }

    @Test
    void aPageThatDoesNotComeInTimeIsAskedForInSmallerPortionsNextTime() {
        server.stallsIn("{\"changes\":[").answers(200, "{\"changes\":[],\"cursor\":\"c2\"}");

        assertThatThrownBy(() -> erp.changes(Feed.ITEM, "c1", 400))
                .isInstanceOf(ErpUnavailable.class)
                .hasMessageContaining("No answer within");
        erp.changes(Feed.ITEM, "c1", 400);
        assertThat(server.requests.get(1)).contains("max=50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"changes\":[]}",
                "{\"cursor\":\"c\"}",
                "{\"changes\":{},\"cursor\":\"c\"}",
                "{\"changes\":[],\"cursor\":[17]}",
                "{\"changes\":[],\"cursor\":\"c2\"} {}",
                "{\"changes\":[{\"id\":\"1\",\"row\":{\"a\":\"b}}],\"cursor\":\"c2\"}",
                "{\"changes\":[{\"id\":\"1\"",
                "",
                "oops"
            })
    void aPageThatIsNoPageIsUnavailableAndTheCursorStays(String body) {
        server.answers(200, body);

        assertThatThrownBy(() -> erp.changes(Feed.PRICE, "c1", 100)).isInstanceOf(ErpUnavailable.class);
    }

    @Test
    void aPageThatIsTooLargeIsAskedForInSmallerPortions() {
        var row = "{\"id\":\"1\",\"row\":{\"x\":\"" + "x".repeat(900 << 10) + "\"}}";
        server.answers(200, "{\"changes\":[" + String.join(",", Collections.nCopies(12, row)) + "]}")
                .answers(200, "{\"changes\":[],\"cursor\":\"c2\",\"more\":false}");

        assertThat(connector(server.url(), 20).changes(Feed.ITEM, "c1", 400).cursor())
                .isEqualTo("c2");
        assertThat(server.requests.get(1)).contains("max=50");
    }

    @Test
    void aFeedThatIsDownIsUnavailableWithAReason() {
        server.answers(503, "{\"text\":\"closed for stocktaking\"}");

        assertThatThrownBy(() -> erp.changes(Feed.PRICE, null, 10))
                .isInstanceOf(ErpUnavailable.class)
                .hasMessageContaining("503")
                .hasMessageContaining("closed for stocktaking");
    }

    @Test
    void aSandboxIsRecognisedByItsAnswers() {
        assertThat(erp.capabilities().sandbox()).isFalse();
        server.answers(200, "Bryggen-Sandbox: true\r\n", "{\"name\":\"Sandbox\"}");

        assertThat(erp.ping().up()).isTrue();
        assertThat(erp.capabilities().sandbox()).isTrue();
    }

    // ---- a kept connection that the ERP closes in the moment in which we write to it

    private static final String STATUS = "{\"name\":\"Odd\",\"commands\":[]}";

    @Test
    void aQuestionOnAConnectionThatIsJustClosingIsAskedAgain() {
        server.answersAndGoes(200, STATUS).answers(200, "{\"levels\":[]}");
        assertThat(erp.ping().up()).isTrue();

        assertThat(erp.stock(List.of(new Sku("A")))).isEmpty();
        assertThat(server.requests)
                .hasSize(3)
                .last(InstanceOfAssertFactories.STRING)
                .startsWith("POST /questions");
    }

    @Test
    void aLookOnAConnectionThatIsJustClosingIsTakenAgain() {
        server.answersAndGoes(200, STATUS).knowsNothing();
        assertThat(erp.ping().up()).isTrue();

        assertThat(erp.findOrder(order.customer(), order.number())).isEmpty();
        assertThat(server.requests).hasSize(3);
    }

    @Test
    void whatTheContractLetsBeSaidTwiceIsSaidAgain() {
        var release = new HoldRelease("H1", "SO-1", order.customer(), "Sofie", "");
        server.answersAndGoes(200, STATUS).answers(200, taken("B-1"));
        assertThat(erp.ping().up()).isTrue();

        assertThat(erp.releaseHold(release)).isInstanceOf(Answer.Accepted.class);
        assertThat(server.requests)
                .hasSize(3)
                .last(InstanceOfAssertFactories.STRING)
                .startsWith("POST /releases");
        server.hangsUp().hangsUp();
        assertThat(erp.releaseHold(release)).as("and then no more").isInstanceOf(Answer.Unknown.class);
        assertThat(server.requests).hasSize(5);
    }

    @Test
    void anOrderIsNotSentTwiceBlindly() {
        server.answersAndGoes(200, "{\"orders\":[]}").answers(201, taken("B-1"));

        assertThat(erp.submitOrder(order)).isInstanceOf(Answer.Unknown.class);
        assertThat(server.requests).hasSize(2);
    }

    // ---- what the cases share

    private static RestConnector connector(URI url) {
        return connector(url, 1);
    }

    private static RestConnector connector(URI url, int seconds) {
        return new RestConnector(new ErpSettings("rest", url, "", SECRET, Duration.ofSeconds(seconds)));
    }

    private OrderCancellation cancellation() {
        return new OrderCancellation(order.number(), order.customer(), "so-1", "mistake");
    }

    private static String price(String amount) {
        return "{\"sku\":\"A\",\"from\":\"1\",\"source\":\"list\",\"price\":{\"amount\":\"" + amount
                + "\",\"currency\":\"NOK\",\"baseQuantity\":\"1\"}}";
    }

    private static String taken(String number) {
        var nothing = BigDecimal.ZERO;
        var line = new ErpOrder.Line(
                1,
                new Sku("A/1 Ø"),
                "A",
                Quantity.pieces(2),
                UnitPrice.of("4.20", "NOK"),
                Money.of("8.40", "NOK"),
                nothing,
                nothing,
                nothing,
                null);
        return Wire.write(new ErpOrder(
                "K1",
                "SO-1",
                new OrderNumber(number),
                new AccountNumber("C1001"),
                "portal",
                null,
                LocalDate.of(2026, 11, 21),
                ErpOrder.Acceptance.WAITING,
                ErpOrder.Progress.NONE,
                ErpOrder.Progress.NONE,
                null,
                List.of(line),
                Money.of("8.40", "NOK"),
                Money.of("2.10", "NOK"),
                Money.of("10.50", "NOK"),
                Instant.EPOCH));
    }
}
