package bryggen.portal.cases;

import static bryggen.portal.cases.CaseBench.BUYER;
import static bryggen.portal.cases.CaseBench.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.AtOnce;
import bryggen.integration.returns.ReturnRequest;
import bryggen.portal.platform.ListAsk;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CE14: which pieces come back; on a real PostgreSQL. */
class PiecesIT {
    private static CaseBench bench;

    @BeforeAll
    static void database(@TempDir Path folder) {
        bench = new CaseBench("pieces", folder);
    }

    @BeforeEach
    void empty() {
        bench.empty();
    }

    @Test
    @DisplayName("CE14 pieces are of that line of that shipment and as many as come back; to choose none is fine")
    void refused() {
        refusedAs("case-serial-unknown", CaseBench.pumps("S1", null, "1", "S2-A"));
        refusedAs("case-serial-unknown", CaseBench.pumps("S1", null, "1", ""));
        refusedAs("case-serial-unknown", CaseBench.pumps(null, "I1", "1", "S1-A"));
        refusedAs("case-serial-count", CaseBench.pumps("S1", null, "2", "S1-A"));
        refusedAs("case-serial-count", CaseBench.pumps("S1", null, "2", "S1-A", "s1-a"));
        var complaint = new Draft(
                CaseKind.COMPLAINT,
                "quality",
                "normal",
                "repair",
                "It hums.",
                null,
                "S1",
                null,
                List.of(new Draft.LineWish(1, null, LineState.NAMED, List.of("S1-A"))));
        assertThatThrownBy(() -> bench.in(() -> bench.opening.complain(BUYER, complaint, List.of())))
                .isInstanceOfSatisfying(
                        CaseRefusal.Faulty.class, no -> assertThat(no.code()).isEqualTo("case-serial-unfit"));
        assertThat(serials(ask(CaseBench.pumps("S1", null, "2")))).isEmpty();
        assertThat(serials(ask(CaseBench.pumps("S1", null, "2", " s1-b", "S1-A"))))
                .as("as the ERP writes them")
                .containsExactly("S1-A", "S1-B");
        assertThat(sheet(ask(CaseBench.pumps("S1", null, null, "S1-C", "S1-D", "S1-E")))
                        .lines()
                        .get(0)
                        .quantity())
                .as("as many as are named")
                .isEqualByComparingTo("3");
    }

    @Test
    @DisplayName("CE14 a piece is on its way back once; what is declined or given up frees it")
    void once() {
        var first = ask(CaseBench.pumps("S1", null, "1", "S1-A"));
        refusedAs("case-serial-returned", CaseBench.pumps("S1", null, "2", "S1-B", "s1-a"));
        assertThat(away("S1")).containsExactly("S1-A");
        assertThat(away("S2")).isEmpty();
        bench.run(() -> bench.returning.decline(SERVICE, first, "It was made to your drawing."));
        assertThat(serials(first)).as("what was asked for is still read").containsExactly("S1-A");
        var second = ask(CaseBench.pumps("S1", null, "1", "S1-A"));
        bench.run(() -> bench.talking.settle(BUYER, second));
        var third = ask(CaseBench.pumps("S1", null, "1", "S1-A"));
        bench.run(() -> bench.returning.approve(SERVICE, third));
        refusedAs("case-serial-returned", CaseBench.pumps("S1", null, "1", "S1-A"));
        bench.run(() -> bench.returning.receive(SERVICE, third, Map.of()));
        refusedAs("case-serial-returned", CaseBench.pumps("S1", null, "1", "S1-A"));
    }

    @Test
    @DisplayName("CE14 of ten who ask for the same piece at the same moment one gets it")
    void race() throws Exception {
        var got = AtOnce.all(10, () -> {
            try {
                ask(CaseBench.pumps("S3", null, "1", "S3-A"));
                return true;
            } catch (CaseRefusal.Faulty no) {
                assertThat(no.code()).isEqualTo("case-serial-returned");
                return false;
            }
        });
        assertThat(got.stream().filter(yes -> yes)).hasSize(1);
    }

    @Test
    @DisplayName("CE14 the ERP is told which pieces have come; those that have not are free again")
    void received() {
        var number = ask(CaseBench.pumps("S1", null, "3", "S1-A", "S1-B", "S1-C"));
        bench.run(() -> bench.returning.approve(SERVICE, number));
        var two = Map.of(1, new BigDecimal("2"));
        assertThatThrownBy(() -> bench.run(() -> bench.returning.receive(SERVICE, number, two)))
                .as("which two?")
                .isInstanceOfSatisfying(
                        CaseRefusal.Faulty.class, no -> assertThat(no.code()).isEqualTo("case-serial-count"));
        assertThatThrownBy(() -> bench.run(
                        () -> bench.returning.receive(SERVICE, number, two, Map.of(1, List.of("S1-A", "S1-D")))))
                .isInstanceOfSatisfying(
                        CaseRefusal.Faulty.class, no -> assertThat(no.code()).isEqualTo("case-serial-unknown"));
        bench.run(() -> bench.returning.receive(SERVICE, number, two, Map.of(1, List.of("S1-A", "S1-C"))));
        assertThat(bench.returned)
                .singleElement()
                .extracting(told -> told.lines().get(0))
                .extracting(ReturnRequest.Line::serials)
                .isEqualTo(List.of("S1-A", "S1-C"));
        assertThat(serials(number)).containsExactly("S1-A", "S1-C");
        refusedAs("case-serial-returned", CaseBench.pumps("S1", null, "1", "S1-C"));
        ask(CaseBench.pumps("S1", null, "1", "S1-B"));
    }

    @Test
    @DisplayName("CE14 nothing of it has come: all pieces are free; all of it without a word: all have come")
    void allOrNothing() {
        var none = ask(CaseBench.pumps("S1", null, "1", "S1-A"));
        var other = ask(CaseBench.pumps("S2", null, "1", "S2-A"));
        for (var number : List.of(none, other)) bench.run(() -> bench.returning.approve(SERVICE, number));
        bench.run(() -> bench.returning.receive(SERVICE, none, Map.of(1, BigDecimal.ZERO), Map.of(1, List.of("S1-A"))));
        assertThat(away("S1")).isEmpty();
        bench.run(() -> bench.returning.receive(SERVICE, other, Map.of(1, BigDecimal.ONE)));
        assertThat(away("S2")).containsExactly("S2-A");
    }

    @Test
    @DisplayName("CE14 a case is found by the serial number of its piece")
    void found() {
        var number = ask(CaseBench.pumps("S1", null, "1", "S1-A"));
        ask(CaseBench.pumps("S1", null, "1", "S1-B"));
        var filter = CaseFilter.of(null, null, null, null, "s1-a");
        assertThat(bench.in(() -> bench.cases.list(SERVICE, filter, ListAsk.first(10)))
                        .items())
                .extracting(CaseHead::number)
                .containsExactly(number);
    }

    private static void refusedAs(String code, Draft draft) {
        assertThatThrownBy(() -> ask(draft)).isInstanceOfSatisfying(CaseRefusal.Faulty.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.rule()).isEqualTo("CE14");
            assertThat(no.findings().get(0).pointer()).isEqualTo("/serial.1");
        });
    }

    private static String ask(Draft draft) {
        return bench.in(() -> bench.returning.ask(BUYER, draft, List.of()));
    }

    private static CaseSheet sheet(String number) {
        return bench.in(() -> bench.cases.sheet(BUYER, number));
    }

    private static List<String> serials(String number) {
        return sheet(number).lines().get(0).serials();
    }

    private static Set<String> away(String shipment) {
        var paper = new Paper(Paper.Type.SHIPMENT, shipment, "C1", null, null, null, List.of());
        return bench.in(() -> bench.pieces.away(paper)).getOrDefault(1, Set.of());
    }
}
