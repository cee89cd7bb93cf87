package bryggen.bench;

import bryggen.dev.Stand;
import bryggen.journeys.Browser;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/** What a browser fetches for a page: the first time with nothing kept, and again (BE5). */
final class Weight {
    private static final String LARGEST_PAINT =
            """
            () => new Promise(done => new PerformanceObserver(list =>
              done(list.getEntries().at(-1).startTime)).observe({type: 'largest-contentful-paint', buffered: true}))""";

    private static final class Count {
        private int requests;
        private long bytes;
    }

    private Weight() {}

    static String run(Scale scale) throws SQLException {
        var table = new StringBuilder(
                "| page | first visit: requests | kB | largest paint ms | second visit: requests | kB |\n");
        table.append("|---|---:|---:|---:|---:|---:|\n");
        try (var stand = Stand.on(Filling.ground(scale), "weight-" + scale.lines(), Map.of("BRYGGEN_ROLES", "web"));
                var browser = Browser.at(stand.baseUrl()).signIn("buyer@fjordmek.example")) {
            var cookies = browser.page().context().cookies().stream()
                    .map(c -> new com.microsoft.playwright.options.Cookie(c.name, c.value)
                            .setDomain(c.domain)
                            .setPath(c.path))
                    .toList();
            for (var path : new String[] {"/home", "/catalogue/list", "/orders/order?number=" + Hot.order(stand)}) {
                browser.open(path); // what is made once is made
                try (var context = browser.page().context().browser().newContext()) {
                    context.addCookies(cookies);
                    var page = context.newPage();
                    var first = visit(context, page, stand.baseUrl() + path);
                    double painted = ((Number) page.evaluate(LARGEST_PAINT)).doubleValue();
                    page.navigate("about:blank");
                    var second = visit(context, page, stand.baseUrl() + path);
                    table.append(String.format(
                            Locale.ROOT,
                            "| %s | %d | %.1f | %.0f | %d | %.1f |%n",
                            path.replaceAll("\\?.*", ""),
                            first.requests,
                            first.bytes / 1e3,
                            painted,
                            second.requests,
                            second.bytes / 1e3));
                }
            }
        }
        return table.toString();
    }

    private static Count visit(BrowserContext context, Page page, String address) {
        var count = new Count();
        var wire = context.newCDPSession(page);
        wire.on("Network.loadingFinished", (JsonObject said) -> {
            long bytes = said.get("encodedDataLength").getAsLong();
            count.bytes += bytes;
            if (bytes > 0) count.requests++;
        });
        wire.send("Network.enable");
        page.navigate(address);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.waitForTimeout(500);
        wire.detach();
        return count;
    }
}
