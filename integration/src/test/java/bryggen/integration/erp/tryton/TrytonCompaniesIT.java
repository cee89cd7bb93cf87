package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.TrytonDesk.money;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.erp.Connectors;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedReader;
import bryggen.integration.kernel.OrderNumber;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A live Tryton with a second company in its database, and a portal's user who may see both. */
@EnabledIfEnvironmentVariable(
        named = "BRYGGEN_TEST_ERP_URL",
        matches = ".+",
        disabledReason = "needs a live Tryton: BRYGGEN_TEST_ERP_URL, _USER and _PASSWORD")
@EnabledIfEnvironmentVariable(
        named = "ERP_ADMIN_PASSWORD",
        matches = ".+",
        disabledReason = "needs the administrator of the Tryton that up.sh brings up")
class TrytonCompaniesIT {
    private static final String USER = "res.user";
    private static final String SALE = "sale.sale";

    @Test
    @DisplayName("an order of another company is in no feed, in no sweep and is not found")
    void anotherCompany() {
        try (var hands = TrytonHands.hired()) {
            var admin = new TrytonDesk(hands.settings().url(), "admin", System.getenv("ERP_ADMIN_PASSWORD"));
            var goods = hands.goods(1, 10).get(0);
            var ours = hands.orderOnThePhone(hands.customer(), goods, BigDecimal.ONE);
            var company = company(admin);
            var portal = user(admin, hands.settings().user());
            everybodySees(admin, company, portal, user(admin, "admin"));
            try {
                var reference = "B" + UUID.randomUUID().toString().substring(0, 8);
                var theirs = order(admin, company, hands, goods.sku().value(), reference);
                var eyes = new TrytonDesk(
                        hands.settings().url(),
                        hands.settings().user(),
                        hands.settings().password());
                assertThat(eyes.search(SALE, List.of(List.of("id", "=", theirs)), "id"))
                        .as("the portal's user sees it")
                        .hasSize(1);

                var erp = Connectors.open(hands.settings());
                var orders = new FeedReader<>(erp, Feed.ORDER).read(500);
                assertThat(orders.all())
                        .noneMatch(change -> change.remoteId().equals(String.valueOf(theirs)))
                        .anyMatch(change ->
                                change.row() != null && change.row().number().equals(ours));
                assertThat(FeedReader.sweep(erp, Feed.ORDER)).doesNotContain(String.valueOf(theirs));
                assertThat(erp.one(Feed.ORDER, String.valueOf(theirs)).filter(change -> !change.deleted()))
                        .isEmpty();
                assertThat(erp.findOrder(hands.customer(), new OrderNumber(reference)))
                        .isEmpty();
            } finally {
                admin.call(
                        USER,
                        "write",
                        List.of(portal),
                        Map.of("company_filter", "one", "companies", List.of(List.of("remove", List.of(company)))));
            }
        }
    }

    private static long company(TrytonDesk admin) {
        var party = admin.create("party.party", Map.of("name", "The other company"));
        var currency = admin.read("company.company", admin.company(), "currency");
        return admin.create("company.company", Map.of("party", party, "currency", currency.path("currency")));
    }

    private static long user(TrytonDesk admin, String login) {
        return admin.first(USER, List.of(List.of("login", "=", login)), "id")
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private static void everybodySees(TrytonDesk admin, long company, long... users) {
        for (var user : users)
            admin.call(
                    USER,
                    "write",
                    List.of(user),
                    Map.of("company_filter", "all", "companies", List.of(List.of("add", List.of(company)))));
        admin.signIn();
    }

    /** Written as it would stand there when confirmed; the other company's warehouse and accounts do not matter here. */
    private static long order(TrytonDesk admin, long company, TrytonHands hands, String sku, String reference) {
        var product = admin.first("product.product", List.of(List.of("code", "=", sku)), "sale_uom")
                .orElseThrow();
        var party = admin.first(
                        "party.party",
                        List.of(List.of("code", "=", hands.customer().value())),
                        "addresses")
                .orElseThrow();
        var currency = admin.read("company.company", company, "currency");
        var head = new LinkedHashMap<String, Object>();
        head.put("company", company);
        head.put("currency", currency.path("currency"));
        head.put("party", party.path("id"));
        head.put("invoice_address", party.path("addresses").path(0));
        head.put("shipment_address", party.path("addresses").path(0));
        head.put("invoice_method", "manual");
        head.put("shipment_method", "manual");
        head.put("reference", reference);
        head.put("sale_date", admin.call("ir.date", "today"));
        head.put("number", "OTHER-" + reference);
        var line = Map.of(
                "type", "line",
                "product", product.path("id"),
                "quantity", 3.0,
                "unit", product.path("sale_uom"),
                "unit_price", money("10.0000"));
        head.put("lines", List.of(List.of("create", List.of(line))));
        var there = Map.of("company", company);
        var sale = admin.with(there, SALE, "create", List.of(head)).path(0).asLong();
        admin.with(there, SALE, "write", List.of(sale), Map.of("state", "confirmed"));
        return sale;
    }
}
