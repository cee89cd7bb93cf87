package bryggen.dev;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;

/** Fjord Mekaniske has a rule for large orders and a budget, and one order waits. Made as people would make them. */
public final class DemoApprovals {
    private static final String COST = "VEDLIKEHOLD";

    private DemoApprovals() {}

    /** Once; products and prices have to be there. */
    public static void enter(String base, Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var found = sql.executeQuery("select 1 from approvals_rule where account = 'C1001'")) {
            if (found.next()) return;
        }
        var admin = Visitor.at(base).as("admin@fjordmek.example");
        admin.post("/approvals/rules", "act=add&level=1&above=50000&currency=NOK");
        var year = Installation.today().getYear();
        admin.post(
                "/approvals/budgets",
                "act=set&costReference=" + COST + "&amount=250000&currency=NOK&first=" + year + "-01-01&last=" + year
                        + "-12-31");
        var buyer = Caller.at(base).as("buyer@fjordmek.example");
        var price = new BigDecimal(buyer.get("/api/v1/prices?sku=PUMP-P100-400V&quantity=1")
                .well()
                .json()
                .path("unitPrice")
                .path("amount")
                .asText("20000"));
        var pumps = new BigDecimal("55000").divide(price, 0, RoundingMode.UP);
        buyer.create(
                        "/api/v1/orders",
                        "{\"purchaseOrder\":\"FM-4471\",\"costReference\":\"%s\",\"comment\":\"%s\",\"lines\":[{\"sku\":\"PUMP-P100-400V\",\"quantity\":\"%s\"}]}"
                                .formatted(COST, "For line 2, before the yearly stop.", pumps))
                .well();
    }
}
