package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A list of twelve thousand rows: as a whole file in the background, and as a view of one's own. */
class LongListIT {
    private static final int ROWS = 12_000;
    private static final String LIST = "/shipments/list";
    private static Stand stand;
    private static Visitor buyer;

    @BeforeAll
    static void fill() throws SQLException {
        stand = Stand.own("long-list", Map.of());
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            for (var account : new String[] {"C1001", "C1002"})
                sql.execute(
                        "insert into shipments_shipment (remote_id, account, number, erp_order, shipped_at, parcels,"
                                + " changed_at) select '" + account + "-' || n, '" + account + "', '" + account
                                + "/' || n, 'E' || n, timestamptz '2026-01-01' + n * interval '1 minute', '{}', now()"
                                + " from generate_series(1, " + ROWS + ") n");
        }
        buyer = Visitor.at(stand.baseUrl()).as("buyer@fjordmek.example");
    }

    @AfterAll
    static void close() {
        if (stand != null) stand.close();
    }

    @Test
    @DisplayName(
            "TB1, TB2, TB4 all rows of the asker's company, in the order and with the columns that were seen, once it is ready; nobody else's")
    void whole() {
        var list = buyer.get(LIST).well().text();
        assertThat(list).contains("/tables/files?").doesNotContain("format=csv");
        assertThat(buyer.get(LIST + "?format=csv").status()).isEqualTo(302);
        buyer.post(
                "/tables/files",
                "act=ask&kind=csv&of=" + encoded(LIST) + "&with=" + encoded("sort=number&cols=number"));
        var link = Await.value("the file is ready", Duration.ofMinutes(1), () -> {
            var found = Pattern.compile("/tables/files\\?[^\"]*id=[^\"]*")
                    .matcher(buyer.get("/tables/files").well().text());
            return found.find() ? found.group().replace("&amp;", "&") : null;
        });
        var file = buyer.get(link).well();
        var lines = file.text().split("\r\n", -1);
        // the company has some of its own besides
        assertThat(lines)
                .filteredOn(line -> line.startsWith("C1001/"))
                .hasSize(ROWS)
                .doesNotHaveDuplicates();
        assertThat(lines[0]).doesNotContain(";");
        assertThat(lines[1]).isEqualTo("C1001/1");
        assertThat(file.text()).doesNotContain("C1002/");
        var notice = buyer.get("/notices/list").well().text();
        assertThat(notice).as("NT15").contains("shipments-list.csv");
        var opened = Pattern.compile("/notices/open\\?[^\"]*").matcher(notice);
        assertThat(opened.find()).isTrue();
        assertThat(buyer.get(opened.group().replace("&amp;", "&")).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(buyer.get(to.substring(to.indexOf("/tables/files")))
                                .well()
                                .text())
                        .contains(link.substring(link.indexOf("id="))));
        assertThat(Visitor.at(stand.baseUrl())
                        .as("payables@fjordmek.example")
                        .get("/notices/list")
                        .well()
                        .text())
                .doesNotContain("shipments-list.csv");
        var bare = link.replaceFirst("account=[^&]*&", "");
        for (var other : new String[] {"buyer@ostelektro.example", "payables@fjordmek.example"})
            assertThat(Visitor.at(stand.baseUrl()).as(other).get(bare).status())
                    .as(other)
                    .isEqualTo(404);
    }

    @Test
    @DisplayName("TB2 a list that the asker may not open, and what is no list, is not written down")
    void notTheirs() {
        for (var path :
                new String[] {"/exchange/messages", "/accounts/companies", "/home", "/nowhere", "//evil.example"}) {
            assertThat(buyer.post("/tables/files", "act=ask&kind=csv&of=" + encoded(path))
                            .status())
                    .as(path)
                    .isEqualTo(404);
            for (var page : new String[] {"/tables/files", "/tables/views"})
                assertThat(buyer.get(page + "?of=" + encoded(path)).status())
                        .as(page + " " + path)
                        .isEqualTo(404);
        }
    }

    @Test
    @DisplayName(
            "TB5, TB6 a view is a tab for who kept it, its address alone is enough for others; renamed, removed, put back")
    void view() {
        var kept = buyer.post(
                "/tables/views",
                "act=keep&name=Late%20%3Cb%3E&of=" + encoded(LIST) + "&with="
                        + encoded("q=C1001/77&sort=number&cols=number&page=7&account=C1002"));
        var to = kept.headers().firstValue("Location").orElseThrow();
        assertThat(to)
                .contains(LIST)
                .contains("q=C1001%2F77")
                .doesNotContain("page=7")
                .doesNotContain("C1002");
        var path = to.substring(to.indexOf(LIST));
        var shown = buyer.get(path).well().text();
        assertThat(shown).contains("class=\"own\"").contains("Late &lt;b&gt;").contains("class=\"chip\"");
        assertThat(shown).containsPattern("class=\"own\"[^>]*aria-current=\"page\"");
        var colleague = Visitor.at(stand.baseUrl()).as("payables@fjordmek.example");
        var theirs = colleague
                .get(path.replaceFirst("said=[^&]*&about=[^&]*&", ""))
                .well()
                .text();
        assertThat(theirs).contains("C1001/77").doesNotContain("Late &lt;b&gt;");
        assertThat(colleague.get("/tables/views").well().text()).doesNotContain("Late");
        var id = Pattern.compile("name=\"id\" value=\"([^\"]*)\"")
                .matcher(buyer.get("/tables/views").well().text());
        assertThat(id.find()).isTrue();
        for (var act : new String[] {"rename&name=Mine", "remove"})
            assertThat(colleague
                            .post("/tables/views", "act=" + act + "&id=" + id.group(1))
                            .status())
                    .isEqualTo(404);
        buyer.post("/tables/views", "act=rename&name=Later&id=" + id.group(1));
        assertThat(buyer.get(LIST).well().text()).contains(">Later</a>");
        buyer.post("/tables/views", "act=remove&id=" + id.group(1));
        assertThat(buyer.get(LIST).well().text()).doesNotContain(">Later</a>");
        buyer.post("/tables/views", "act=undo");
        assertThat(buyer.get(LIST).well().text()).contains(">Later</a>");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
