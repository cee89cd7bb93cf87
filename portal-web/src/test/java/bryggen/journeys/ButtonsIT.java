package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.dev.Await;
import bryggen.dev.DemoPeople;
import bryggen.portal.bank.Camt;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Buttons do what they say: each is clicked once, and what it promises is looked for afterwards. */
class ButtonsIT extends Journey {
    /** By page and name, as {@link EveryPageIT} finds them; those of opening are clicked in OpeningIT, the desk's in
     * DeskIT, those of paying in PayablesIT, those of campaigns in CampaignIT, those of deals in DealJourneyIT, those
     * of quotes in QuoteJourneyIT, of cases in CaseJourneyIT, those of approvals in ApprovalJourneyIT, of lines and lists
     * in BuyingJourneyIT, of papers and parts in PapersJourneyIT, of assortments and agreements in AgreementJourneyIT, of deliveries
     * in BackOrderIT, of downloads in MonthOfPayablesIT, of the stock that a company sees in SightIT, of views and files of lists in
     * LongListIT, of a split cart in SplitIT. */
    static final Set<String> CLICKED = Set.of(
            "/login login:go",
            "/insight/customer act=stand-in",
            "/tables/views act=keep",
            "/tables/views act=rename",
            "/tables/views act=remove",
            "/tables/views act=undo",
            "/tables/files act=ask",
            "/forgotten forgotten:send",
            "/link link:go",
            "/home act=approve",
            "/home act=decline",
            "/approvals/list act=approve",
            "/approvals/list act=decline",
            "/approvals/list act=several",
            "/approvals/rules act=add",
            "/approvals/rules remove",
            "/approvals/rules act=link",
            "/approvals/budgets act=set",
            "/approvals/budgets remove",
            "/approvals/deputies act=name",
            "/approvals/deputies remove",
            "/accounts/company open:open",
            "/accounts/invitation invitation:invite",
            "/accounts/person person:save",
            "/accounts/person person:again",
            "/accounts/person person:disable",
            "/accounts/person person:enable",
            "/accounts/new-client client:make",
            "/accounts/client client:end",
            "/accounts/new-issuer issuer:make",
            "/accounts/issuer issuer:end",
            "/access/profile who:save",
            "/access/profile password:change",
            "/access/profile signins:end",
            "/catalogue/list /catalogue/add",
            "/catalogue/product /catalogue/add",
            "/catalogue/product /catalogue/add ask",
            "/carts/cart act=add",
            "/carts/cart act=change",
            "/carts/cart act=send",
            "/carts/cart act=accept",
            "/carts/cart act=undo",
            "/carts/cart remove",
            "/lines/again /lines/again",
            "/lines/quick act=check",
            "/lines/upload act=file",
            "/lines/upload act=put",
            "/lists/list act=make",
            "/lists/add act=keep",
            "/lists/sheet act=cart",
            "/lists/sheet act=ticked",
            "/lists/sheet act=change",
            "/lists/sheet act=add",
            "/lists/sheet act=rename",
            "/lists/sheet act=remove-list",
            "/standing/new act=make",
            "/standing/order act=skip",
            "/standing/order act=pause",
            "/standing/order act=resume",
            "/standing/order act=end",
            "/agreements/edit act=keep",
            "/agreements/agreement act=end",
            "/assortments/company act=keep-group",
            "/assortments/company act=preview-group",
            "/assortments/company act=keep",
            "/assortments/company act=preview",
            "/assortments/company act=remove",
            "/catalogue/sight act=set",
            "/catalogue/numbers act=keep",
            "/catalogue/numbers act=file",
            "/catalogue/numbers act=remove",
            "/catalogue/papers act=add",
            "/catalogue/papers act=change",
            "/catalogue/papers act=withdraw",
            "/catalogue/papers act=part",
            "/catalogue/papers act=remove",
            "/catalogue/papers act=file",
            "/carts/review act=keep",
            "/carts/review act=place",
            "/orders/cancellation /orders/cancellation",
            "/orders/hold /orders/hold",
            "/invoices/downloads act=ask",
            "/deliveries/arriving /cases/post",
            "/deliveries/plan act=plan",
            "/deliveries/plan act=comment",
            "/exchange/message retry:go",
            "/exchange/message park:go",
            "/exchange/message show:go",
            "/exchange/message edit:save",
            "/exchange/messages act=retry-cause",
            "/exchange/messages act=retry",
            "/exchange/messages act=park",
            "/exchange/balance act=balance",
            "/exchange/balance act=own",
            "/exchange/balance act=read",
            "/exchange/connection connection:test",
            "/exchange/clock clock:hour",
            "/exchange/clock clock:day",
            "/exchange/clock clock:back",
            "/exchange/clock clock:move",
            "/leads/lead act=accept",
            "/leads/lead act=assign",
            "/leads/lead act=campaign",
            "/leads/new /leads/new",
            "/leads/import /leads/import",
            "/campaigns/campaign act=publish",
            "/campaigns/campaign act=take-part",
            "/campaigns/campaign act=withdraw",
            "/campaigns/edit /campaigns/edit",
            "/campaigns/brochure act=publish",
            "/campaigns/brochure act=withdraw",
            "/campaigns/brochure /campaigns/upload",
            "/campaigns/brochure-edit /campaigns/brochure-edit",
            "/campaigns/logo /campaigns/upload",
            "/campaigns/story act=publish",
            "/campaigns/story act=return",
            "/campaigns/story act=withdraw",
            "/campaigns/story act=rate",
            "/campaigns/story act=comment",
            "/campaigns/story remove",
            "/campaigns/tell act=hand-in",
            "/campaigns/tell act=draft",
            "/notices/list act=all",
            "/notices/list act=read",
            "/notices/list act=unread",
            "/notices/choices act=choose",
            "/deals/new act=submit",
            "/deals/new act=save",
            "/deals/deal act=submit",
            "/deals/deal act=save",
            "/deals/deal act=release",
            "/deals/deal act=review",
            "/deals/deal act=approve",
            "/deals/deal act=reject",
            "/deals/deal act=ask",
            "/deals/deal act=extend",
            "/deals/deal act=not-extend",
            "/deals/deal act=convert",
            "/deals/deal act=revoke",
            "/deals/review act=approve",
            "/deals/review act=reject",
            "/deals/checks act=seen",
            "/deals/settings act=rules",
            "/deals/settings act=level",
            "/bank/files /bank/files",
            "/bank/unmatched /bank/unmatched",
            "/cases/new /cases/post",
            "/cases/return /cases/post",
            "/cases/dispute /cases/post",
            "/cases/receipt /cases/post",
            "/cases/inbox act=take",
            "/cases/inbox act=give",
            "/cases/case as=write",
            "/cases/case as=answer",
            "/cases/case as=ask",
            "/cases/case as=note",
            "/cases/case as=reopen",
            "/cases/case act=take",
            "/cases/case act=give",
            "/cases/case act=found",
            "/cases/case act=close",
            "/cases/case act=settle",
            "/cases/case act=approve",
            "/cases/case act=decline",
            "/cases/case act=receive",
            "/insight/targets act=targets",
            "/insight/programme act=level",
            "/payments/review act=pay",
            "/payments/payment act=cancel",
            "/orders/order act=send-again",
            "/quotes/new /quotes/new",
            "/quotes/quote act=save",
            "/quotes/quote act=send",
            "/quotes/quote act=special",
            "/quotes/special act=grant",
            "/quotes/order act=order",
            "/leads/board /leads/board",
            "/leads/lead act=claim",
            "/leads/lead act=decline",
            "/leads/lead act=edit",
            "/leads/lead act=rules",
            "/leads/lead act=pool",
            "/leads/lead act=merge",
            "/leads/lead act=undo",
            "/leads/list act=rules",
            "/leads/list act=pool",
            "/leads/list act=assign",
            "/leads/partner act=profile",
            "/leads/partner act=add",
            "/leads/partner act=remove",
            "/leads/settings act=rules",
            "/leads/settings act=office",
            "/quotes/quote remove",
            "/quotes/quote detach",
            "/quotes/quote act=attach",
            "/quotes/quote act=again",
            "/quotes/quote act=revise",
            "/quotes/quote act=accepted",
            "/quotes/special act=say",
            "/quotes/special act=counter",
            "/quotes/special act=decline",
            "/quotes/special act=take",
            "/quotes/behalf act=allow",
            "/quotes/behalf remove");

    /** What these do is proven by their use cases (PaymentsIT, QuotesIT); in a browser nobody has clicked them yet. */
    static final Set<String> NOT_CLICKED_YET = Set.of("/payments/payment act=seen", "/quotes/quote act=campaign");

    private static final String BOLTS =
            "{\"purchaseOrder\":\"%s\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"50\"}]}";
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static Page page;

    @BeforeAll
    static void open() throws SQLException {
        Known.firstOrder(Caller.at(stand.baseUrl()).as("buyer@fjordmek.example"), BOLTS.formatted("FIRST"));
        try (var database = stand.connect()) {
            DemoPeople.add(database, "chief@knapper.example", "COMPANY_ADMIN", "C9902");
            DemoPeople.add(database, "clerk@knapper.example", "BUYER", "C9902");
        }
    }

    @AfterEach
    void mend() {
        stand.erp().books().noFaults();
    }

    @Test
    @DisplayName("a person's own matters: name, other sign-ins, password, forgotten password, signing out")
    void ownMatters() {
        as("clerk@knapper.example", "/access/profile");
        page.locator("[id='who:name']").fill("Kari Knapp");
        browser.said("[id='who:save']", "access.profile-saved");
        Caller.at(stand.baseUrl()).as("clerk@knapper.example");
        page.reload();
        int others = page.locator("input[id$=':end']").count();
        assertThat(others).isPositive();
        browser.said("input[id$=':end']", "access.sign-in-ended");
        assertThat(page.locator("input[id$=':end']")).hasCount(others - 1);
        page.locator("[id='password:old']").fill(DemoPeople.PASSWORD);
        page.locator("[id='password:password']").fill("tolv gule knapper");
        browser.said("[id='password:change']", "access.password-changed");
        page.locator("input[type=email]").fill("clerk@knapper.example");
        page.locator("input[type=password]").fill("tolv gule knapper");
        page.locator("[id='login:go']").click();
        assertThat(page.locator("h1")).containsText("Kari Knapp");
        page.locator(".who summary").click();
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL(url -> url.contains("/login"));
        browser.open("/forgotten");
        page.locator("input[type=email]").fill("clerk@knapper.example");
        browser.said("[id='forgotten:send']", "access.link-sent");
        var mail = Await.value("the mail", A_WHILE, () -> {
            var log = stand.portal().log();
            int at = log.indexOf("To: clerk@knapper.example");
            var link = at < 0 ? -1 : log.indexOf("/link?", at);
            return link < 0
                    ? null
                    : log.substring(link, log.indexOf('\n', link)).strip();
        });
        browser.open(mail);
        page.locator("input[type=password]").fill("tretten rosa knapper");
        browser.said("[id='link:go']", "access.password-set");
    }

    @Test
    @DisplayName("a team: invite, invite again, save, disable, enable")
    void team() {
        as("chief@knapper.example", "/accounts/invitation");
        page.locator("[id='invitation:email']").fill("fresh@knapper.example");
        page.locator("[id='invitation:name']").fill("Frida Fersk");
        page.locator(".choice input").first().check();
        browser.said("[id='invitation:invite']", "accounts.invited");
        page.locator("table.rows a:has-text('Frida Fersk')").click();
        browser.said("[id='person:again']", "accounts.invited-again");
        page.locator("table.rows a:has-text('Frida Fersk')")
                .or(page.locator("[id='person:name']"))
                .first()
                .waitFor();
        toFrida();
        page.locator("[id='person:name']").fill("Frida Frisk");
        browser.said("[id='person:save']", "accounts.saved");
        toFrida();
        browser.said("[id='person:disable']", "accounts.disabled");
        toFrida();
        browser.said("[id='person:enable']", "accounts.enabled");
    }

    private static void toFrida() {
        browser.open("/accounts/people?q=fresh");
        page.locator("table.rows tbody a").first().click();
        page.waitForURL(url -> url.contains("/accounts/person?"));
    }

    @Test
    @DisplayName("a customer's system gets access and loses it")
    void client() {
        as("chief@knapper.example", "/accounts/new-client");
        page.locator("[id='client:name']").fill("Warehouse");
        page.locator(".choice input").first().check();
        page.locator("[id='client:make']").click();
        assertThat(page.locator("code")).hasCount(2);
        var login = "{\"clientId\":\"%s\",\"clientSecret\":\"%s\"}"
                .formatted(
                        page.locator("code").first().innerText(),
                        page.locator("code").last().innerText());
        var tokens = Caller.at(stand.baseUrl());
        assertThat(tokens.post("/api/v1/tokens", login).status()).isEqualTo(200);
        browser.open("/accounts/clients");
        page.locator("table.rows a:has-text('Warehouse')").first().click();
        browser.said("[id='client:end']", "accounts.client-ended");
        assertThat(tokens.post("/api/v1/tokens", login).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("another house's sign-in is trusted, and no longer")
    void issuer() {
        as("chief@knapper.example", "/accounts/new-issuer");
        page.locator("[id='issuer:name']").fill("Our own sign-in");
        page.locator("[id='issuer:iss']").fill("https://login.knapper.example");
        page.locator("[id='issuer:aud']").fill("bryggen");
        page.locator("[id='issuer:domains']").fill("knapper.example");
        page.locator("[id='issuer:jwks']").fill("http://127.0.0.1:9/jwks");
        page.locator("[id='issuer:make']").click();
        page.waitForURL(url -> url.contains("said="));
        browser.open("/accounts/issuers");
        page.locator("table.rows tbody a").first().click();
        browser.said("[id='issuer:end']", "accounts.issuer-ended");
        assertThat(page.locator("table.rows")).hasCount(0);
    }

    @Test
    @DisplayName("a cart from the first line to the order, with a change of mind at every step")
    void cart() throws SQLException {
        as("buyer@svenskpump.example", "/catalogue/list?q=BOLT-M8-20");
        page.locator("main form[action='/catalogue/add'] button.primary")
                .first()
                .click();
        page.waitForLoadState();
        browser.open("/catalogue/product?sku=BOLT-M8-20");
        page.locator("#buy [name=quantity]").fill("20");
        page.locator("#buy button[formaction='/catalogue/product']").click();
        page.waitForURL(url -> url.contains("quantity=20"));
        page.locator("#buy button.primary").click();
        page.waitForLoadState();
        browser.open("/carts/cart");
        page.locator("input[name=sku]").fill("BV-MS-10");
        browser.said("button[value=add]", "carts.added");
        int lines = page.locator("input[name^='line.']").count();
        page.locator("button[name=remove]").last().click();
        assertThat(page.locator("input[name^='line.']")).hasCount(lines - 1);
        page.locator("button[value=undo]").click();
        assertThat(page.locator("input[name^='line.']")).hasCount(lines);
        page.locator("input[name^='line.']").first().fill("40");
        browser.said("button[value=change]", "carts.changed");
        assertThat(page.locator("input[name^='line.']").first()).hasValue("40");
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            sql.executeUpdate("update carts_line set seen_price = seen_price / 2 where account = 'C1003'");
        }
        page.reload();
        page.locator("button[value=accept]").click();
        assertThat(page.locator("button[value=accept]")).hasCount(0);
        page.locator("a[href*='/carts/review']").click();
        page.locator("[name=purchaseOrder]").fill("PO-BUTTONS");
        page.locator("button[value=keep]").click();
        page.waitForURL(url -> url.contains("/carts/cart"));
        page.locator("a[href*='/carts/review']").click();
        assertThat(page.locator("[name=purchaseOrder]")).hasValue("PO-BUTTONS");
        browser.said("button[value=place]", "orders.placed");
        page.locator("a[href*='/lines/again']").click();
        page.locator("main button.primary").click();
        page.waitForURL(url -> url.contains("/carts/cart"));
        assertThat(page.url()).contains("said=carts.added-again");
    }

    @Test
    @DisplayName("an order is called off, parked by the operator and sent again")
    void orderOnHold() {
        stand.erp().books().fault("status_503", "POST /orders", 10_000, 0);
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        var held =
                buyer.create("/api/v1/orders", BOLTS.formatted("HELD")).well().json();
        var number = held.path("number").asText();
        as("operator@nordvik.example", "/exchange/messages?view=all&q=" + number);
        page.locator("table.rows tbody a").first().click();
        page.waitForURL(url -> url.contains("/exchange/message?"));
        Await.until("it is parked", A_WHILE, () -> {
            page.locator("[id='park:reason']").fill("the ERP is being mended");
            page.locator("[id='park:go']").click();
            page.waitForLoadState();
            boolean parked = page.locator(".said").count() > 0;
            if (!parked) page.reload();
            return parked;
        });
        stand.erp().books().noFaults();
        browser.said("[id='retry:go']", "exchange.retried");
        Await.until("it is received", A_WHILE, () -> buyer.get("/api/v1/orders/" + number)
                .json()
                .path("erp")
                .path("state")
                .asText()
                .equals("received"));

        stand.erp().books().fault("status_503", "POST /orders", 10_000, 0);
        var second = buyer.create("/api/v1/orders", BOLTS.formatted("CALLED OFF"))
                .well()
                .json();
        as(
                "buyer@fjordmek.example",
                "/orders/cancellation?number=" + second.path("number").asText());
        page.locator("#reason").fill("a change of mind");
        browser.said("main button.danger", "orders.cancellation");
        stand.erp().books().noFaults();
        Await.until("it is cancelled", A_WHILE, () -> buyer.get(
                        "/api/v1/orders/" + second.path("number").asText())
                .json()
                .path("acceptance")
                .asText()
                .equals("cancelled"));
    }

    @Test
    @DisplayName("NT6 NT10 the bell leads to the inbox: read by following, marked by hand, and chosen what to be told")
    void notices() {
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        var number = Known.firstOrder(buyer, BOLTS.formatted("TOLD"));
        var told = "Order " + number + " is accepted";
        as("buyer@fjordmek.example", "/home");
        Await.until("the bell rings", A_WHILE, () -> {
            browser.open("/notices/list?lang=en");
            return page.locator("th a:has-text('" + told + "')").count() > 0
                    && page.locator(".top .bell b").count() == 1;
        });
        page.locator("th a:has-text('" + told + "')").first().click();
        page.waitForURL(url -> url.contains("/orders/order") && url.contains(number));
        browser.open("/notices/list?view=all");
        assertThat(page.locator("tr:has-text('" + told + "')").first()).containsText("Read");
        page.locator("tr:has-text('" + told + "') input[type=checkbox]").first().check();
        browser.said("button[value=unread]", "notices.marked");
        assertThat(page.locator("tr:has-text('" + told + "')").first()).containsText("Unread");
        page.locator("tr:has-text('" + told + "') input[type=checkbox]").first().check();
        browser.said("button[value=read]", "notices.marked");
        page.locator("tbody input[type=checkbox]").first().check();
        browser.said("button[value=unread]", "notices.marked");
        Await.until("the bell is quiet, until the goods leave", A_WHILE, () -> {
            browser.open("/notices/list");
            if (page.locator("button[value=all]").count() > 0) browser.said("button[value=all]", "notices.marked");
            return page.locator(".top .bell b").count() == 0;
        });
        browser.open("/notices/choices");
        page.locator("select[name='mail.order-accepted']").selectOption("DAILY");
        page.locator("#hour").selectOption("16");
        browser.said("button[value=choose]", "notices.chosen");
        assertThat(page.locator("select[name='mail.order-accepted']")).hasValue("DAILY");
        assertThat(page.locator("#hour")).hasValue("16");
    }

    @Test
    @DisplayName("IS5 IS7 IS8 targets and levels are set, and a partner sees them with the rows behind a figure")
    void measures() {
        as("channel@nordvik.example", "/insight/targets");
        page.locator("[name=sign-ins]").fill("a lot");
        page.locator("button[value=targets]").click();
        assertThat(page.locator(".refused").first()).isVisible();
        assertThat(page.locator("[name=sign-ins]")).hasValue("a lot");
        page.locator("[name=sign-ins]").fill("5000");
        browser.said("button[value=targets]", "insight.targets");
        assertThat(page.locator("[name=sign-ins]")).hasValue("5000");
        browser.open("/insight/programme");
        page.locator("[name='3/sign-ins']").fill("4000");
        page.locator("form:has([name='3/sign-ins']) button[value=level]").click();
        page.waitForURL(url -> url.contains("said=insight.level"));
        as("manager@vestlandpumpe.example", "/home");
        browser.open("/insight/programme");
        assertThat(page.locator("tr:has-text('Sign-ins')")).containsText("missing");
        browser.open("/insight/scorecard");
        var row = page.locator("table.rows tr:has-text('Sign-ins')");
        assertThat(row).containsText("0 %");
        var figure = row.locator("td").first().innerText().strip();
        row.locator("a").first().click();
        page.waitForURL(url -> url.contains("/insight/rows"));
        assertThat(page.locator("#figure")).containsText(figure);
        assertThat(page.locator(".count")).containsText(figure);
    }

    @Test
    @DisplayName(
            "BF1 BF2 BF7 a bank's file is brought, a wrong one refused, and what nobody knows is placed by one click")
    void bank() {
        var clerk = Caller.at(stand.baseUrl()).as("payables@fjordmek.example");
        var invoice = clerk.get("/api/v1/invoices?open=true")
                .well()
                .json()
                .path("items")
                .path(0);
        var open =
                invoice.path("open").path("amount").asText(invoice.path("open").asText());
        var camt = new Camt("054", 8);
        var entry = UUID.randomUUID().toString();
        as("service@nordvik.example", "/bank/files");
        file("wrong.csv", "date;amount".getBytes(StandardCharsets.UTF_8));
        page.locator("main button.primary").click();
        assertThat(page.locator(".refused").first()).isVisible();
        file(
                "camt.xml",
                camt.entry(entry, open, camt.wrote(open, "Fjord Mekaniske AS", "thank you"))
                        .bytes());
        browser.said("main button.primary", "bank.taken");
        assertThat(page.locator("tbody tr").first()).containsText("camt.xml");
        browser.open("/bank/unmatched");
        var proposal = page.locator(".receipt:has-text('thank you') form:has-text('"
                + invoice.path("number").asText() + "')");
        assertThat(proposal.first()).containsText("Fjord Mekaniske AS");
        browser.look("bank-unmatched");
        proposal.first().locator("button").click();
        page.waitForURL(url -> url.contains("said=bank.placed"));
        assertThat(page.locator(".receipt:has-text('thank you')")).hasCount(0);
    }

    private static void file(String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/xml", content));
    }

    @Test
    @DisplayName("a held order: released by who may")
    void holds() {
        var buyer = Caller.at(stand.baseUrl()).as("buyer@svenskpump.example");
        var number = Known.firstOrder(buyer, "{\"lines\":[{\"sku\":\"PUMP-P100-400V\",\"quantity\":\"14\"}]}");
        Await.until("it is held", A_WHILE, () -> buyer.get("/api/v1/orders/" + number)
                .json()
                .has("hold"));
        as("service@nordvik.example", "/orders/order?number=" + number);
        page.locator("p.waits a").click();
        page.locator("#note").fill("agreed by phone");
        browser.said("main button.primary", "orders.release");
        Await.until("it goes on", A_WHILE, () -> !buyer.get("/api/v1/orders/" + number)
                .json()
                .has("hold"));
    }

    private static void as(String person, String address) {
        page = browser.as(person, address);
    }
}
