package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.DemoAgreements;
import bryggen.dev.DemoBuying;
import bryggen.dev.DemoCases;
import bryggen.dev.DemoDeals;
import bryggen.dev.DemoDeliveries;
import bryggen.dev.DemoLeads;
import bryggen.dev.DemoPapers;
import bryggen.dev.DemoPeople;
import bryggen.dev.DemoQuotes;
import bryggen.dev.DemoSheets;
import bryggen.dev.Stand;
import bryggen.portal.access.Role;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the registry, for every role that it lets in, filled and empty, wide and narrow: accessible, silent on the
 * console, never scrolling sideways, with one heading. A page that nobody can come to fails; a new one joins by itself.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageIT {
    private static final String ORDER =
            "{\"purchaseOrder\":\"PO-%s\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}";

    /**
     * What a page is made of, read from its source. Its skeletons are elements with their places, classes and whether they
     * say anything; rows of a kind count once. First what stands around the page, which differs by role and not by page,
     * then the page itself. A button is known by its id, its name and value, or where its form goes; without the numbers of
     * rows.
     */
    private static final String PAGE =
            """
            source => { const page = new DOMParser().parseFromString(source, 'text/html');
              const main = page.querySelector('main'); let seen = new Set();
              const walk = (e, path) => { const here = path + '/' + e.tagName + '.' + e.className + (e.textContent ? '' : '-')
                  + [...e.attributes].map(a => a.name).join(); seen.add(here);
                  for (const c of e.children) if (c !== main) walk(c, here); };
              const of = e => { seen = new Set(); walk(e, ''); return [...seen].sort().join('\\n'); };
              const act = f => f.querySelector('input[type=hidden][name=act]');
              const button = b => b.id ? b.id.replace(/:.*:/, ':')
                  : b.name ? (b.name === 'remove' ? b.name : b.name + '=' + b.value)
                  : act(b.form) ? 'act=' + act(b.form).value
                  : b.form.getAttribute('action').replace(/\\?.*/, '') + (b.formMethod === 'get' ? ' ask' : '');
              return { around: of(page.body), main: of(main), text: main.textContent,
                  current: page.querySelectorAll('nav.main [aria-current]').length,
                  buttons: [...main.querySelectorAll(
                      'form[method=post] button[type=submit], form[method=post] input[type=submit]')].map(button) }; }""";

    private static final String HEADINGS =
            "() => [...document.querySelectorAll('main h1')].filter(h => h.getClientRects().length).length";

    private static final Set<String> SEEN = new HashSet<>();
    private static final Map<Role, Map<String, Tour.Stop>> WAYS = new EnumMap<>(Role.class);
    private static final Set<String> BUTTONS = new TreeSet<>();
    private static Stand stand;
    private static Browser browser;

    @BeforeAll
    static void fill() throws SQLException {
        stand = Stand.furnished("pages");
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        Known.firstOrder(buyer, ORDER.formatted("FIRST"));
        Caller.at(stand.baseUrl())
                .as("admin@fjordmek.example")
                .create("/api/v1/api-clients", "{\"name\":\"Purchasing\",\"roles\":[\"BUYER\"]}");
        Caller.at(stand.baseUrl())
                .as("admin@nordvik.example")
                .create("/api/v1/api-clients", "{\"name\":\"Monitoring\",\"roles\":[\"OPERATOR\"]}");
        letWait(buyer);
        payFirstOpenInvoice(Caller.at(stand.baseUrl()).as("payables@fjordmek.example"));
        stand.erp().books().fault("refuse", "POST /orders", 1, 0);
        buyer.create("/api/v1/orders", ORDER.formatted("REFUSED")).well();
        Await.until(
                "the order is refused",
                Duration.ofMinutes(1),
                () -> buyer.get("/api/v1/orders?status=refused")
                                .json()
                                .path("total")
                                .asInt()
                        > 0);
        var large = Known.firstOrder(
                Caller.at(stand.baseUrl()).as("buyer@svenskpump.example"),
                "{\"lines\":[{\"sku\":\"PUMP-P100-400V\",\"quantity\":\"14\"}]}");
        Await.until("a large order is held back", Duration.ofMinutes(1), () -> Caller.at(stand.baseUrl())
                .as("service@nordvik.example")
                .get("/api/v1/orders/" + large)
                .well()
                .json()
                .has("hold"));
        // what is sent from now on waits, so that there is something to cancel, to park and to wait for
        stand.erp().books().fault("status_503", "POST /orders", 100_000, 0);
        for (var email :
                new String[] {"buyer@fjordmek.example", "seller@vestlandpumpe.example", "manager@vestlandpumpe.example"
                })
            Caller.at(stand.baseUrl())
                    .as(email)
                    .create("/api/v1/orders", ORDER.formatted("WAITS"))
                    .well();
        try (var database = stand.connect()) {
            trustAnIssuer(database);
            DemoLeads.enter(stand.baseUrl(), database);
            DemoDeals.enter(stand.baseUrl(), database);
            DemoQuotes.enter(stand.baseUrl(), database);
            DemoCases.enter(stand.baseUrl(), database);
            DemoBuying.enter(stand.baseUrl(), database);
            DemoDeliveries.enter(stand.baseUrl(), stand.erp().books());
            DemoAgreements.enter(stand.baseUrl(), database);
            DemoPapers.enter(stand.baseUrl());
            DemoSheets.enter(stand.baseUrl());
            for (var role : Role.values())
                if (!role.isSupplier()) DemoPeople.add(database, nobodys(role), role.name(), "C9901");
        }
        browser = Browser.at(stand.baseUrl());
        importLeads();
    }

    /** Two orders for their company's approver, with a budget. */
    private static void letWait(Caller buyer) {
        var admin = Visitor.at(stand.baseUrl()).as("admin@fjordmek.example");
        admin.post("/approvals/rules", "act=add&level=1&costReference=PAGES");
        admin.post(
                "/approvals/budgets",
                "act=set&costReference=PAGES&amount=90000&currency=NOK&first=2026-01-01&last=2029-12-31");
        for (int i = 0; i < 2; i++)
            buyer.create(
                            "/api/v1/orders",
                            "{\"costReference\":\"PAGES\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}")
                    .well();
    }

    private static void payFirstOpenInvoice(Caller payables) {
        for (var invoice : payables.get("/api/v1/invoices?open=true&size=100")
                .well()
                .json()
                .path("items"))
            if (invoice.path("type").asText().equals("invoice")) {
                payables.create(
                                "/api/v1/payments",
                                "{\"items\":[{\"invoice\":\"%s\",\"amount\":\"1.00\"}],\"method\":\"transfer\"}"
                                        .formatted(invoice.path("number").asText()))
                        .well();
                return;
            }
    }

    private static void importLeads() {
        browser.signIn("channel@nordvik.example").open("/leads/import");
        var file = "company;country;email\nGod Fangst AS;NO;post@fangst.example\nBad;Norge;nobody\n";
        browser.page()
                .locator("#file")
                .setInputFiles(new FilePayload("fair.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        browser.page().locator("main button.primary").click();
        browser.page().waitForURL(url -> url.contains("/leads/report"));
        Await.until("the file is read", Duration.ofMinutes(1), () -> {
            browser.page().reload();
            return browser.ask(browser.page().url().replaceFirst("https?://[^/]+", "")).links().stream()
                    .anyMatch(link -> link.startsWith("/leads/refused"));
        });
    }

    /** An issuer whose keys nobody asks for: only its page is looked at. */
    private static void trustAnIssuer(Connection database) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.executeUpdate(
                    """
                    insert into access_outside_issuer (id, account, name, issuer, audience, mail_domains, jwks_url, created_by,
                        created_at)
                    select gen_random_uuid(), 'C1001', 'Company sign-in', 'https://login.fjordmek.example', 'bryggen',
                        array['fjordmek.example'], 'https://login.fjordmek.example/jwks', id, now()
                    from access_person where email = 'admin@fjordmek.example' on conflict do nothing""");
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (stand != null) stand.close();
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("what there is to see")
    void filled(Role role) {
        browser.fresh().signIn(Tour.personas().get(role));
        if (Tour.pages(role).contains("/catalogue/list")) {
            browser.open("/catalogue/product?sku=BOLT-M8-20");
            var buy = browser.page().locator("main form:has([name=quantity]) button.primary[type=submit]");
            if (buy.count() > 0) buy.first().click();
            browser.page().waitForLoadState();
        }
        var tour = Tour.of(browser, role);
        assertThat(tour.found().keySet())
                .as("a way for " + role + " to every page")
                .isEqualTo(Tour.pages(role));
        look(role.name().toLowerCase(Locale.ROOT), tour.shown());
        WAYS.put(role, tour.shown());
    }

    static Stream<Role> customers() {
        return Stream.of(Role.values()).filter(role -> !role.isSupplier());
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("customers")
    @DisplayName("a company that has done nothing yet")
    void empty(Role role) {
        browser.fresh().signIn(nobodys(role));
        look(
                "new-" + role.name().toLowerCase(Locale.ROOT),
                Tour.of(browser, role).shown());
    }

    @Order(3)
    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("lists in which nothing is found")
    void nothingFound(Role role) {
        browser.fresh().signIn(Tour.personas().get(role));
        var nothing = new TreeMap<String, Tour.Stop>();
        WAYS.getOrDefault(role, Map.of()).forEach((path, stop) -> {
            if (!path.endsWith("list") && !path.endsWith("s")) return;
            var address = stop.address() + (stop.address().contains("?") ? "&" : "?") + "q=nothing-of-this-name";
            nothing.put(path, new Tour.Stop(address, browser.ask(address)));
        });
        look("nothing-" + role.name().toLowerCase(Locale.ROOT), nothing);
    }

    @Order(4)
    @Test
    @DisplayName("pages before the door, for nobody in particular")
    void anonymous() {
        browser.fresh();
        var tour = Tour.of(browser, null);
        assertThat(tour.found().keySet()).isEqualTo(Tour.pages(null));
        look("nobody", tour.shown());
        browser.page().navigate(stand.baseUrl() + "/login");
        browser.page().locator("input[type=email]").fill("nobody@fjordmek.example");
        browser.page().locator("input[type=password]").fill("wrong");
        browser.page().locator("input[type=password]").press("Enter");
        browser.page().waitForSelector(".refused");
        browser.look("nobody-refused").assertClean();
    }

    @Order(5)
    @Test
    @DisplayName("no button is there that no test clicks")
    void buttons() {
        assertThat(WAYS.keySet()).as("only after all roles").containsExactlyInAnyOrder(Role.values());
        BUTTONS.removeAll(ButtonsIT.NOT_CLICKED_YET);
        assertThat(ButtonsIT.CLICKED).containsAll(BUTTONS);
    }

    /** Reads every page, and looks at those that are made otherwise than all before. */
    private static void look(String who, Map<String, Tour.Stop> stops) {
        stops.forEach((path, stop) -> {
            var address = stop.address();
            var answer = stop.answer();
            assertThat(answer.isGiven()).as(address).isTrue();
            var page = (Map<?, ?>) browser.page().evaluate(PAGE, answer.text());
            assertThat((String) page.get("text"))
                    .as("words without a text on " + address)
                    .doesNotContain("??");
            assertThat((Integer) page.get("current"))
                    .as("places in the menu at once on " + address)
                    .isLessThan(2);
            ((List<?>) page.get("buttons")).forEach(button -> BUTTONS.add(path + " " + button));
            boolean news = SEEN.add("around " + page.get("around"));
            if (SEEN.add(path + page.get("main"))) news = true;
            if (!news) return;
            browser.open(address);
            assertThat(browser.page().evaluate(HEADINGS))
                    .as("one heading on " + address)
                    .isEqualTo(1);
            browser.lookOnce("pages/" + who + path.replace('/', '-'));
        });
        browser.assertClean();
    }

    private static String nobodys(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@tomme.example";
    }
}
