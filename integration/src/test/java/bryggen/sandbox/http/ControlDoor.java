package bryggen.sandbox.http;

import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import bryggen.sandbox.books.Agenda;
import bryggen.sandbox.books.Books;
import bryggen.sandbox.books.Cashier;
import bryggen.sandbox.books.Counter;
import bryggen.sandbox.books.Returns;
import bryggen.sandbox.books.SaysNo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** What only a sandbox has: the fault switch, the hand on the clock, a look into the books, a hand in them. */
final class ControlDoor {
    private final Books books;
    private final Faults faults;
    private final Agenda agenda;
    private final LateCommit lateCommit;
    private final HandDoor hands;

    ControlDoor(Books books, Faults faults, Counter counter) {
        this.books = books;
        this.faults = faults;
        this.agenda = new Agenda(books);
        this.hands = new HandDoor(books, counter);
        this.lateCommit = new LateCommit(books, faults);
    }

    Response answer(Request request) {
        return switch (request.route()) {
            case "POST /control/faults" -> addFault(request.json());
            case "DELETE /control/faults" -> clearFaults();
            case "POST /control/tick" -> tick(request.json().path("seconds").asInt(0));
            case "POST /control/tempo" -> tempo(request.json().path("tempo").asText());
            case "GET /control/orders" -> orders(request);
            case "GET /control/returns" ->
                Response.ok(Map.of("returns", books.with(ledger -> new Returns(ledger).of(request.need("order")))));
            case "GET /control/payments" -> payments(request);
            case "GET /control/references" -> references();
            case "POST /control/by-hand" -> hands.byHand();
            case "POST /control/orders" -> hands.order(request);
            case "POST /control/shipments" -> hands.ship(request);
            case "POST /control/invoices" -> hands.invoice(request);
            case "POST /control/credit-notes" -> hands.credit(request);
            case "POST /control/holds" -> hands.hold(request);
            case "POST /control/payments" -> hands.pay(request);
            case "POST /control/instalments" -> hands.instalments(request);
            case "GET /control/row" -> row(request);
            case "PUT /control/row" -> write(request);
            case "DELETE /control/row" -> erase(request);
            case "POST /control/late-commit" -> late(request);
            default -> Response.no(404, "no such control");
        };
    }

    private Response addFault(JsonNode wish) {
        faults.add(new Faults.Fault(
                Faults.Kind.valueOf(wish.path("kind").asText().toUpperCase(Locale.ROOT)),
                wish.path("path").asText("/"),
                wish.path("times").asInt(1),
                wish.path("millis").asInt(3000)));
        return Response.ok(Map.of());
    }

    private Response clearFaults() {
        faults.clear();
        return Response.ok(Map.of());
    }

    private Response tick(int seconds) {
        return Response.ok(Map.of("done", agenda.moveOn(seconds)));
    }

    private Response tempo(String tempo) {
        books.with(ledger -> {
            ledger.clock().setTempo(tempo);
            return true;
        });
        return Response.ok(Map.of());
    }

    private Response orders(Request request) {
        var reference = request.need("reference");
        return Response.ok(
                Map.of("orders", books.with(l -> l.all(Feed.ORDER, "reference = ? order by booked", reference))));
    }

    private Response payments(Request request) {
        var reference = request.need("reference");
        return Response.ok(Map.of("payments", books.with(ledger -> new Cashier(ledger).with(reference))));
    }

    /** Every reference of the portal with how often it was booked: what "exactly once" is counted by. */
    private Response references() {
        var found = books.with(ledger -> ledger.strings(
                "select coalesce(jsonb_object_agg(reference, n), '{}') from (select reference, count(*) n"
                        + " from sandbox_erp.sales_order where reference is not null group by reference) r"));
        return Response.ok(Wire.read(found.get(0), JsonNode.class));
    }

    private Response row(Request request) {
        return books.with(ledger -> ledger.text(feed(request), request.need("id")))
                .map(body -> Response.ok("").body(body))
                .orElse(Response.no(404, "no such row"));
    }

    private Response write(Request request) {
        books.with(ledger -> {
            ledger.writeText(feed(request), request.need("id"), request.body());
            return true;
        });
        return Response.ok(Map.of());
    }

    private Response erase(Request request) {
        books.with(ledger -> {
            ledger.erase(feed(request), request.need("id"), request.query().containsKey("silently"));
            return true;
        });
        return Response.ok(Map.of());
    }

    private Response late(Request request) {
        int millis = Integer.parseInt(request.need("millis"));
        lateCommit.begin(feed(request), request.need("id"), request.body(), millis);
        return Response.ok(Map.of());
    }

    private static Feed<?> feed(Request request) {
        return ContractDoor.named(request.need("feed")).orElseThrow(() -> new SaysNo("no such feed"));
    }
}
