package bryggen.portal.cases;

import static bryggen.portal.cases.CaseBench.BUYER;
import static bryggen.portal.cases.CaseBench.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.AtOnce;
import bryggen.portal.invoices.CreditNotesTold;
import bryggen.portal.invoices.DisputesOnly;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods that come back, lines in dispute, goods at the gate; on a real PostgreSQL. */
class ReturnsIT {
    private static CaseBench bench;

    @BeforeAll
    static void database(@TempDir Path folder) {
        bench = new CaseBench("returns", folder);
    }

    @BeforeEach
    void empty() {
        bench.empty();
    }

    @Test
    @DisplayName("CE8 no more than there is goes back, also not by the other paper; what is given up is free again")
    void quantities() {
        var first = ask("S1", null, "credit", 1, "7");
        assertThatThrownBy(() -> ask("S1", null, "credit", 1, "4")).isInstanceOf(CaseRefusal.Faulty.class);
        assertThatThrownBy(() -> ask(null, "I1", "credit", 1, "4"))
                .as("the same goods by their invoice")
                .isInstanceOf(CaseRefusal.Faulty.class);
        ask(null, "I1", "credit", 1, "3");
        bench.run(() -> bench.talking.settle(BUYER, first));
        assertThat(bench.goodsOf(first).state()).isEqualTo(ReturnState.GIVEN_UP);
        ask("S1", null, "credit", 1, "7");
        assertThatThrownBy(() -> ask("S1", null, "credit")).isInstanceOf(CaseRefusal.Faulty.class);
        assertThatThrownBy(() -> ask("S1", null, "credit", 9, "1")).isInstanceOf(CaseRefusal.Faulty.class);
    }

    @Test
    @DisplayName("CE8 of ten who ask for three of ten at the same moment three get them")
    void race() throws Exception {
        var got = AtOnce.all(10, () -> {
            try {
                ask("S2", null, "credit", 1, "3");
                return true;
            } catch (CaseRefusal.Faulty none) {
                return false;
            }
        });
        assertThat(got.stream().filter(yes -> yes)).hasSize(3);
    }

    @Test
    @DisplayName("CE13 of several shipments by one form: a return each, all of them or none, each names the others")
    void together() {
        assertThatThrownBy(() -> together("S1", 1, "4", "S2", 1, "7"))
                .as("eleven of ten pumps of the order")
                .isInstanceOfSatisfying(
                        CaseRefusal.Faulty.class,
                        no -> assertThat(no.findings().get(0).pointer()).isEqualTo("/quantity.1.1"));
        assertThat(bench.in(() -> bench.sql.rows("select number from cases_case", row -> row.getString(1))))
                .as("none")
                .isEmpty();
        var alone = ask("S3", null, "credit", 2, "5");
        var numbers = together("S1", 1, "4", "S2", 1, "6");
        assertThat(numbers).hasSize(2);
        assertThat(numbers.stream().map(number -> bench.head(number).shipment()))
                .containsExactly("S1", "S2");
        assertThat(siblings(numbers.get(0))).containsExactly(numbers.get(1));
        assertThat(siblings(numbers.get(1))).containsExactly(numbers.get(0));
        assertThat(siblings(alone)).isEmpty();
        bench.run(() -> bench.returning.decline(SERVICE, numbers.get(0), "Too late"));
        assertThat(bench.goodsOf(numbers.get(1)).state()).as("each for itself").isEqualTo(ReturnState.ASKED);
    }

    @Test
    @DisplayName("CE13 forms over the same shipments in another order do not wait for each other in a circle")
    void circle() throws Exception {
        var forms = AtOnce.<List<String>>each(
                12,
                i -> () ->
                        i % 2 == 0 ? together("S1", 2, "1", "S2", 1, "0.1") : together("S2", 1, "0.1", "S1", 2, "1"));
        assertThat(forms).allSatisfy(numbers -> assertThat(numbers).hasSize(2));
    }

    @Test
    @DisplayName("CE9, CE10 approved, received in part, owed to the ERP once, booked, credited, and linked")
    void back() {
        var number = ask("S1", null, "credit", 1, "4", 2, "50");
        assertThatThrownBy(() -> receive(number, Map.of())).isInstanceOf(CaseRefusal.ReturnNotNow.class);
        bench.run(() -> bench.returning.approve(SERVICE, number));
        assertThat(bench.head(number).status()).isEqualTo(CaseStatus.WAITING);
        assertThatThrownBy(() -> receive(number, Map.of(1, new BigDecimal("5"))))
                .isInstanceOf(CaseRefusal.Faulty.class);
        assertThat(bench.returned).isEmpty();
        receive(number, Map.of(1, new BigDecimal("3"), 2, BigDecimal.ZERO));
        assertThat(bench.returned).singleElement().satisfies(told -> {
            assertThat(told.number().value()).isEqualTo(number);
            assertThat(told.order()).isEqualTo("SO1");
            assertThat(told.lines()).singleElement().satisfies(line -> {
                assertThat(line.orderLine()).isEqualTo(1);
                assertThat(line.quantity()).isEqualByComparingTo("3");
            });
        });
        assertThatThrownBy(() -> receive(number, Map.of())).isInstanceOf(CaseRefusal.ReturnNotNow.class);
        assertThat(bench.returned).hasSize(1);
        // what did not come can be asked for again: ten less three
        ask("S1", null, "repair", 1, "7", 2, "100");
        bench.run(() -> bench.crediting.booked("C1", number, "RMA-7"));
        assertThat(bench.goodsOf(number).state()).isEqualTo(ReturnState.BOOKED);
        bench.run(() -> bench.crediting.heard(told("KN-0", "SO1", "BOLT")));
        assertThat(bench.goodsOf(number).creditNote()).as("other goods").isNull();
        bench.run(() -> bench.crediting.heard(told("KN-1", "SO1", "PUMP")));
        bench.run(() -> bench.crediting.heard(told("KN-2", "SO1", "PUMP")));
        assertThat(bench.goodsOf(number).creditNote()).isEqualTo("KN-1");
        assertThat(bench.head(number).status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(bench.news.all()).extracting(CasesMoved::what).contains(CasesMoved.What.CREDITED);
    }

    @Test
    @DisplayName("CE10 of an invoice the credit note is owed; what is repaired the ERP need not know; its no is seen")
    void fromInvoice() {
        var number = ask(null, "I1", "credit", 2, "10");
        bench.run(() -> bench.returning.approve(SERVICE, number));
        receive(number, Map.of());
        assertThat(bench.credited).singleElement().satisfies(told -> {
            assertThat(told.invoice()).isEqualTo("key-I1");
            assertThat(told.lines().get(0).line()).isEqualTo(2);
        });
        bench.run(() -> bench.crediting.refused("C1", number, "The period is closed."));
        assertThat(bench.goodsOf(number).state()).isEqualTo(ReturnState.REFUSED);
        assertThat(bench.goodsOf(number).answer()).isEqualTo("The period is closed.");
        var repaired = ask("S1", null, "repair", 1, "1");
        bench.run(() -> bench.returning.approve(SERVICE, repaired));
        receive(repaired, Map.of());
        assertThat(bench.returned).isEmpty();
        assertThat(bench.goodsOf(repaired).state()).isEqualTo(ReturnState.RECEIVED);
    }

    @Test
    @DisplayName("CE9 declined with a reason that the customer reads; the goods are free again")
    void declined() {
        var number = ask("S1", null, "credit", 1, "10");
        assertThatThrownBy(() -> bench.run(() -> bench.returning.decline(SERVICE, number, " ")))
                .isInstanceOf(CaseRefusal.Faulty.class);
        bench.run(() -> bench.returning.decline(SERVICE, number, "It was made to your drawing."));
        assertThat(bench.goodsOf(number).reason()).isEqualTo("It was made to your drawing.");
        assertThat(bench.in(() -> bench.cases.sheet(BUYER, number)).messages())
                .singleElement()
                .satisfies(m -> assertThat(m.text()).isEqualTo("It was made to your drawing."));
        ask("S1", null, "credit", 1, "10");
        assertThatThrownBy(() -> bench.run(() -> bench.returning.approve(SERVICE, number)))
                .isInstanceOf(CaseRefusal.ReturnNotNow.class);
    }

    @Test
    @DisplayName("CE11, IN12 only the disputed line is not reminded of, with its tax, until the case is closed")
    void dispute() {
        bench.run(() -> {
            bench.sql.run(
                    """
                    insert into invoices_invoice (remote_id, erp_key, account, number, type, issued, due, currency, net, tax,
                      gross, open_amount, erp_orders, has_document, words, changed_at)
                    values ('r1', 'k1', 'C1', 'I1', 'INVOICE', '2026-11-01', '2026-11-20', 'NOK', 1000, 250, 1250, 1250,
                      '{SO1}', false, 'I1', '2026-11-01T00:00:00Z')""");
            for (int line = 1; line <= 2; line++)
                bench.sql.run(
                        """
                        insert into invoices_line (invoice, account, place, line, sku, name, quantity, unit, price, price_base,
                          net, tax_category, tax_percent) values ('r1', 'C1', ?, ?, 'PUMP', 'A pump', 1, 'C62', 1, 1, ?, 'S', 25)""",
                        line,
                        line,
                        new BigDecimal(line == 1 ? "300" : "700"));
        });
        var number = bench.in(() -> bench.disputing.dispute(BUYER, disputed(1), List.of()));
        assertThatThrownBy(() -> bench.in(() -> bench.disputing.dispute(BUYER, disputed(1), List.of())))
                .isInstanceOf(CaseRefusal.Disputed.class);
        assertThat(bench.in(() -> bench.disputes.of("C1", "I1")))
                .singleElement()
                .satisfies(d -> assertThat(d.caseNumber()).isEqualTo(number));
        assertThat(reminders()).containsExactly("I1 875.00");
        forget();
        var other = bench.in(() -> bench.disputing.dispute(BUYER, disputed(2), List.of()));
        assertThat(reminders()).as("all of it is in dispute").isEmpty();
        bench.run(() -> bench.talking.settle(BUYER, number));
        assertThat(reminders()).containsExactly("I1 375.00");
        forget();
        bench.run(() -> bench.talking.reopen(BUYER, number, "The credit note never came."));
        assertThat(reminders()).isEmpty();
        bench.run(() -> bench.desk.answer(SERVICE, other, "You are right.", List.of()));
        assertThat(reminders()).as("answered is not closed").isEmpty();
        bench.run(() -> bench.desk.close(SERVICE, other));
        assertThat(reminders()).containsExactly("I1 875.00");
    }

    @Test
    @DisplayName("CE12 all there is confirmed once; short and damaged lines open one complaint with them in it")
    void received() {
        assertThat(bench.in(() -> bench.receiving.confirm(BUYER, "S1", List.of(), null, List.of())))
                .isEmpty();
        assertThatThrownBy(() -> bench.in(() -> bench.receiving.confirm(BUYER, "S1", List.of(), null, List.of())))
                .isInstanceOf(CaseRefusal.Confirmed.class);
        var lines = List.of(
                new Draft.LineWish(1, new BigDecimal("2"), LineState.DAMAGED),
                new Draft.LineWish(2, null, LineState.SHORT));
        assertThatThrownBy(() -> bench.in(() -> bench.receiving.confirm(
                        BUYER,
                        "S2",
                        List.of(new Draft.LineWish(1, new BigDecimal("11"), LineState.SHORT)),
                        null,
                        List.of())))
                .isInstanceOf(CaseRefusal.Faulty.class);
        var number = bench.in(
                        () -> bench.receiving.confirm(BUYER, "S2", lines, null, List.of(CaseBench.file("crate.pdf"))))
                .orElseThrow();
        var sheet = bench.in(() -> bench.cases.sheet(BUYER, number));
        assertThat(sheet.head().category()).isEqualTo(Category.DAMAGED);
        assertThat(sheet.head().shipment()).isEqualTo("S2");
        assertThat(sheet.lines())
                .extracting(l -> l.sku() + " " + l.quantity() + " " + l.state())
                .containsExactly("PUMP 2 DAMAGED", "BOLT 100 SHORT");
        assertThat(sheet.files()).hasSize(1);
        assertThat(bench.in(() -> bench.receiving.of("C1", "S2")).orElseThrow().complaint())
                .isEqualTo(number);
    }

    private static Draft disputed(int line) {
        return new Draft(
                CaseKind.DISPUTE,
                "price",
                "normal",
                "credit",
                "Not the agreed price.",
                null,
                null,
                "I1",
                List.of(new Draft.LineWish(line, null, LineState.NAMED)));
    }

    private static List<String> reminders() {
        return bench.in(() -> DisputesOnly.reminders(bench.sql, LocalDate.of(2026, 11, 23)));
    }

    private static void forget() {
        bench.run(() -> bench.sql.run("update invoices_invoice set told_due = null, told_overdue = null"));
    }

    private static CreditNotesTold told(String number, String order, String sku) {
        return new CreditNotesTold(List.of(new CreditNotesTold.Told("C1", number, List.of(order), List.of(sku))));
    }

    private static void receive(String number, Map<Integer, BigDecimal> came) {
        bench.run(() -> bench.returning.receive(SERVICE, number, came));
    }

    private static List<String> together(
            String one, int line, String quantity, String other, int otherLine, String otherQuantity) {
        var drafts = new LinkedHashMap<String, Draft>();
        drafts.put("0.", CaseBench.back(one, null, "credit", line, quantity));
        drafts.put("1.", CaseBench.back(other, null, "credit", otherLine, otherQuantity));
        return bench.in(() -> bench.returning.ask(BUYER, drafts, List.of()));
    }

    private static List<String> siblings(String number) {
        return bench.in(() -> bench.returns.siblings(bench.head(number)));
    }

    private static String ask(String shipment, String invoice, String wanted, Object... lines) {
        return bench.in(() -> bench.returning.ask(BUYER, CaseBench.back(shipment, invoice, wanted, lines), List.of()));
    }
}
