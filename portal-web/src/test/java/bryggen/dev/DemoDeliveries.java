package bryggen.dev;

import bryggen.contract.Caller;
import bryggen.integration.erp.Feed;
import bryggen.sandbox.SandboxBooks;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Two orders of the ERP's own that wait for goods: one whose day it has moved, and one that is overdue. */
public final class DemoDeliveries {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CUSTOMER = "C1001";
    private static final String MOVED = "SO-90001";
    private static final String OVERDUE = "SO-90002";

    private DemoDeliveries() {}

    /** Once; the ERP's books are written in by hand, as nobody else could make it late. */
    public static void enter(String base, SandboxBooks books) {
        var buyer = Caller.at(base).as("buyer@fjordmek.example");
        if (buyer.get("/api/v1/orders/" + MOVED).status() == 200) return;
        var placed = books.placePhoneOrder(CUSTOMER, "PUMP-P80-400V", "2");
        var pattern = books.text(Feed.ORDER, placed.key()).orElseThrow();
        var today = Installation.today();
        write(books, pattern, MOVED, today.plusDays(4), 0);
        write(books, pattern, OVERDUE, today.minusDays(6), 0);
        for (var order : new String[] {MOVED, OVERDUE})
            Await.until(
                    order + " is known",
                    Duration.ofMinutes(1),
                    () -> buyer.get("/api/v1/orders/" + order).status() == 200);
        write(books, pattern, MOVED, today.plusDays(11), 1);
    }

    private static void write(SandboxBooks books, String pattern, String number, LocalDate promised, int later) {
        try {
            var row = (ObjectNode) JSON.readTree(pattern);
            row.put("key", number).put("number", number).put("acceptance", "ACCEPTED");
            row.put(
                    "changedAt",
                    Instant.parse(row.path("changedAt").asText())
                            .plusSeconds(later)
                            .toString());
            for (var line : row.path("lines")) {
                ((ObjectNode) line).set("confirmed", line.path("quantity").path("value"));
                ((ObjectNode) line).put("promisedDate", promised.toString());
            }
            books.write(Feed.ORDER, number, row.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
