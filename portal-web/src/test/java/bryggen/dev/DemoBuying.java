package bryggen.dev;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Own numbers, a shared list and a file of order lines, for a customer and a partner. Made as people would make them. */
public final class DemoBuying {
    private DemoBuying() {}

    /** Once; products have to be there. */
    public static void enter(String base, Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var found = sql.executeQuery("select 1 from lists_list where name = 'Ukentlig forbruk'")) {
            if (found.next()) return;
        }
        of(base, "buyer@fjordmek.example", "Ukentlig forbruk", "FM-");
        of(base, "seller@vestlandpumpe.example", "Servicebil", "VP-");
    }

    private static void of(String base, String email, String list, String prefix) {
        var caller = Caller.at(base).as(email);
        var page = Visitor.at(base).as(email);
        number(page, prefix + "1001", "BOLT-M8-20");
        number(page, prefix + "2040", "PUMP-P100-400V");
        number(page, prefix + "2041", "PUMP-P80-400V");
        caller.create(
                        "/api/v1/lists",
                        "{\"name\":\"%s\",\"sharing\":\"change\",\"lines\":[{\"ownNumber\":\"%s1001\",\"quantity\":\"100\"},{\"sku\":\"PUMP-P80-400V\",\"quantity\":\"1\"}]}"
                                .formatted(list, prefix))
                .well();
        caller.upload(
                "uke-48.csv",
                "varenummer;antall\n%s1001;90\n%s2041;2\nWASH-M8;250\nPUMP-P200;1\n".formatted(prefix, prefix));
    }

    private static void number(Visitor page, String number, String sku) {
        page.post(
                "/catalogue/numbers",
                "act=keep&number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&sku="
                        + URLEncoder.encode(sku, StandardCharsets.UTF_8));
    }
}
