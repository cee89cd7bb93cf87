package bryggen.integration.erp;

import static bryggen.integration.erp.Feed.INVOICE;
import static bryggen.integration.orders.ErpOrder.Progress.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.Money;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.returns.ErpReturn;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every connector must do with money and with what comes back. */
abstract class MoneyKit extends KitSteps {

    @Test
    void aCreditNoteHasPositiveAmountsAndItsOrder() {
        var goods = hands.goods(1, 20).get(0);
        var order = order(goods, "3");
        var number = accepted(erp.submitOrder(order)).number();
        hands.shipRest(number);
        hands.invoice(number);
        var invoices = new FeedReader<>(erp, INVOICE).read(100).forget();

        hands.credit(number);

        var credit = appears(
                "the credit note",
                invoices,
                i -> i.type() == ErpInvoice.Type.CREDIT_NOTE && i.orders().contains(number));
        assertThat(credit.gross().amount()).isPositive();
        assertThat(credit.net().plus(credit.tax())).isEqualTo(credit.gross());
        assertThat(credit.lines()).allSatisfy(line -> {
            assertThat(line.quantity().isPositive()).isTrue();
            assertThat(line.net().isNegative()).isFalse();
        });
    }

    @Test
    void anInvoiceIsPaidInTwoPartsAndEachIsBookedOnce() {
        assumeTakes(Command.PAYMENT);
        var invoices = new FeedReader<>(erp, INVOICE);
        var invoice = anInvoice(invoices);
        var little = least(invoice);
        var part = invoice.gross().minus(little);

        var first = payment(invoice, part);
        var booked = paid(erp.registerPayment(first));
        assertThat(booked.externalId()).isEqualTo(first.number());
        assertThat(booked.amount()).isEqualTo(part);
        assertThat(booked.number()).isNotBlank();
        assertThat(paid(erp.registerPayment(first)).key()).as("sent again").isEqualTo(booked.key());
        assertThat(appears(
                                "the part",
                                invoices,
                                i -> i.key().equals(invoice.key()) && !i.open().equals(i.gross()))
                        .open())
                .isEqualTo(little);

        var rest = payment(invoice, little);
        assertThat(paid(erp.registerPayment(rest)).completes(rest)).isTrue();
        appears(
                "the rest",
                invoices,
                i -> i.key().equals(invoice.key()) && i.open().amount().signum() == 0);
        assertThat(erp.findPayment(first.customer(), first.number())).isPresent();
        assertThat(erp.findPayment(rest.customer(), rest.number())).isPresent();
    }

    @Test
    void onePaymentSettlesSeveralInvoices() {
        assumeTakes(Command.PAYMENT);
        var invoices = new FeedReader<>(erp, INVOICE);
        var one = anInvoice(invoices);
        var two = anInvoice(invoices);
        var payment = payment(one, one.gross(), two, two.gross());

        var booked = paid(erp.registerPayment(payment));

        assertThat(booked.amount()).isEqualTo(one.gross().plus(two.gross()));
        for (var invoice : List.of(one, two))
            appears(
                    "paid " + invoice.number(),
                    invoices,
                    i -> i.key().equals(invoice.key()) && i.open().amount().signum() == 0);
    }

    @Test
    void aPaymentWhoseAnswerGotLostIsFoundAndNotBookedAgain() {
        assumeTakes(Command.PAYMENT);
        var invoices = new FeedReader<>(erp, INVOICE);
        for (var write : hands.writesOfAPayment()) {
            var invoice = anInvoice(invoices);
            var payment =
                    payment(invoice, new Money(BigDecimal.TEN, invoice.gross().currency()));
            lost(write, connector -> connector.registerPayment(payment));
            var settled = erp.findPayment(payment.customer(), payment.number())
                    .filter(there -> there.completes(payment))
                    .orElseGet(() -> paid(erp.registerPayment(payment)));
            assertThat(settled.completes(payment)).as("after %s", write).isTrue();

            var after = appears(
                    "the payment",
                    invoices,
                    i -> i.key().equals(invoice.key()) && !i.open().equals(i.gross()));
            assertThat(invoice.gross().minus(after.open()))
                    .as("after %s", write)
                    .isEqualTo(payment.total());
        }
    }

    @Test
    void morePaidThanIsOpenIsANoAndBooksNothing() {
        assumeTakes(Command.PAYMENT);
        var invoices = new FeedReader<>(erp, INVOICE);
        var one = anInvoice(invoices);
        var two = anInvoice(invoices);
        var payment = payment(one, one.gross(), two, two.gross().plus(two.gross()));

        var answer = erp.registerPayment(payment);

        assertThat(answer).isInstanceOfSatisfying(Answer.Rejected.class, no -> assertThat(no.text())
                .isNotBlank());
        assertThat(erp.findPayment(payment.customer(), payment.number())).isEmpty();
        assertThat(invoices.read(100)
                        .find(i -> i.key().equals(one.key()))
                        .orElseThrow()
                        .open())
                .isEqualTo(one.gross());
    }

    @Test
    void theRestOfAnOrderIsCancelledAndWhatWasShippedStays() {
        assumeTakes(Command.CANCEL_REST);
        var goods = hands.goods(1, 20).get(0);
        var order = order(goods, "10");
        var taken = accepted(erp.submitOrder(order));
        hands.shipPart(taken.number(), goods.sku(), new BigDecimal("6"));
        var wish = new OrderCancellation(order.number(), order.customer(), taken.key(), "the rest came too late");

        for (var answer : List.of(erp.cancelRest(wish), erp.cancelRest(wish))) {
            var left = accepted(answer);
            assertThat(left.acceptance()).isNotEqualTo(ErpOrder.Acceptance.CANCELLED);
            assertThat(left.shipping()).isEqualTo(DONE);
            assertThat(left.lines()).singleElement().satisfies(line -> {
                assertThat(line.shipped()).isEqualByComparingTo("6");
                assertThat(line.confirmed()).isEqualByComparingTo("6");
            });
            var ordered = taken.lines().get(0);
            assertThat(left.whatIsLeft().net())
                    .as("worth what is left, whatever this ERP's total says")
                    .isEqualTo(ordered.price().times(new BigDecimal("6")));
        }
    }

    @Test
    void aPartOfAnInvoiceIsCreditedOnce() {
        assumeTakes(Command.CREDIT);
        var invoices = new FeedReader<>(erp, INVOICE);
        var invoice = anInvoice(invoices);
        var request = credit(invoice, "5");

        var note = credited(erp.requestCredit(request));

        assertThat(note.type()).isEqualTo(ErpInvoice.Type.CREDIT_NOTE);
        assertThat(note.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity().value()).isEqualByComparingTo("5"));
        assertThat(note.gross().amount()).isPositive();
        assertThat(note.gross()).isLessThan(invoice.gross());
        assertThat(credited(erp.requestCredit(request)).key()).as("asked again").isEqualTo(note.key());
        assertThat(hands.creditsInTheBooks(invoice)).isOne();
        appears("the credit note", invoices, i -> i.key().equals(note.key()));
    }

    @Test
    void aCreditWhoseAnswerGotLostIsFoundAndNotGivenAgain() {
        assumeTakes(Command.CREDIT);
        for (var write : hands.writesOfACredit()) {
            var invoice = anInvoice(new FeedReader<>(erp, INVOICE));
            var request = credit(invoice, "5");
            lost(write, connector -> connector.requestCredit(request));

            var note = erp.findCredit(request.customer(), request.number())
                    .orElseGet(() -> credited(erp.requestCredit(request)));

            assertThat(note.lines()).as("after %s", write).hasSize(1);
            assertThat(hands.creditsInTheBooks(invoice)).as("after %s", write).isOne();
        }
    }

    @Test
    void moreThanWasInvoicedIsNotCredited() {
        assumeTakes(Command.CREDIT);
        var invoice = anInvoice(new FeedReader<>(erp, INVOICE));

        var answer = erp.requestCredit(credit(invoice, "1000"));

        assertThat(answer).isInstanceOf(Answer.Rejected.class);
        assertThat(hands.creditsInTheBooks(invoice)).isZero();
    }

    @Test
    void goodsAreSentBackOnceAndTheOrderStaysTheOrder() {
        assumeTakes(Command.RETURN);
        var order = order(hands.goods(1, 20).get(0), "10");
        var taken = shipped(order);
        var request = sendBack(order, taken, "4");

        var back = returned(erp.requestReturn(request));

        assertThat(back.externalId()).isEqualTo(request.number());
        assertThat(back.order()).isEqualTo(taken.number());
        assertThat(back.number()).isNotBlank();
        assertThat(back.state()).isNotEqualTo(ErpReturn.State.REFUSED);
        assertThat(back.lines()).singleElement().satisfies(line -> assertThat(line.quantity())
                .isEqualByComparingTo("4"));
        assertThat(returned(erp.requestReturn(request)).key()).as("asked again").isEqualTo(back.key());
        assertThat(hands.returnsInTheBooks(taken.number())).isOne();
        assertThat(erp.findOrder(order.customer(), order.number()).orElseThrow().key())
                .isEqualTo(taken.key());
    }

    @Test
    void aReturnWhoseAnswerGotLostIsFoundAndNotMadeAgain() {
        assumeTakes(Command.RETURN);
        for (var write : hands.writesOfAReturn()) {
            var order = order(hands.goods(1, 20).get(0), "10");
            var taken = shipped(order);
            var request = sendBack(order, taken, "4");
            lost(write, connector -> connector.requestReturn(request));

            var back = erp.findReturn(request.customer(), request.number())
                    .filter(there -> there.state() != ErpReturn.State.REQUESTED)
                    .orElseGet(() -> returned(erp.requestReturn(request)));

            assertThat(back.lines()).as("after %s", write).hasSize(1);
            assertThat(hands.returnsInTheBooks(taken.number()))
                    .as("after %s", write)
                    .isOne();
        }
    }

    @Test
    void moreThanWasShippedIsNotTakenBack() {
        assumeTakes(Command.RETURN);
        var order = order(hands.goods(1, 20).get(0), "10");
        var taken = shipped(order);

        assertThat(erp.requestReturn(sendBack(order, taken, "11"))).isInstanceOf(Answer.Rejected.class);
        assertThat(hands.returnsInTheBooks(taken.number())).isZero();
    }

    @Test
    void anInvoiceInInstalmentsSaysEachAndWhatIsDueFirstIsPaidFirst() {
        var number = hands.orderOnThePhone(
                hands.enterCustomerWithInstalments(), hands.goods(1, 20).get(0), BigDecimal.TEN);
        hands.shipRest(number);
        hands.invoice(number);
        var invoices = new FeedReader<>(erp, INVOICE);
        var invoice = appears("an invoice", invoices, i -> i.orders().contains(number));

        var parts = invoice.instalments();
        assertThat(invoice.flaw()).isNull();
        assertThat(parts).hasSize(3).allSatisfy(part -> assertThat(part.open()).isEqualTo(part.amount()));
        assertThat(invoice.nextDue()).isEqualTo(parts.get(0).due());
        for (int i = 1; i < 3; i++)
            assertThat(parts.get(i).due()).isEqualTo(parts.get(i - 1).due().plusDays(30));

        assumeTakes(Command.PAYMENT);
        // not just as much as another of them, or the ERP may take it for that one
        var little = least(invoice).plus(least(invoice));
        accepted(parts.get(0).amount().plus(little), invoice);
        var after = appears(
                        "the payment",
                        invoices,
                        i -> i.key().equals(invoice.key()) && !i.open().equals(i.gross()))
                .instalments();
        assertThat(after.stream().map(ErpInvoice.Instalment::open))
                .containsExactly(
                        Money.zero(little.currency()),
                        parts.get(1).open().minus(little),
                        parts.get(2).open());
        assertThat(after.stream().map(ErpInvoice.Instalment::amount))
                .containsExactlyElementsOf(
                        parts.stream().map(ErpInvoice.Instalment::amount).toList());
    }

    private void accepted(Money amount, ErpInvoice invoice) {
        assertThat(paid(erp.registerPayment(payment(invoice, amount))).amount()).isEqualTo(amount);
    }
}
