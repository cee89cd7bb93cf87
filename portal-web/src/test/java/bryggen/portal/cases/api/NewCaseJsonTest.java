package bryggen.portal.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.cases.Draft;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CE13: which returns the lines of one call become. */
class NewCaseJsonTest {
    @Test
    @DisplayName("CE13 each shipment that lines name is a return of its own, in their order")
    void eachShipment() {
        var drafts = wish("return", null, line(1, "S2"), line(1, "S1"), line(3, "S2"))
                .drafts();
        assertThat(drafts.values()).extracting(Draft::shipment).containsExactly("S2", "S1");
        assertThat(drafts.values()).extracting(draft -> draft.lines().size()).containsExactly(2, 1);
        assertThat(drafts.keySet()).containsExactly("0.", "1.");
    }

    @Test
    @DisplayName("CE2 one document is one case, be it named by the case or by its lines")
    void one() {
        for (var wish : List.of(
                wish("return", "S1", line(1, null), line(2, null)),
                wish("return", null, line(1, "S1"), line(2, "S1")),
                wish("return", "S1", line(1, "S1"), line(2, null)))) {
            assertThat(wish.drafts()).containsOnlyKeys("");
            assertThat(wish.drafts().values()).extracting(Draft::shipment).containsExactly("S1");
        }
        assertThat(wish("complaint", null).drafts().values())
                .extracting(Draft::shipment)
                .containsExactly((String) null);
        assertThat(wish("complaint", "S1").drafts().values())
                .extracting(Draft::shipment)
                .containsExactly("S1");
    }

    @Test
    @DisplayName(
            "CE13 a line of no shipment beside others, of another than the case, or of a complaint is refused at its place")
    void refused() {
        assertThat(refusal(wish("return", null, line(1, "S1"), line(2, null)))).isEqualTo("/lines/1/shipment");
        assertThat(refusal(wish("return", "S1", line(1, "S2")))).isEqualTo("/lines/0/shipment");
        assertThat(refusal(wish("complaint", null, line(1, "S2")))).isEqualTo("/lines/0/shipment");
        assertThat(refusal(new NewCaseJson(
                        "return", "damaged", null, "credit", "", null, null, "90001", List.of(line(1, "S2")))))
                .as("of an invoice and of a shipment at once")
                .isEqualTo("/lines/0/shipment");
        assertThat(refusal(wish("return", "S1", new NewCaseJson.LineJson(null, BigDecimal.ONE, null, null, null))))
                .isEqualTo("/lines/0/line");
        assertThat(refusal(wish(
                        "return", null, Collections.nCopies(501, line(1, "S1")).toArray(NewCaseJson.LineJson[]::new))))
                .isEqualTo("/lines");
    }

    private static String refusal(NewCaseJson wish) {
        var pointer = new String[1];
        assertThatThrownBy(wish::drafts)
                .isInstanceOfSatisfying(
                        CaseRefusal.Faulty.class,
                        no -> pointer[0] = no.findings().get(0).pointer());
        return pointer[0];
    }

    private static NewCaseJson wish(String kind, @Nullable String shipment, NewCaseJson.LineJson... lines) {
        return new NewCaseJson(kind, "damaged", null, "credit", "", null, shipment, null, Arrays.asList(lines));
    }

    private static NewCaseJson.LineJson line(int line, @Nullable String shipment) {
        return new NewCaseJson.LineJson(line, BigDecimal.ONE, null, null, shipment);
    }
}
