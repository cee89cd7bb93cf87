package bryggen.portal.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Reply;
import bryggen.contract.Visitor;
import bryggen.dev.AtOnce;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.portal.platform.Sha256;
import bryggen.portal.platform.files.SomeFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Quotes over the wire, by API, pages and the link of the mail, on one running portal. */
@DisplayName("Quotes on a running portal")
class QuotesIT {
    private static final String LINES =
            "[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\",\"margin\":\"25\"},{\"name\":\"Work\",\"quantity\":\"2\",\"price\":\"500.00\"}]";
    private static Stand stand;
    private static Caller seller;
    private static Caller manager;
    private static Caller other;
    private static Visitor page;
    private static Visitor nobody;
    private static Visitor channel;

    @BeforeAll
    static void open() {
        stand = Stand.shared();
        var base = Caller.at(stand.baseUrl());
        seller = base.as("seller@vestlandpumpe.example");
        manager = base.as("manager@vestlandpumpe.example");
        other = base.as("seller@flodespartner.example");
        page = Visitor.at(stand.baseUrl()).as("seller@vestlandpumpe.example");
        channel = Visitor.at(stand.baseUrl()).as("channel@nordvik.example");
        nobody = Visitor.at(stand.baseUrl());
        Known.firstOrder(seller, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
    }

    @Test
    @DisplayName(
            "QU1 QU2 QU5 a quote by API has costs, prices and sums; it is the seller's, the manager's and nobody else's")
    void byApi() throws IOException {
        var body = body("by-api@customer.example", LINES);
        var key = UUID.randomUUID().toString();
        var made = seller.with("Idempotency-Key", key).post("/api/v1/quotes", body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var again = seller.with("Idempotency-Key", key).post("/api/v1/quotes", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(made.json());
        var quote = made.json();
        var number = quote.path("number").asText();
        assertThat(made.header("Location")).isEqualTo("/api/v1/quotes/" + number);
        assertThat(quote.path("status").asText()).isEqualTo("draft");
        var line = quote.path("lines").path(0);
        var cost = new BigDecimal(line.path("cost").asText());
        assertThat(new BigDecimal(line.path("price").asText()))
                .as("a quarter of the price is left")
                .isEqualByComparingTo(
                        cost.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(75), 2, RoundingMode.HALF_UP));
        assertThat(quote.path("totals").path("gross").asText()).matches("\\d+\\.\\d\\d");
        assertThat(manager.get("/api/v1/quotes/" + number).status()).isEqualTo(200);
        for (var path : List.of("", "/document")) {
            var hidden = other.get("/api/v1/quotes/" + number + path);
            assertThat(hidden.status()).as(hidden.toString()).isEqualTo(404);
        }
        assertThat(other.create("/api/v1/quotes/" + number + "/order", "{}").status())
                .isEqualTo(404);
        assertThat(other.get("/api/v1/quotes?q=by-api").well().text()).doesNotContain(number);
        assertThat(seller.get("/api/v1/quotes?status=draft&q=" + number).well().text())
                .contains(number);
        assertThat(seller.get("/api/v1/quotes?status=nonsense").status()).isEqualTo(422);
        assertThat(Caller.at(stand.baseUrl())
                        .as("buyer@fjordmek.example")
                        .get("/api/v1/quotes")
                        .status())
                .isEqualTo(403);
        var pdf = seller.get("/api/v1/quotes/" + number + "/document").well();
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
    }

    @Test
    @DisplayName("QU1 to QU4 what is wrong is refused at its place")
    void refused() {
        for (var wrong : List.of(
                "{\"sku\":\"NO-SUCH\",\"quantity\":\"1\"}|/lines/0/sku",
                "{\"name\":\"Work\",\"quantity\":\"1\"}|/lines/0/price",
                "{\"sku\":\"BOLT-M8-20\",\"quantity\":\"-1\"}|/lines/0/quantity",
                "{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\",\"margin\":\"100\"}|/lines/0/margin",
                "{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\",\"kind\":\"extra\"}|/lines/0/kind",
                "null|/lines/0/quantity")) {
            var parts = wrong.split("\\|", -1);
            var answer = seller.create("/api/v1/quotes", body("a@b.example", "[" + parts[0] + "]"));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
            assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                    .as(answer.toString())
                    .contains(parts[1]);
        }
    }

    @Test
    @DisplayName(
            "QU9 QU11 ten looks of a mail scanner decide nothing; the form does, with name, time, address and hash")
    void accepted() throws Exception {
        var number = make("scanner@customer.example");
        act(number, "act=send");
        var link = link("scanner@customer.example", 1);
        for (int look = 0; look < 10; look++) {
            assertThat(nobody.get(link).status()).isEqualTo(200);
            assertThat(Caller.at(stand.baseUrl()).send("HEAD", link, null).status())
                    .isEqualTo(200);
        }
        var paper = nobody.get(link.replace("/quotes/offer", "/quotes/paper"));
        assertThat(paper.header("Content-Type")).startsWith("application/pdf");
        assertThat(status(number)).isEqualTo("sent");
        var shown = nobody.get(link).text();
        assertThat(shown).contains("Vestland Pumpeservice").contains("name=\"act\"");
        var cost = quote(number).path("lines").path(0).path("cost").asText();
        assertThat(shown).doesNotContain(cost).doesNotContain(cost.replace('.', ','));
        assertThat(nobody.post(link, "act=accept&name=").status()).isEqualTo(200);
        assertThat(status(number)).as("without a name").isEqualTo("sent");
        assertThat(nobody.post(link, "act=accept&name=Kari+Nordmann").status()).isEqualTo(302);
        var quote = quote(number);
        assertThat(quote.path("status").asText()).isEqualTo("accepted");
        assertThat(quote.path("decision").path("by").asText()).isEqualTo("Kari Nordmann");
        var pdf = seller.get("/api/v1/quotes/" + number + "/document").well();
        assertThat(quote.path("decision").path("documentHash").asText())
                .isEqualTo(quote.path("documentHash").asText())
                .hasSize(64);
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(text("select decided_from from quotes_quote where number = '" + number + "'"))
                .matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1");
        assertThat(text("select count(*)::text from quotes_link where hash like '%"
                        + link.substring(link.indexOf("key=") + 4) + "%'"))
                .as("the secret itself lies nowhere")
                .isEqualTo("0");
        assertThat(nobody.post(link, "act=decline&name=Kari+Nordmann").text()).contains("role=\"alert\"");
        assertThat(status(number)).isEqualTo("accepted");
    }

    @Test
    @DisplayName(
            "QU19 the customer chooses: its sum is shown first, then its yes writes the choice and a document of its own")
    void chosen() throws Exception {
        var lines = "[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\",\"margin\":\"25\"},"
                + "{\"name\":\"Fitting by night\",\"kind\":\"alternative\",\"quantity\":\"1\",\"price\":\"900.00\"},"
                + "{\"name\":\"Training\",\"kind\":\"option\",\"quantity\":\"2\",\"price\":\"500.00\"},"
                + "{\"name\":\"Service for a year\",\"kind\":\"option\",\"quantity\":\"1\",\"price\":\"700.00\"}]";
        var made = seller.create("/api/v1/quotes", body("choice@customer.example", lines))
                .well();
        var number = made.json().path("number").asText();
        act(number, "act=send");
        var link = link("choice@customer.example", 1);
        var offered = nobody.get(link).text();
        var training = pick(offered, "Training");
        var night = pick(offered, "Fitting by night");
        assertThat(nobody.post(
                                link,
                                "act=accept&name=Kari+Nordmann&chose=yes&pick=" + training + "&seen=" + seen(offered))
                        .text())
                .as("the sum was not shown for it")
                .contains("role=\"alert\"");
        assertThat(nobody.post(link, "act=accept&name=Kari+Nordmann&chose=yes&pick=" + UUID.randomUUID() + "&seen=1")
                        .text())
                .contains("role=\"alert\"");
        assertThat(status(number)).isEqualTo("sent");
        var choice = "&chose=yes&pick=" + training + "&pick.x=" + night;
        var worked = nobody.get(link + choice).text();
        assertThat(new BigDecimal(seen(worked)))
                .as("900 and 1000 and their tax")
                .isEqualByComparingTo("2375.00");
        assertThat(quote(number).path("totals").path("gross").asText())
                .as("looking changes nothing")
                .isNotEqualTo("2375.00");
        assertThat(nobody.post(link, "act=accept&name=Kari+Nordmann" + choice + "&seen=" + seen(worked))
                        .status())
                .isEqualTo(302);
        var quote = quote(number);
        assertThat(quote.path("status").asText()).isEqualTo("accepted");
        assertThat(quote.path("totals").path("gross").asText()).isEqualTo("2375.00");
        assertThat(quote.path("decision").path("documentHash").asText())
                .hasSize(64)
                .isNotEqualTo(quote.path("documentHash").asText());
        var paper = seller.get("/api/v1/quotes/" + number + "/document").well().body();
        assertThat(Sha256.of(paper))
                .isEqualTo(quote.path("decision").path("documentHash").asText());
        assertThat(page.get("/quotes/quote?number=" + number).well().text()).contains("Fitting by night, Training");
        assertThat(seller.create("/api/v1/quotes/" + number + "/order", "{}").code())
                .as("the bolts were not chosen")
                .isEqualTo("quote-nothing-to-order");
    }

    private static String pick(String shown, String name) {
        var field = Pattern.compile("value=\"([0-9a-f-]{36})\" aria-label=\"" + name + "\"")
                .matcher(shown);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private static String seen(String shown) {
        var field = Pattern.compile("name=\"seen\" value=\"([0-9.]+)\"").matcher(shown);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    @Test
    @DisplayName(
            "QU20 a file goes with a quote: the customer gets what is meant for it, nobody else anything, and sent is sent")
    void files() throws Exception {
        var number = make("files@customer.example");
        var address = "/quotes/quote?number=" + number;
        var drawing = SomeFiles.pdf();
        assertThat(page.upload(address, Map.of("act", "attach", "shown", "yes"), "drawing.pdf", drawing)
                        .status())
                .isEqualTo(302);
        assertThat(page.upload(address, Map.of("act", "attach"), "cost.csv", "a;1\n".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(302);
        assertThat(page.upload(address, Map.of("act", "attach"), "drawing.pdf", new byte[] {'M', 'Z', 0, 1})
                        .text())
                .contains("role=\"alert\"");
        var shown = text("select id::text from quotes_file where shown and number = '" + number + "'");
        var hidden = text("select id::text from quotes_file where not shown and number = '" + number + "'");
        var file = "/quotes/file?number=" + number + "&id=";
        assertThat(page.get(file + shown).body()).isEqualTo(drawing);
        assertThat(page.get(file + hidden).header("Content-Disposition")).startsWith("attachment");
        var stranger = Visitor.at(stand.baseUrl()).as("seller@flodespartner.example");
        assertThat(stranger.get(file + shown).status()).isEqualTo(404);
        assertThat(stranger.post(address, "detach=" + shown).status()).isEqualTo(404);
        act(number, "act=send");
        var link = link("files@customer.example", 1);
        assertThat(nobody.get(link).text()).contains("drawing.pdf").doesNotContain("cost.csv");
        var enclosed = link.replace("/quotes/offer", "/quotes/enclosure") + "&id=";
        assertThat(nobody.get(enclosed + shown).body()).isEqualTo(drawing);
        assertThat(nobody.get(enclosed + hidden).header("Content-Type")).startsWith("text/html");
        assertThat(page.post(address, "detach=" + shown).text())
                .as("the customer was shown it")
                .contains("role=\"alert\"");
        assertThat(page.upload(address, Map.of("act", "attach", "shown", "yes"), "late.pdf", drawing)
                        .text())
                .contains("role=\"alert\"");
        act(number, "detach=" + hidden);
        act(number, "act=revise");
        assertThat(nobody.get(enclosed + shown).header("Content-Type"))
                .as("the link has ended")
                .startsWith("text/html");
    }

    @Test
    @DisplayName(
            "QU1 a list becomes a quote: its lines at today's cost with the margin; another company's list is not there")
    void fromList() {
        var list = seller.create(
                        "/api/v1/lists",
                        "{\"name\":\"Quoted often\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}")
                .well()
                .json()
                .path("id")
                .asText();
        var address = "/quotes/new?list=" + list;
        assertThat(page.get("/lists/sheet?id=" + list).well().text()).contains("list=" + list);
        assertThat(page.get(address).well().text()).contains("Quoted often");
        var made = page.post(
                address, "title=Often&margin=20&customer=Customer+AS&country=NO&email=list%40customer.example");
        assertThat(made.status()).as(made.toString()).isEqualTo(302);
        var number = made.header("Location").replaceFirst(".*number=(Q\\d+).*", "$1");
        assertThat(quote(number).path("lines").findValuesAsText("sku")).containsExactly("BOLT-M8-20");
        assertThat(Visitor.at(stand.baseUrl())
                        .as("seller@flodespartner.example")
                        .get(address)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("QU8 a new version replaces the sent one at once and ends its link; what differs is shown")
    void versions() {
        var number = make("versions@customer.example");
        act(number, "act=send");
        var link = link("versions@customer.example", 1);
        act(number, "act=revise");
        assertThat(nobody.get(link).text()).doesNotContain("Vestland Pumpeservice");
        assertThat(nobody.get(link.replace("/quotes/offer", "/quotes/paper")).header("Content-Type"))
                .startsWith("text/html");
        nobody.post(link, "act=accept&name=Too+Late");
        assertThat(status(number)).isEqualTo("draft");
        var draft = quote(number);
        var form = form(draft, "60");
        act(number, form);
        assertThat(page.post("/quotes/quote?number=" + number, form).text())
                .as("QU6 the second of two windows is told")
                .contains("role=\"alert\"");
        assertThat(quote(number).path("version").asInt()).isEqualTo(2);
        assertThat(page.get("/quotes/compare?number=" + number).well().text())
                .contains("<del>50</del>")
                .contains("<ins>60</ins>");
        assertThat(page.get("/quotes/quote?number=" + number + "&version=1").status())
                .isEqualTo(200);
        act(number, "act=send");
        var newer = link("versions@customer.example", 2);
        assertThat(nobody.post(newer, "act=accept&name=Kari+Nordmann").status()).isEqualTo(302);
        assertThat(status(number)).isEqualTo("accepted");
    }

    @Test
    @DisplayName("QU10 an expired quote is accepted by no route: page, link, API")
    void expired() throws SQLException {
        var number = make("expired@customer.example");
        act(number, "act=send");
        var link = link("expired@customer.example", 1);
        run("update quotes_quote set valid_until = current_date - 2 where number = '" + number + "'");
        nobody.post(link, "act=accept&name=Kari+Nordmann");
        page.post("/quotes/quote?number=" + number, "act=accepted&name=Kari+Nordmann");
        page.post("/quotes/order?number=" + number, "way=STOCK&edition=1");
        var ordered = seller.create("/api/v1/quotes/" + number + "/order", "{}");
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(409);
        assertThat(ordered.code()).isEqualTo("quote-expired");
        assertThat(status(number)).isEqualTo("expired");
        assertThat(seller.get("/api/v1/quotes?status=expired").well().text()).contains(number);
        assertThat(seller.get("/api/v1/quotes?status=sent&size=200").well().text())
                .doesNotContain("\"" + number + "\"");
    }

    @Test
    @DisplayName(
            "QU12 pressed and sent eight times at once, by page and API, with one key and with others: one order at the quote's prices")
    void once() throws Exception {
        var number = make("once@customer.example");
        act(number, "act=send");
        run("update quotes_line l set cost = 1.11 from quotes_quote q where q.id = l.quote and q.number = '" + number
                + "' and l.sku is not null");
        var key = UUID.randomUUID().toString();
        var calls = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 3; i++) {
            calls.add(() -> seller.with("Idempotency-Key", key).post("/api/v1/quotes/" + number + "/order", "{}"));
            calls.add(() -> seller.create("/api/v1/quotes/" + number + "/order", "{}"));
            calls.add(() -> page.post("/quotes/order?number=" + number, "way=STOCK&edition=1"));
        }
        assertThat(AtOnce.all(calls))
                .allSatisfy(a -> assertThat(a.status()).as(a.toString()).isIn(200, 201, 302, 409));
        assertThat(text("select count(*)::text from orders_order where cost_reference = '" + number + "'"))
                .isEqualTo("1");
        var order = quote(number).path("order").path("number").asText();
        var placed = seller.get("/api/v1/orders/" + order).well().json();
        assertThat(placed.path("lines")).hasSize(1);
        assertThat(placed.path("lines").path(0).path("unitPrice").asText()).startsWith("1.11");
        assertThat(text("select count(*)::text from orders_order o join quotes_quote q on q.thread = o.thread"
                        + " and o.credited = 'P2001' where q.number = '" + number + "'"))
                .isEqualTo("1");
        var late = seller.with("Idempotency-Key", key).post("/api/v1/quotes/" + number + "/order", "{}");
        assertThat(late.status()).as(late.toString()).isIn(200, 409);
    }

    @Test
    @DisplayName(
            "QU13 on behalf only where the supplier allows it; then the customer's order with both names and the accepted prices")
    void onBehalf() throws SQLException {
        var number = make("behalf@customer.example");
        var wish = "{\"onBehalfOf\":\"C1002\"}";
        channel.post("/quotes/behalf", "remove=P2001+C1002");
        var refused = seller.create("/api/v1/quotes/" + number + "/order", wish);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("behalf-not-allowed");
        assertThat(channel.post("/quotes/behalf", "act=allow&partner=P2001&customer=C1002")
                        .status())
                .isEqualTo(302);
        assertThat(page.post("/quotes/behalf", "act=allow&partner=P2001&customer=C1001")
                        .status())
                .as("a partner allows itself nothing")
                .isEqualTo(403);
        run("update accounts_account set currency = 'SEK' where number = 'C1002'");
        var foreign = seller.create("/api/v1/quotes/" + number + "/order", wish);
        run("update accounts_account set currency = 'NOK' where number = 'C1002'");
        assertThat(foreign.code()).as(foreign.toString()).isEqualTo("behalf-currency");
        var placed = seller.create("/api/v1/quotes/" + number + "/order", wish);
        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        var order = placed.json().path("order").path("number").asText();
        var customer = Caller.at(stand.baseUrl()).as("buyer@ostelektro.example");
        var seen = customer.get("/api/v1/orders/" + order).well();
        assertThat(seen.json().path("placedBy").asText()).contains("Olav Vik").contains("Vestland");
        assertThat(seen.json().path("lines").path(0).path("unitPrice").asText())
                .isEqualTo(quote(number).path("lines").path(0).path("price").asText());
        assertThat(seen.text()).doesNotContain("margin").doesNotContain("commission");
        assertThat(seller.get("/api/v1/orders/" + order).status())
                .as("it is the customer's")
                .isEqualTo(404);
        assertThat(page.get("/quotes/quote?number=" + number).well().text()).contains("C1002");
        assertThat(text("select credited from orders_order where number = '" + order + "'"))
                .isEqualTo("P2001");
    }

    @Test
    @DisplayName(
            "QU15 QU16 a special price: asked once per line, granted by the channel manager only, then it is the line's cost")
    void special() throws SQLException {
        var number = make("special@customer.example");
        var trace =
                text("select l.trace::text from quotes_line l join quotes_quote q on q.id = l.quote where q.number = '"
                        + number + "' and l.place = 1");
        var ask = "act=special&trace=" + trace + "&wanted=0.50&reason=A+large+one";
        act(number, ask);
        assertThat(page.post("/quotes/quote?number=" + number, ask).text()).contains("role=\"alert\"");
        var special = text("select number from quotes_special where quote_number = '" + number + "'");
        assertThat(Visitor.at(stand.baseUrl())
                        .as("seller@flodespartner.example")
                        .get("/quotes/special?number=" + special)
                        .status())
                .isEqualTo(404);
        var until = text("select (current_date + 30)::text");
        var grant = "act=grant&price=0.60&until=" + until + "&text=Granted";
        assertThat(page.post("/quotes/special?number=" + special, grant).text())
                .as("nobody grants himself")
                .contains("role=\"alert\"");
        assertThat(quote(number).path("lines").path(0).has("specialPrice")).isFalse();
        assertThat(channel.get("/quotes/specials").well().text()).contains(special);
        assertThat(channel.get("/notices/list").well().text())
                .as("is told of it")
                .contains(special);
        assertThat(page.get("/notices/list").well().text()).doesNotContain(special);
        assertThat(channel.get("/quotes/special?number=" + special).well().text())
                .as("of the quote the supplier sees the question only")
                .doesNotContain("special@customer.example");
        assertThat(channel.post("/quotes/special?number=" + special, grant).status())
                .isEqualTo(302);
        var line = quote(number).path("lines").path(0);
        assertThat(line.path("cost").asText()).startsWith("0.60");
        assertThat(line.path("specialPrice").asText()).isEqualTo(special);
        assertThat(page.get("/notices/list").well().text()).as("is told of it").contains(special);
        act(number, "act=send");
        act(number, "act=revise");
        assertThat(quote(number).path("lines").path(0).path("cost").asText()).startsWith("0.60");
        run("update quotes_special set offered_until = current_date - 2 where number = '" + special + "'");
        act(number, "act=send");
        act(number, "act=revise");
        assertThat(quote(number).path("lines").path(0).path("cost").asText())
                .as("after its last day the usual price counts again")
                .doesNotStartWith("0.60");
    }

    @Test
    @DisplayName("QU7 the document that is sent says no cost")
    void document() throws IOException {
        var number = make("document@customer.example");
        var cost = quote(number).path("totals").path("cost").asText();
        var margin = quote(number).path("totals").path("margin").asText();
        var bytes = seller.get("/api/v1/quotes/" + number + "/document").well().body();
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f.,]", "");
            assertThat(text)
                    .doesNotContain("NOK" + cost.replace(".", ""))
                    .doesNotContain("NOK" + margin.replace(".", ""));
        }
    }

    /** The draft's form as the page posts it, with another quantity on the first line. */
    private static String form(JsonNode quote, String quantity) {
        var number = quote.path("number").asText();
        String trace;
        String edition;
        try {
            trace = text(
                    "select l.trace::text from quotes_line l join quotes_quote q on q.id = l.quote where q.number = '"
                            + number + "' and q.current and l.place = 1");
            edition = text("select edition::text from quotes_quote where number = '" + number + "' and current");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "act=save&edition=" + edition
                + "&title=New&customer=Customer+AS&email=versions%40customer.example&country=NO"
                + "&line.0.trace=" + trace + "&line.0.kind=LINE&line.0.name=Bolt&line.0.quantity=" + quantity
                + "&line.0.margin=25";
    }

    private static String make(String email) {
        var made = seller.create("/api/v1/quotes", body(email, LINES));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json().path("number").asText();
    }

    private static String body(String email, String lines) {
        return ("{\"title\":\"New\",\"language\":\"en\",\"customer\":{\"name\":\"Customer AS\",\"email\":\"%s\",\"country\":\"NO\"},"
                        + "\"lines\":%s}")
                .formatted(email, lines);
    }

    private static void act(String number, String body) {
        var answer = page.post("/quotes/quote?number=" + number, body);
        assertThat(answer.status()).as(body + ": " + answer).isEqualTo(302);
    }

    private static JsonNode quote(String number) {
        return seller.get("/api/v1/quotes/" + number).well().json();
    }

    private static String status(String number) {
        return quote(number).path("status").asText();
    }

    /** The link of the mail that this receiver got as the {@code nth}. */
    static String link(String email, int nth) {
        return Await.value("the mail to " + email, Duration.ofMinutes(1), () -> {
            var log = stand.portal().log();
            int at = -1;
            for (int i = 0; i < nth; i++) {
                at = log.indexOf("To: " + email, at + 1);
                if (at < 0) return null;
            }
            int link = log.indexOf("/quotes/offer?", at);
            return link < 0
                    ? null
                    : log.substring(link, log.indexOf('\n', link)).strip();
        });
    }

    private static String text(String query) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String change) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            sql.executeUpdate(change);
        }
    }
}
