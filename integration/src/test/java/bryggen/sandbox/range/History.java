package bryggen.sandbox.range;

import bryggen.integration.customers.Customer;
import bryggen.integration.erp.Feed;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.OrderSubmission;
import bryggen.sandbox.books.Billing;
import bryggen.sandbox.books.Counter;
import bryggen.sandbox.books.Ledger;
import bryggen.sandbox.books.OrderDesk;
import bryggen.sandbox.books.PriceBook;
import bryggen.sandbox.books.WorkClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The months before the books were opened: customers who order in their own rhythm, pay, forget to pay, complain. */
final class History {
    /** customer | days between orders | the first so many days ago | baskets in turn. */
    private static final String RHYTHMS =
            """
            C1001 | 6 | 165 | BOLT-M8-20*400 NUT-M8*400 WASH-M8*800; PUMP-P80-400V*1 PKIT-P80*2; CABLE-3G25*100 GLAND-M20-PA*20; BV-316-25*6 FL-25-316L*12 GASK-25-EPDM*15; GREASE*10; MG-25*2 RST-25x42x7*4
            C1002 | 19 | 120 | CABLE-3G15*50; GLAND-M20-MS*10 GLAND-M16-PA*20; LIYCY-4x075*60
            C1003 | 15 | 140 | PUMP-P100-400V*2; PKIT-P100*4 MG-32*4; VFD-22-400V*2 MOT-100-22-B5*2; CIRC-32-8*5
            P2001 | 11 | 150 | CIRC-25-6*8; PKIT-P50*6 PKIT-P80*4; SUB-30-FL*5 HOSE-50*40; PUMP-P65-400V*2; SV-1/2-3*12 CV-25*8
            P2002 | 21 | 130 | DOS-6-PVDF*2; BV-316-50*8; BFV-100-EPDM*6 FLENSSETT_DN100*6
            C1004 | 26 | 90 | ELB-1/2-GALV*60 TEE-1/2-GALV*40 NIP-1/2*50; BV-MS-20*30
            C1005 | 30 | 110 | PUMP-P150-400V*3; HOSE-76*120 KLEMME-Ø90*40
            C1006 | 35 | 100 | OSETT-404-FKM*2 BV-316-40*10; RST-40x62x10*20
            C1009 | 24 | 120 | MOT-132S-55-B3*2 COUP-38*2; ROD-M16-A4*60 NUT-M16*400; ANK-M16-145*80
            C1010 | 33 | 95 | GV-150*4 FLENSSETT_DN150*8; BFV-200-EPDM*2
            C1014 | 28 | 115 | SPB-2000*12 SPA-1600*10; WG-75-20*2
            C1017 | 40 | 80 | DOS-12-PP*1; CIRC-40-8*2
            C1023 | 22 | 125 | ACT-100-230V*4 BV-316-80*4; MCMK-4x50*120
            """;

    private final Ledger ledger;
    private final Counter counter = new Counter();
    private final Instant opening;

    History(Ledger ledger) {
        this.ledger = ledger;
        this.opening = ledger.clock().now().truncatedTo(ChronoUnit.HOURS);
    }

    void play() {
        for (var line : RHYTHMS.lines().toList()) {
            var cells = line.strip().split("\\s*\\|\\s*", -1);
            var customer = ledger.find(Feed.CUSTOMER, cells[0]).orElseThrow();
            var baskets = cells[3].split(";\\s*", -1);
            int every = Integer.parseInt(cells[1]);
            int turn = 0;
            for (int ago = Integer.parseInt(cells[2]); ago > 0; ago -= every, turn++)
                buy(customer, ago, turn, baskets[turn % baskets.length]);
        }
        ledger.pretend(null);
    }

    private void buy(Customer customer, int ago, int turn, String basket) {
        ledger.pretend(opening.minus(ago, ChronoUnit.DAYS).plus(turn % 5 * 17L, ChronoUnit.MINUTES));
        var order = new OrderDesk(ledger).place(wish(customer, turn, basket));
        ledger.pretend(ledger.clock().now().plus(20, ChronoUnit.HOURS));
        counter.runThrough(ledger, order, ago > 6);
        for (var invoice :
                ledger.all(Feed.INVOICE, "customer = ?", customer.number().value()))
            if (invoice.orders().contains(order.number())) afterwards(customer, invoice, turn);
    }

    /** Most pay around the due date; every ninth invoice is forgotten for a while; now and then goods come back. */
    private void afterwards(Customer customer, ErpInvoice invoice, int turn) {
        var today = LocalDate.ofInstant(opening, WorkClock.OSLO);
        var paidOn = invoice.issued().plusDays(customer.paymentDays() - 3L + turn % 5);
        boolean forgotten = turn % 9 == 4 && invoice.due().isAfter(today.minusDays(75));
        if (turn % 8 == 6) {
            var back = invoice.lines().get(0).quantity().value().min(BigDecimal.ONE);
            new Billing(ledger).creditPart(invoice, back, invoice.issued().plusDays(4));
        }
        if (paidOn.isAfter(today) || forgotten) return;
        ledger.pretend(paidOn.atTime(11, 30).atZone(WorkClock.OSLO).toInstant());
        new Billing(ledger).pay(invoice.key(), invoice.gross());
    }

    private OrderSubmission wish(Customer customer, int turn, String basket) {
        var today = ledger.clock().today();
        var lines = new ArrayList<OrderSubmission.Line>();
        for (var part : List.of(basket.split(" ", -1))) {
            int star = part.lastIndexOf('*');
            var item = ledger.find(Feed.ITEM, part.substring(0, star).replace('_', ' '))
                    .orElseThrow(() -> new IllegalArgumentException(part));
            var quantity = new BigDecimal(part.substring(star + 1));
            lines.add(new OrderSubmission.Line(
                    lines.size() + 1,
                    item.sku(),
                    new Quantity(quantity, item.unit()),
                    price(customer, item.sku(), quantity)));
        }
        var none = new OrderNumber("none");
        var purchase = "%s-%d".formatted(today.getYear(), 1100 + turn * 7);
        var origin = turn % 3 == 0 ? "phone" : "erp";
        return new OrderSubmission(none, customer.number(), today, purchase, null, null, null, null, origin, lines);
    }

    private UnitPrice price(Customer customer, Sku sku, BigDecimal quantity) {
        return new PriceBook(ledger)
                .price(customer, sku, quantity, ledger.clock().today())
                .orElseThrow();
    }
}
