package bryggen.integration.erp;

import static bryggen.integration.erp.Feed.CUSTOMER;
import static bryggen.integration.erp.Feed.INVOICE;
import static bryggen.integration.erp.Feed.ITEM;
import static bryggen.integration.erp.Feed.ORDER;
import static bryggen.integration.erp.Feed.SHIPMENT;
import static bryggen.integration.erp.Feed.STOCK;
import static bryggen.integration.orders.ErpOrder.Progress.DONE;
import static bryggen.integration.orders.ErpOrder.Progress.PART;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.Await;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.prices.LineAsk;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every connector must do, proven against a running ERP. A connector is done when a child of this class passes;
 * the child only says who plays the ERP's side.
 */
public abstract class ConnectorKit extends MoneyKit {

    @Test
    void anOrderIsTakenAsItWasAgreed() {
        var goods = hands.goods(2, 20);
        var order = order(goods.get(0), "12", goods.get(1), "3");

        var taken = accepted(erp.submitOrder(order));

        assertThat(taken.externalId()).isEqualTo(order.number());
        assertThat(taken.customer()).isEqualTo(order.customer());
        assertThat(taken.acceptance()).isEqualTo(ErpOrder.Acceptance.ACCEPTED);
        assertThat(taken.number()).isNotBlank();
        assertThat(taken.lines()).hasSize(2);
        for (var line : order.lines()) {
            var came = taken.lines().stream()
                    .filter(l -> l.line() == line.line())
                    .findFirst()
                    .orElseThrow();
            assertThat(came.sku()).isEqualTo(line.sku());
            assertThat(came.quantity()).isEqualTo(line.quantity());
            assertThat(came.price().amount()).isEqualByComparingTo(line.price().amount());
            assertThat(came.net()).isEqualTo(line.price().times(line.quantity().value()));
        }
        assertThat(erp.findOrder(order.customer(), order.number()).orElseThrow().key())
                .isEqualTo(taken.key());
    }

    @Test
    void theSameOrderTwiceGivesOneOrder() {
        var order = order(hands.goods(1, 20).get(0), "2");

        var first = accepted(erp.submitOrder(order));
        var second = accepted(erp.submitOrder(order));

        assertThat(second.key()).isEqualTo(first.key());
        assertThat(hands.ordersInTheBooks(order.customer(), order.number())).isOne();
    }

    @Test
    void anOrderWhoseAnswerGotLostIsFoundAndNotMadeAgain() {
        var goods = hands.goods(1, 50).get(0);
        for (var write : hands.writesOfAnOrder()) {
            var order = order(goods, "2");
            lost(write, connector -> connector.submitOrder(order));
            var taken =
                    erp.findOrder(order.customer(), order.number()).orElseGet(() -> accepted(erp.submitOrder(order)));

            assertThat(taken.externalId()).isEqualTo(order.number());
            assertThat(taken.lines()).hasSize(1);
            assertThat(hands.ordersInTheBooks(order.customer(), order.number()))
                    .as("after %s", write)
                    .isOne();
        }
    }

    @Test
    void aLoginThatExpiresInMidRouteIsRenewed() {
        var order = order(hands.goods(1, 20).get(0), "2");
        var writes = hands.writesOfAnOrder();
        try (var line = new LossyLine(hands.settings().url())) {
            var connector = Connectors.open(at(line.url()));
            assertThat(connector.ping().up()).isTrue();
            line.before(writes.get(writes.size() - 1), hands::expireLogin);

            accepted(connector.submitOrder(order));

            assertThat(line.struck()).isTrue();
        }
        assertThat(hands.ordersInTheBooks(order.customer(), order.number())).isOne();
    }

    @Test
    void anOrderBornInTheErpAppears() {
        var goods = hands.goods(1, 20).get(0);
        var customer = hands.customer();
        var orders = new FeedReader<>(erp, ORDER).read(100).forget();

        var number = hands.orderOnThePhone(customer, goods, new BigDecimal("4"));

        var born = appears("the order " + number, orders, o -> o.number().equals(number));
        assertThat(born.externalId()).isNull();
        assertThat(born.origin()).isNotEqualTo("portal");
        assertThat(born.customer()).isEqualTo(customer);
        assertThat(born.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo(goods.sku());
            assertThat(line.quantity().value()).isEqualByComparingTo("4");
        });
    }

    @Test
    void anOrderIsShippedInTwoPartsAndInvoiced() {
        var goods = hands.goods(1, 20).get(0);
        var orders = new FeedReader<>(erp, ORDER).read(100).forget();
        var shipments = new FeedReader<>(erp, SHIPMENT).read(100).forget();
        var invoices = new FeedReader<>(erp, INVOICE).read(100).forget();
        var order = order(goods, "10");
        var number = accepted(erp.submitOrder(order)).number();

        hands.shipPart(number, goods.sku(), new BigDecimal("6"));
        var first = appears("the first shipment", shipments, s -> s.order().equals(number));
        assertThat(first.externalId()).isEqualTo(order.number());
        assertThat(first.customer()).isEqualTo(order.customer());
        assertShipped(first, "10", "6", "4");
        var half =
                appears("the order, shipped in part", orders, o -> o.number().equals(number) && o.shipping() == PART);
        assertThat(half.lines().get(0).shipped()).isEqualByComparingTo("6");

        shipments.forget();
        hands.shipRest(number);
        var rest = appears(
                "the second shipment",
                shipments,
                s -> s.order().equals(number) && !s.key().equals(first.key()));
        assertShipped(rest, "10", "4", "0");
        hands.invoice(number);
        var done = appears("the order, done", orders, o -> o.number().equals(number) && o.invoicing() == DONE);
        assertThat(done.shipping()).isEqualTo(DONE);
        assertThat(done.lines().get(0).shipped()).isEqualByComparingTo("10");
        assertThat(done.lines().get(0).invoiced()).isEqualByComparingTo("10");

        invoices.read(100);
        var billed = invoices.all().stream()
                .map(Change::row)
                .filter(i -> i != null && i.orders().contains(number))
                .toList();
        assertThat(billed).isNotEmpty().allSatisfy(invoice -> {
            assertThat(invoice.type()).isEqualTo(ErpInvoice.Type.INVOICE);
            assertThat(invoice.customer()).isEqualTo(order.customer());
            assertThat(invoice.net().plus(invoice.tax())).isEqualTo(invoice.gross());
            assertThat(invoice.open()).isEqualTo(invoice.gross());
            assertThat(invoice.due()).isNotNull();
        });
        assertThat(billed.stream().map(ErpInvoice::net).reduce((a, b) -> a.plus(b)))
                .contains(done.net());
    }

    @Test
    void aHeldOrderIsAHoldUntilItIsReleased() {
        if (!erp.capabilities().commands().contains(Command.RELEASE)) {
            assertThat(erp.capabilities().feeds())
                    .as("who takes no release tells of no holds")
                    .doesNotContain(Feed.HOLD);
            return;
        }
        var holds = new FeedReader<>(erp, Feed.HOLD);
        var order = order(hands.goods(1, 20).get(0), "2");
        var taken = accepted(erp.submitOrder(order));

        hands.holdBack(taken.number(), "Owes too much");

        var hold = appears("the hold", holds, h -> h.order().equals(taken.number()));
        assertThat(hold.customer()).isEqualTo(order.customer());
        assertThat(hold.externalId()).isEqualTo(order.number().value());
        assertThat(hold.text()).isEqualTo("Owes too much");
        var release = new HoldRelease(hold.key(), hold.order(), hold.customer(), "Elin Strand", "paid today");
        for (var answer : List.of(erp.releaseHold(release), erp.releaseHold(release)))
            assertThat(accepted(answer).key()).isEqualTo(taken.key());
        Await.that("the hold is gone", SOON, () -> holds.read(100)
                .find(h -> h.key().equals(hold.key()))
                .isEmpty());
    }

    @Test
    void aLeadIsEnteredOnceAndBroughtUpToDate() {
        assumeTakes(Command.LEAD);
        var leads = new FeedReader<>(erp, Feed.LEAD);
        var number = new RequestNumber("L-" + UUID.randomUUID().toString().substring(0, 13));

        var first = entered(erp.submitLead(lead(number, "Pumps for a new hatchery")));
        var second = entered(erp.submitLead(lead(number, "Pumps for two hatcheries")));

        assertThat(second.key()).isEqualTo(first.key());
        assertThat(first.externalId()).isEqualTo(number);
        assertThat(first.company()).isEqualTo("Havbruk Ø AS");
        assertThat(first.email()).isEqualTo("kari@havbruk.example");
        var told = appears("the lead", leads, l -> l.title().equals("Pumps for two hatcheries"));
        assertThat(told.key()).isEqualTo(first.key());
        assertThat(leads.all().stream()
                        .filter(change -> change.row() != null
                                && number.equals(change.row().externalId())))
                .hasSize(1);

        var own = "Seals for " + UUID.randomUUID();
        hands.enterLead(own);
        assertThat(appears("their own lead", leads, l -> l.title().equals(own)).externalId())
                .isNull();
    }

    @Test
    void aCommitBehindTheCursorIsNotMissed() {
        var other = hands.enterCustomer("Before the late ones");
        var customers = new FeedReader<>(erp, CUSTOMER).read(100).forget();
        var late = hands.enterCustomersSlowly();
        hands.rename(other, "Committed in between");
        appears("the change in between", customers, c -> c.name().equals("Committed in between"));
        customers.forget();

        var entered = late.commit();

        assertThat(entered).isNotEmpty();
        customers.read(100);
        for (var number : entered)
            assertThat(customers.find(c -> c.number().equals(number)))
                    .as("%s", number)
                    .isPresent();
        entered.forEach(hands::deleteCustomer);
        hands.deleteCustomer(other);
    }

    @Test
    void aRowThatIsDeletedInTheErpIsMissedByTheSweep() {
        var number = hands.enterCustomer("Soon gone");
        var customers = new FeedReader<>(erp, CUSTOMER);
        appears("the new customer", customers, c -> c.number().equals(number));
        var id = customers.all().stream()
                .filter(change -> change.row() != null && change.row().number().equals(number))
                .findFirst()
                .orElseThrow()
                .remoteId();
        assertThat(FeedReader.sweep(erp, CUSTOMER)).contains(id);

        hands.deleteCustomer(number);

        assertThat(FeedReader.sweep(erp, CUSTOMER)).doesNotContain(id);
        assertThat(erp.one(CUSTOMER, id)).isEmpty();
    }

    @Test
    void everyFeedHandsOutEachRowWhateverThePageSize() {
        for (var feed : erp.capabilities().feeds()) everyRow(feed);
    }

    private <R> void everyRow(Feed<R> feed) {
        var swept = FeedReader.sweep(erp, feed);
        // many pages, but not a thousand where the ERP has a thousand times more than the one this was written at
        var small = new FeedReader<>(erp, feed).read(Math.max(7, swept.size() / 20));
        var large = new FeedReader<>(erp, feed).read(erp.capabilities().maxPage());

        assertThat(small.remoteIds()).as("%s, page by page", feed).isEqualTo(large.remoteIds());
        assertThat(large.remoteIds()).as("%s, against the sweep", feed).isEqualTo(swept);
        swept.stream().limit(2).forEach(id -> assertThat(erp.one(feed, id))
                .as("%s %s", feed, id)
                .isPresent());
        assertThat(large.forget().read(7).remoteIds()).as("%s again", feed).isSubsetOf(swept);
    }

    @Test
    void anOrderAboveTheCreditLimitIsRefusedInTheErpsWordsAndLeavesNothing() {
        var goods = hands.goods(1, 20).get(0);
        var overreach = hands.moreThanTheCredit(goods);
        var poor = overreach.customer();
        var order =
                order(poor, List.of(line(poor, 1, goods, overreach.quantity().toPlainString())));

        var answer = erp.submitOrder(order);

        assertThat(answer).isInstanceOfSatisfying(Answer.Rejected.class, no -> assertThat(no.text())
                .isNotBlank());
        assertThat(hands.ordersInTheBooks(poor, order.number())).isZero();
        assertThat(erp.findOrder(poor, order.number())).isEmpty();
        assertThat(erp.submitOrder(order)).as("asked again").isInstanceOf(Answer.Rejected.class);
    }

    @Test
    void anOrderThatIsNotYetShippedCanBeCancelled() {
        var order = order(hands.goods(1, 20).get(0), "2");
        var taken = accepted(erp.submitOrder(order));

        var answer = erp.cancelOrder(
                new OrderCancellation(order.number(), order.customer(), taken.key(), "ordered by mistake"));

        assertThat(accepted(answer).acceptance()).isEqualTo(ErpOrder.Acceptance.CANCELLED);
        assertThat(erp.findOrder(order.customer(), order.number()).map(ErpOrder::acceptance))
                .contains(ErpOrder.Acceptance.CANCELLED);
        var again = erp.cancelOrder(new OrderCancellation(order.number(), order.customer(), null, "again"));
        assertThat(accepted(again).acceptance()).isEqualTo(ErpOrder.Acceptance.CANCELLED);
    }

    @Test
    void anOrderThatNeverCameIsAbsentWhenItIsToBeCancelled() {
        var order = order(hands.goods(1, 20).get(0), "2");

        var answer = erp.cancelOrder(new OrderCancellation(order.number(), order.customer(), null, "in vain"));

        assertThat(answer).isInstanceOf(Answer.Absent.class);
    }

    @Test
    void anOrderThatIsShippedIsNotCancelled() {
        var order = order(hands.goods(1, 20).get(0), "2");
        var taken = accepted(erp.submitOrder(order));
        hands.shipRest(taken.number());

        var answer = erp.cancelOrder(new OrderCancellation(order.number(), order.customer(), taken.key(), "too late"));

        assertThat(answer).isInstanceOfSatisfying(Answer.Rejected.class, no -> assertThat(no.text())
                .isNotBlank());
    }

    @Test
    void somethingTheErpDoesNotSellIsNotTriedAgainAndAgain() {
        var customer = hands.customer();
        var none = new Sku("no such thing " + UUID.randomUUID());
        var order = order(
                customer, List.of(new OrderSubmission.Line(1, none, Quantity.pieces(1), UnitPrice.of("1.00", "NOK"))));

        assertThat(erp.submitOrder(order)).isInstanceOfAny(Answer.Rejected.class, Answer.Defect.class);
        assertThat(erp.price(customer, List.of(new LineAsk(none, BigDecimal.ONE)), LocalDate.now(zone())))
                .isEmpty();
        assertThat(erp.stock(List.of(none))).isEmpty();
    }

    @Test
    void aChangeOfStockIsSeenInFeedAndQuestion() {
        var goods = hands.goods(1, 20).get(0);
        var levels = new FeedReader<>(erp, STOCK).read(100).forget();

        hands.count(goods, new BigDecimal("1234"));

        var level = appears(
                "the count",
                levels,
                l -> l.sku().equals(goods.sku()) && l.available().compareTo(new BigDecimal("1234")) <= 0);
        assertThat(erp.stock(List.of(goods.sku())))
                .anySatisfy(now -> assertThat(now.available()).isEqualByComparingTo(level.available()));
        hands.count(goods, new BigDecimal("5000"));
    }

    @Test
    void whatIsForSaleHasANameAUnitAndAPrice() {
        var goods = hands.goods(1, 20).get(0);
        var items = new FeedReader<>(erp, ITEM).read(100);
        var prices = new FeedReader<>(erp, Feed.PRICE).read(100);

        var item = items.find(i -> i.sku().equals(goods.sku())).orElseThrow();
        assertThat(item.texts()).isNotEmpty().allSatisfy((language, text) -> assertThat(text.name())
                .isNotBlank());
        assertThat(item.unit()).isEqualTo(goods.unit());
        assertThat(prices.find(p -> p.sku().equals(goods.sku()))).isPresent();
        assertThat(price(hands.customer(), goods, "1").amount()).isPositive();
    }

    @Test
    void aCustomerHasAPlaceAndTerms() {
        var number = hands.customer();
        var customer = new FeedReader<>(erp, CUSTOMER)
                .read(100)
                .find(c -> c.number().equals(number))
                .orElseThrow();
        assertThat(customer.name()).isNotBlank();
        assertThat(customer.active()).isTrue();
        assertThat(customer.addresses()).isNotEmpty();
    }

    @Test
    void wrongCredentialsAreAClearDownAndNothingElse() {
        var right = hands.settings();
        var nobody = "nobody-" + UUID.randomUUID();
        var wrong = new ErpSettings(right.kind(), right.url(), nobody, "not-the-secret", right.deadline());
        var stranger = Connectors.open(wrong);

        var health = stranger.ping();

        assertThat(health.up()).isFalse();
        assertThat(health.detail()).isNotBlank().doesNotContain("not-the-secret");
        assertThat(erp.ping().up()).isTrue();
        assertThat(stranger.submitOrder(order(hands.goods(1, 20).get(0), "1"))).isInstanceOf(Answer.Busy.class);
    }

    @Test
    void anErpThatIsNotThereIsBusyAndNotUnknown() throws IOException {
        URI closed;
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = hands.settings().url();
            closed = URI.create("http://127.0.0.1:" + port.getLocalPort() + url.getRawPath());
        }
        var nowhere = Connectors.open(at(closed));

        assertThat(nowhere.ping().up()).isFalse();
        assertThat(nowhere.submitOrder(order(hands.goods(1, 20).get(0), "1"))).isInstanceOf(Answer.Busy.class);
    }

    // ---- what the cases share
}
