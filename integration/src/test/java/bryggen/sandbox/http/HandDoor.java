package bryggen.sandbox.http;

import bryggen.integration.erp.Feed;
import bryggen.integration.holds.OrderHold;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.OrderSubmission;
import bryggen.sandbox.books.Billing;
import bryggen.sandbox.books.Books;
import bryggen.sandbox.books.Counter;
import bryggen.sandbox.books.Holds;
import bryggen.sandbox.books.Ledger;
import bryggen.sandbox.books.OrderDesk;
import bryggen.sandbox.books.PriceBook;
import bryggen.sandbox.books.SaysNo;
import bryggen.sandbox.books.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the ERP's own people do, done by a test: orders on the phone, shipments, invoices, payments. */
final class HandDoor {
    private final Books books;
    private final Counter counter;

    HandDoor(Books books, Counter counter) {
        this.books = books;
        this.counter = counter;
    }

    Response byHand() {
        counter.workByHand();
        return Response.ok(Map.of());
    }

    /** An order that came by phone, or was typed in here. */
    Response order(Request request) {
        var call = request.read(Call.class);
        return Response.created(
                books.with(ledger -> counter.take(ledger, new OrderDesk(ledger).place(submission(ledger, call)))));
    }

    Response ship(Request request) {
        var parcel = request.read(Parcel.class);
        books.with(ledger -> {
            counter.ship(ledger, parcel.order, Optional.ofNullable(parcel.sku), parcel.quantity);
            return true;
        });
        return Response.ok(Map.of());
    }

    Response invoice(Request request) {
        var order = request.json().path("order").asText();
        books.with(ledger -> {
            counter.invoice(ledger, order);
            return true;
        });
        return Response.ok(Map.of());
    }

    Response credit(Request request) {
        var order = request.json().path("order").asText();
        books.with(ledger -> {
            counter.credit(ledger, order);
            return true;
        });
        return Response.ok(Map.of());
    }

    /** An order is held back, whatever it waits for. */
    Response hold(Request request) {
        var wish = request.json();
        return Response.created(books.with(ledger -> {
            var order =
                    ledger.find(Feed.ORDER, wish.path("order").asText()).orElseThrow(() -> new SaysNo("no such order"));
            var kind = OrderHold.Kind.valueOf(wish.path("kind").asText("OTHER"));
            return new Holds(ledger).hold(order, kind, wish.path("text").asText());
        }));
    }

    Response pay(Request request) {
        var paid = request.read(Paid.class);
        return Response.ok(books.with(ledger -> new Billing(ledger).pay(paid.invoice, paid.amount)));
    }

    Response instalments(Request request) {
        var agreed = request.json();
        books.with(ledger -> {
            new Terms(ledger)
                    .agree(
                            agreed.path("customer").asText(),
                            agreed.path("parts").asInt(),
                            agreed.path("least").asText("0"));
            return true;
        });
        return Response.ok(Map.of());
    }

    private static OrderSubmission submission(Ledger ledger, Call call) {
        var customer =
                ledger.find(Feed.CUSTOMER, call.customer.value()).orElseThrow(() -> new SaysNo("unknown customer"));
        var today = ledger.clock().today();
        var lines = new ArrayList<OrderSubmission.Line>();
        for (var wish : call.lines) {
            var unit = ledger.find(Feed.ITEM, wish.sku.value())
                    .orElseThrow(() -> new SaysNo("unknown item"))
                    .unit();
            var price = new PriceBook(ledger)
                    .price(customer, wish.sku, wish.quantity, today)
                    .orElse(UnitPrice.of("0", "NOK"));
            lines.add(new OrderSubmission.Line(lines.size() + 1, wish.sku, new Quantity(wish.quantity, unit), price));
        }
        var none = new OrderNumber("none");
        return new OrderSubmission(
                none, call.customer, today, call.purchaseOrder, null, null, null, null, call.origin, lines);
    }

    private record Call(String origin, AccountNumber customer, String purchaseOrder, List<Wish> lines) {}

    private record Wish(Sku sku, BigDecimal quantity) {}

    private record Parcel(String order, Sku sku, BigDecimal quantity) {}

    private record Paid(String invoice, Money amount) {}
}
