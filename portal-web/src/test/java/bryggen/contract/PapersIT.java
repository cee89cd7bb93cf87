package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.portal.platform.files.SomeFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers and parts of a product: two companies, one of which has agreed not to see it. */
class PapersIT {
    private static final String SKU = "SUB-30-FL";
    private static final String PART = "HOSE-50";
    private static Stand stand;
    private static byte[] pdf;
    private static Visitor keeper;
    private static Caller sees;
    private static Visitor looks;
    private static Caller hidden;
    private static Visitor hiddenLooks;
    private final String title = "Sheet " + UUID.randomUUID();

    @BeforeAll
    static void agree() throws IOException {
        stand = Stand.shared();
        pdf = SomeFiles.pdf();
        Await.until(
                "the catalogue is there",
                Duration.ofMinutes(1),
                () -> Staff.ask("select 1::text from catalogue_item where sku in (?, ?)", SKU, PART)
                                .size()
                        == 2);
        keeper = Visitor.at(stand.baseUrl()).as(Staff.person("SUPPLIER", "CHANNEL_MANAGER"));
        var open = Staff.person(Staff.company(), "BUYER");
        sees = Caller.at(stand.baseUrl()).as(open);
        looks = Visitor.at(stand.baseUrl()).as(open);
        var company = Staff.company();
        var closed = Staff.person(company, "BUYER");
        hidden = Caller.at(stand.baseUrl()).as(closed);
        hiddenLooks = Visitor.at(stand.baseUrl()).as(closed);
        keeper.post("/assortments/company?company=" + company, "act=keep&side=out&numbers=" + SKU);
    }

    @BeforeEach
    @AfterEach
    void nothing() {
        Staff.run("delete from catalogue_paper where sku = ?", SKU);
        Staff.run("delete from catalogue_part where sku = ?", SKU);
    }

    @Test
    @DisplayName(
            "CA28, CA29 a paper is at the product and by the API, and for whom the product is hidden it is not there")
    void paper() {
        add("manual", "en", "2020-01-31");
        var document = documents(sees).get(0);
        assertThat(document.path("kind").asText()).isEqualTo("manual");
        assertThat(document.path("language").asText()).isEqualTo("en");
        assertThat(document.path("title").asText()).isEqualTo(title);
        assertThat(document.path("fileName").asText()).isEqualTo("paper.pdf");
        assertThat(document.path("size").asInt()).isEqualTo(pdf.length);
        assertThat(document.path("validUntil").asText()).isEqualTo("2020-01-31");
        var url = document.path("url").asText();
        var file = sees.get(url);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"paper.pdf\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        var page = looks.get("/catalogue/product?sku=" + SKU).well().text();
        assertThat(page).contains(title).contains("Utløpt 31. jan. 2020");
        var door = "/catalogue/paper?id="
                + Staff.ask("select id::text from catalogue_paper where title = ?", title)
                        .get(0);
        assertThat(looks.get(door).status()).isEqualTo(200);

        assertThat(hidden.get(url).status()).isEqualTo(404);
        assertThat(hidden.get(url).code()).isEqualTo("unknown-paper");
        assertThat(hiddenLooks.get(door).status()).isEqualTo(404);
        assertThat(hidden.get("/api/v1/products/" + PART).well().text()).doesNotContain(SKU);
        assertThat(Caller.at(stand.baseUrl()).get(url).status()).isEqualTo(401);
        assertThat(Visitor.at(stand.baseUrl()).get(door).status()).isIn(302, 303, 401);
        assertThat(sees.get(url.replace(SKU, PART)).status())
                .as("of another product")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("CA29 the reader's language comes first, then what is in none")
    void languages() {
        for (var language : List.of("en", "", "sv", "nb", "da")) add("data-sheet", language, "");
        assertThat(documents(sees.with("Accept-Language", "nb")))
                .extracting(document -> document.path("language").asText())
                .containsExactly("nb", "", "da", "en", "sv");
    }

    @Test
    @DisplayName("CA28 a new file takes the place of the old one; what is withdrawn cannot be fetched")
    void versions() throws IOException {
        add("certificate", "nb", "");
        var url = documents(sees).get(0).path("url").asText();
        var id = url.substring(url.lastIndexOf('/') + 1);
        var before = sees.get(url).header("ETag");
        var longer = SomeFiles.pdf(document -> document.addPage(new PDPage()));
        assertThat(send("change&paper=" + id, longer, "next.pdf").header("Location"))
                .contains("said=catalogue.paper-changed");
        assertThat(sees.get(url).header("ETag")).isNotEqualTo(before);
        assertThat(documents(sees).get(0).path("fileName").asText()).isEqualTo("next.pdf");
        assertThat(looks.post(page() + "&paper=" + id, "act=withdraw").status())
                .as("a buyer")
                .isIn(403, 404);
        assertThat(keeper.post(page() + "&paper=" + id, "act=withdraw").header("Location"))
                .contains("said=catalogue.paper-withdrawn");
        assertThat(sees.get(url).status()).isEqualTo(404);
        assertThat(documents(sees)).isEmpty();
        assertThat(Staff.ask("select act from access_audit where act like 'catalogue.paper-%' and subject = ?", SKU))
                .contains("catalogue.paper-added", "catalogue.paper-changed", "catalogue.paper-withdrawn");
    }

    @ParameterizedTest
    @DisplayName("CA28 what could act on who opens it, or lies about what it is, is not taken")
    @ValueSource(strings = {"page.html", "drawing.svg", "sheet.pdf", "empty.pdf"})
    void badFiles(String name) {
        var content = name.equals("empty.pdf") ? "" : "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>";
        var refused = send("add", content.getBytes(StandardCharsets.UTF_8), name);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text()).contains("class=\"refused\"").contains(title);
        assertThat(documents(sees)).isEmpty();
    }

    @Test
    @DisplayName("CA30 a file of parts is taken line by line; parts stand at the product, and at the part what it fits")
    void parts() {
        var answer = keeper.upload(
                "/catalogue/papers",
                Map.of("act", "file"),
                "parts.csv",
                ("sku;part;quantity;position\n" + SKU + ";" + PART + ";2,5;10\n" + SKU + ";GREASE;1.000;9\n" + SKU
                                + ";NEVER-1;1;1\n" + SKU + ";" + SKU + ";1;1\n" + SKU + ";WASH-M8;4;2\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(answer.text())
                .contains("Deler tatt med: 2. Linjer ikke tatt med: 3.")
                .contains("«1.000» kan leses på to måter")
                .contains("Produktet NEVER-1 finnes ikke")
                .contains("er ingen del av seg selv");
        var parts = sees.get("/api/v1/products/" + SKU).well().json().path("spareParts");
        assertThat(parts)
                .extracting(part ->
                        part.path("sku").asText() + " " + part.path("quantity").asText() + " "
                                + part.path("position").asText())
                .containsExactly("WASH-M8 4 2", PART + " 2.5 10");
        assertThat(sees.get("/api/v1/products/" + PART).well().json().path("fits"))
                .extracting(JsonNode::asText)
                .contains(SKU);
        assertThat(looks.get("/catalogue/product?sku=" + PART).well().text()).contains(SKU);
        assertThat(hiddenLooks.get("/catalogue/product?sku=" + PART).well().text())
                .doesNotContain(SKU);
        assertThat(hidden.get("/api/v1/products/" + PART).well().json().path("fits"))
                .extracting(JsonNode::asText)
                .doesNotContain(SKU);
    }

    private void add(String kind, String language, String until) {
        var fields = new HashMap<>(Map.of("act", "add", "kind", kind, "language", language, "title", title));
        fields.put("validUntil", until);
        assertThat(keeper.upload(page(), fields, "paper.pdf", pdf).header("Location"))
                .contains("said=catalogue.paper-added");
    }

    private Reply send(String act, byte[] content, String name) {
        var parts = act.split("&paper=", -1);
        return keeper.upload(
                page() + (parts.length > 1 ? "&paper=" + parts[1] : ""),
                Map.of("act", parts[0], "kind", "certificate", "language", "nb", "title", title, "validUntil", ""),
                name,
                content);
    }

    private static JsonNode documents(Caller caller) {
        return caller.get("/api/v1/products/" + SKU).well().json().path("documents");
    }

    private static String page() {
        return "/catalogue/papers?sku=" + URLEncoder.encode(SKU, StandardCharsets.UTF_8);
    }
}
