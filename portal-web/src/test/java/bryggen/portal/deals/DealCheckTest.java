package bryggen.portal.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealCheckTest {
    private final DealCheck check = DealBench.check(Clock.fixed(DealBench.MONDAY, ZoneOffset.UTC));

    private static DealDraft draft(String company, String organisationNumber, String family, LocalDate day) {
        return new DealDraft(
                company, organisationNumber, "NO", null, null, null, null, null, family, null, null, null, day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO 999 000 118 MVA", "999000118", "NO999000118", "999.000.118", "no-999000118-mva"})
    void DE3_however_it_is_written_it_is_one_organisation_number(String written) {
        assertThat(check.read(draft("Alfa", written, "Pumper", null)).organisationNumber())
                .isEqualTo("999000118");
        assertThat(check.read(draft("Alfa", written, "Pumper", null)).productFamily())
                .isEqualTo("pumps");
    }

    @Test
    void DE1_a_draft_may_lack_nearly_all_and_what_is_given_has_to_be_right() {
        assertThat(check.read(draft("Alfa", null, null, null)).missing()).hasSize(6);
        assertThatThrownBy(() -> check.read(draft("", "999000119", "Rockets", LocalDate.MAX)))
                .isInstanceOfSatisfying(DealRefusal.Faulty.class, faulty -> {
                    assertThat(faulty.findings())
                            .extracting(f -> f.pointer() + " " + f.code())
                            .containsExactly(
                                    "/company/name lead-field-needed",
                                    "/company/organisationNumber bad-organisation-number",
                                    "/productFamily deal-family-unknown",
                                    "/closeDate deal-date-unfit");
                    assertThat(faulty.said(Texts.in(Language.EN))).doesNotContain("??");
                });
    }

    @Test
    void DE2_a_value_of_nothing_is_no_value() {
        var draft = DealBench.draft("999000118", "Pumps", "0");
        assertThat(check.read(draft).missing()).extracting(f -> f.pointer()).containsExactly("/value");
        assertThat(check.read(DealBench.draft("999000118", "Pumps", "0.01")).missing())
                .isEmpty();
    }

    @Test
    void DE8_below_is_below() {
        var level = new DealSettings.Level(2, 90, 14, java.util.Map.of("NOK", new BigDecimal("50000")));
        assertThat(level.approves(new BigDecimal("49999.99"), "NOK")).isTrue();
        assertThat(level.approves(new BigDecimal("50000.00"), "NOK")).isFalse();
        assertThat(level.approves(new BigDecimal("1"), "SEK")).isFalse();
    }
}
