package bryggen.portal.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import bryggen.dev.Installation;
import bryggen.dev.Stand;
import bryggen.portal.platform.files.SomeFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Campaigns, brochures and stories on the wire")
class CampaignsApiIT {
    @TempDir
    static Path folder;

    private static Stand stand;
    private static Caller vestland;
    private static Caller flodes;
    private static Caller channel;

    @BeforeAll
    static void open() {
        stand = Stand.shared();
        var base = Caller.at(stand.baseUrl());
        vestland = base.as("seller@vestlandpumpe.example").with("Accept-Language", "nb");
        flodes = base.as("seller@flodespartner.example").with("Accept-Language", "sv");
        channel = base.as("channel@nordvik.example");
    }

    private static List<String> names(Caller caller, String list, String field) {
        return caller.get("/api/v1/" + list + "?size=200")
                .well()
                .json()
                .path("items")
                .findValuesAsText(field);
    }

    private static JsonNode brochure(Caller caller, String title) {
        for (var item : caller.get("/api/v1/brochures?size=200").well().json().path("items"))
            if (item.path("title").asText().equals(title)) return item;
        throw new AssertionError("no brochure " + title);
    }

    @Test
    void cp1_each_partner_sees_what_is_meant_for_it_in_its_language() {
        assertThat(names(vestland, "campaigns", "name"))
                .contains("Bytt pumpe, spar strøm", "Vannverk langs kysten")
                .doesNotContain("Omformere til sagbruk", "Våren: dosering til basseng");
        assertThat(names(flodes, "campaigns", "name"))
                .contains("Byt pump, spara el", "Omriktare till sågverk")
                .doesNotContain("Vattenverk längs kusten");
        assertThat(names(vestland, "brochures", "title"))
                .contains("Bytt pumpe, spar strøm", "Frequency converters for pumps")
                .doesNotContain("Byt pump, spara el", "Vinterkampanje 2025");
        assertThat(names(flodes, "brochures", "title")).contains("Byt pump, spara el");
        assertThat(vestland.get("/api/v1/brochures?language=da")
                        .well()
                        .json()
                        .path("items")
                        .findValuesAsText("language"))
                .containsOnly("da");
        assertThat(vestland.get("/api/v1/brochures?product=PUMP-P80-400V")
                        .well()
                        .json()
                        .path("items")
                        .findValuesAsText("title"))
                .containsExactly("Bytt pumpe, spar strøm");
        var stories =
                vestland.get("/api/v1/stories?q=smoltanlegg").well().json().path("items");
        assertThat(stories.findValuesAsText("title")).contains("Smoltanlegg valgte oss på driftssikkerhet");
        assertThat(names(vestland, "stories", "title"))
                .as("not published yet")
                .doesNotContain("Meieri i Umeå: doserpump i stället för ventil");
        for (var list : List.of("campaigns", "brochures", "stories"))
            assertThat(Caller.at(stand.baseUrl())
                            .as("buyer@fjordmek.example")
                            .get("/api/v1/" + list)
                            .status())
                    .as("customers have no part in it")
                    .isEqualTo(403);
    }

    @Test
    void cp9_cp11_a_file_comes_whole_in_parts_or_not_again_and_counts_when_it_begins() {
        var own = brochure(vestland, "Bytt pumpe, spar strøm");
        var path = own.path("content").asText();
        long before = own.path("downloads").asLong();
        var whole = vestland.get(path);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(whole.header("Content-Disposition"))
                .startsWith("attachment; filename=\"Bytt pumpe spar str_m.pdf\"");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.header("Content-Security-Policy")).contains("sandbox");
        assertThat(whole.body()).hasSize(own.path("size").asInt());
        var etag = whole.header("ETag");
        assertThat(etag).isEqualTo('"' + own.path("sha256").asText() + '"');
        assertThat(vestland.with("If-None-Match", etag).get(path).status()).isEqualTo(304);
        var part = vestland.with("Range", "bytes=5-9").get(path);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).hasSize(5);
        assertThat(part.header("Content-Range"))
                .isEqualTo("bytes 5-9/" + own.path("size").asInt());
        assertThat(vestland.with("Range", "bytes=99999999-").get(path).status()).isEqualTo(416);
        assertThat(brochure(vestland, "Bytt pumpe, spar strøm")
                        .path("downloads")
                        .asLong())
                .as("one whole file, nothing else")
                .isEqualTo(before + 1);
        var foreign = flodes.get(path);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("brochure-unknown");
    }

    @Test
    void cp8_an_expired_file_is_refused_by_the_api_and_by_the_page()
            throws SQLException, IOException, InterruptedException {
        String id;
        try (var database = stand.connect();
                var rows = database.createStatement()
                        .executeQuery("select id from campaigns_brochure where title = 'Vinterkampanje 2025'")) {
            rows.next();
            id = rows.getString(1);
        }
        for (var caller : List.of(vestland, channel)) {
            var answer = caller.get("/api/v1/brochures/" + id + "/content");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("brochure-expired");
            assertThat(answer.json().path("rule").asText()).isEqualTo("CP8");
        }
        assertThat(page("seller@vestlandpumpe.example", "GET", "/campaigns/file?id=" + id)
                        .statusCode())
                .isEqualTo(422);
        assertThat(page("seller@vestlandpumpe.example", "GET", "/campaigns/file?logo=true&id=" + id)
                        .statusCode())
                .isEqualTo(422);
        assertThat(page("seller@vestlandpumpe.example", "HEAD", "/campaigns/file?id=" + id)
                        .statusCode())
                .isEqualTo(422);
        assertThat(page("seller@vestlandpumpe.example", "GET", "/campaigns/preview?id=" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void cp8_who_has_its_hash_or_half_of_it_gets_no_more_of_a_file_that_is_over() throws SQLException {
        var path = brochure(vestland, "Spjeldventiler for vann og avløp")
                .path("content")
                .asText();
        var etag = vestland.get(path).header("ETag");
        var days = "update campaigns_brochure set valid_to = ? where title = 'Spjeldventiler for vann og avløp'";
        var day = Installation.today();
        try {
            change(days, day.minusDays(1));
            for (var asked : List.of(
                    vestland.with("Range", "bytes=0-99"),
                    vestland.with("Range", "bytes=100-").with("If-Range", etag),
                    vestland.with("If-None-Match", etag),
                    channel)) {
                var answer = asked.get(path);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
                assertThat(answer.code()).isEqualTo("brochure-expired");
            }
            assertThat(names(vestland, "brochures", "title")).doesNotContain("Spjeldventiler for vann og avløp");
            change(days, day);
            assertThat(vestland.with("Range", "bytes=0-99").get(path).status())
                    .as("still on its last day")
                    .isEqualTo(206);
        } finally {
            change(days, day.plusDays(200));
        }
    }

    @Test
    void cp1_le20_level_and_product_lines_are_those_that_leads_go_by() throws SQLException {
        var audience = "update campaigns_campaign set level = ? where names->>'en' = 'Swap the pump, save the power'";
        var sells = "update leads_territory set product_family = ? where account = 'P2002'";
        assertThat(names(vestland, "campaigns", "name")).contains("Bytt pumpe, spar strøm");
        try {
            change(audience, 3);
            assertThat(names(vestland, "campaigns", "name"))
                    .as("a partner of level 3")
                    .contains("Bytt pumpe, spar strøm");
            assertThat(names(flodes, "campaigns", "name"))
                    .as("a partner of level 2")
                    .doesNotContain("Byt pump, spara el");
            change(audience, 2);
            assertThat(names(flodes, "campaigns", "name")).contains("Byt pump, spara el");
            change(sells, "VENTILER");
            assertThat(names(flodes, "campaigns", "name"))
                    .as("it sells valves, by whatever name, and no pumps")
                    .doesNotContain("Byt pump, spara el");
            change(sells, "Pumpar");
            assertThat(names(flodes, "campaigns", "name")).contains("Byt pump, spara el");
            change(sells, "Something that no catalogue knows");
            assertThat(names(flodes, "campaigns", "name")).doesNotContain("Byt pump, spara el");
        } finally {
            change(audience, 1);
            change(sells, "");
            change(
                    "update leads_territory set product_family = ? where account = 'P2002' and country = 'NO'",
                    "Valves");
        }
    }

    @Test
    void cp1_what_is_for_others_is_not_even_counted() {
        for (var item : vestland.get("/api/v1/campaigns").well().json().path("items"))
            if (item.path("name").asText().equals("Bytt pumpe, spar strøm"))
                assertThat(item.path("brochures").asInt())
                        .as("three brochures, one of them for Sweden")
                        .isEqualTo(2);
        assertThat(vestland.get("/api/v1/brochures?q=Byt+pump,+spara")
                        .well()
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void cp2_a_campaign_that_ended_yesterday_is_nowhere_today() throws SQLException, IOException, InterruptedException {
        var ends = "update campaigns_campaign set ends = ? where names->>'en' = 'Swap the pump, save the power'";
        var day = Installation.today();
        var seller = "seller@vestlandpumpe.example";
        var number = "";
        for (var item : vestland.get("/api/v1/campaigns").well().json().path("items"))
            if (item.path("name").asText().equals("Bytt pumpe, spar strøm"))
                number = item.path("number").asText();
        var page = "/campaigns/campaign?number=" + number;
        try {
            change(ends, day);
            assertThat(names(vestland, "campaigns", "number")).contains(number);
            assertThat(page(seller, "GET", page).statusCode()).isEqualTo(200);
            change(ends, day.minusDays(1));
            assertThat(names(vestland, "campaigns", "number")).doesNotContain(number);
            assertThat(page(seller, "GET", page).statusCode()).isEqualTo(404);
            assertThat(Visitor.at(stand.baseUrl())
                            .as(seller)
                            .get("/campaigns/list?q=" + number)
                            .text())
                    .doesNotContain("number=" + number);
        } finally {
            change(ends, day.plusDays(38));
        }
    }

    private static void change(String sql, Object value) throws SQLException {
        try (var database = stand.connect();
                var statement = database.prepareStatement(sql)) {
            statement.setObject(1, value);
            assertThat(statement.executeUpdate()).as(sql).isPositive();
        }
    }

    @Test
    void cp5_cp6_uploads_are_judged_as_they_stream_and_a_large_pdf_passes()
            throws IOException, InterruptedException, SQLException {
        var id = draft();
        assertThat(upload(id, "a.pdf", SomeFiles.picture("png", 5, 5))).contains("fault=file-lies");
        assertThat(upload(id, "a.exe", new byte[] {'M', 'Z'})).contains("fault=file-kind");
        assertThat(upload(id, "", new byte[0])).contains("fault=file-missing");
        assertThat(upload(id, "a.pdf", SomeFiles.pdf())).contains("said=campaigns.file-taken");
        var large = folder.resolve("large.pdf");
        SomeFiles.largePdf(large, 300L * 1024 * 1024);
        try (var in = Files.newInputStream(large)) {
            assertThat(upload(id, "large.pdf", in, Files.size(large))).contains("said=campaigns.file-taken");
        }
        try (var database = stand.connect();
                var rows = database.createStatement()
                        .executeQuery(
                                "select max(size), count(*) from campaigns_version where brochure = '" + id + "'")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(Files.size(large));
            assertThat(rows.getInt(2)).isEqualTo(2);
        }
        assertThat(upload(id, "huge.pdf", InputStream.nullInputStream(), 501L * 1024 * 1024))
                .as("too large by its own word: nothing is read")
                .contains("413");
    }

    private static UUID draft() throws SQLException {
        var id = UUID.randomUUID();
        try (var database = stand.connect();
                var statement = database.createStatement()) {
            statement.execute(
                    "insert into campaigns_brochure (id, status, title, language, changed_at, changed_by) values ('"
                            + id + "', 'DRAFT', 'A draft for files', 'en', now(), 'test')");
        }
        return id;
    }

    private static String upload(UUID id, String name, byte[] bytes) throws IOException, InterruptedException {
        return upload(id, name, new java.io.ByteArrayInputStream(bytes), bytes.length);
    }

    /** Where the answer leads; the status when it leads nowhere. */
    private static String upload(UUID id, String name, InputStream file, long size)
            throws IOException, InterruptedException {
        var head = ("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8);
        var body = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                        new java.io.ByteArrayInputStream(head), file, new java.io.ByteArrayInputStream(tail))))),
                head.length + size + tail.length);
        var request = HttpRequest.newBuilder(
                        URI.create(stand.baseUrl() + "/campaigns/upload?account=SUPPLIER&id=" + id))
                .header("Cookie", cookie("channel@nordvik.example"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(body)
                .build();
        try {
            var answer = client().send(request, HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue("Location").orElse(String.valueOf(answer.statusCode()));
        } catch (IOException cut) {
            return size > 500L * 1024 * 1024 ? "413 " + cut : cut.toString();
        }
    }

    private static HttpResponse<Void> page(String person, String method, String path)
            throws IOException, InterruptedException {
        return client().send(
                        HttpRequest.newBuilder(URI.create(stand.baseUrl() + path))
                                .header("Cookie", cookie(person))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static String cookie(String person) {
        return Visitor.at(stand.baseUrl()).as(person).cookie();
    }
}
