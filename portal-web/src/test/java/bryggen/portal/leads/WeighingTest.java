package bryggen.portal.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeighingTest {
    private static final Weighing WEIGHING = new Weighing(new Weights(35, 20, 15, 15, 15));
    private static final Weighing.Wanted BERGEN = new Weighing.Wanted("NO", "5003", "Pumps");

    private static Candidate partner(String account, int level, int open, Territory... territories) {
        return new Candidate(account, true, level, 20, open, 0, 0, null, List.of(territories));
    }

    private static Territory area(String account, String country, String from, String to, String family) {
        return new Territory("t", account, country, from, to, family);
    }

    private static List<Weighed> weigh(Candidate... partners) {
        return WEIGHING.weigh(BERGEN, List.of(partners), Set.of());
    }

    @Test
    void LE5_a_territory_covers_country_postal_code_and_family() {
        assertThat(area("P", "NO", "50", "59", "").covers("NO", "5003", "Pumps"))
                .isTrue();
        assertThat(area("P", "NO", "5000", "5002", "").covers("NO", "5003", "Pumps"))
                .isFalse();
        assertThat(area("P", "NO", "50", "59", "").covers("NO", "", "Pumps")).isFalse();
        assertThat(area("P", "NO", "", "", "pumps").covers("NO", "", "Pumps")).isTrue();
        assertThat(area("P", "NO", "", "", "Valves").covers("NO", "5003", "Pumps"))
                .isFalse();
        assertThat(area("P", "SE", "", "", "").covers("NO", "5003", "Pumps")).isFalse();
    }

    @Test
    void LE5_who_is_full_inactive_or_was_asked_is_no_candidate_and_says_why() {
        var all = area("P", "NO", "", "", "");
        var lines = WEIGHING.weigh(
                BERGEN,
                List.of(
                        partner("FULL", 1, 20, all),
                        partner("ASKED", 1, 0, all),
                        partner("FAR", 1, 0),
                        new Candidate("OFF", false, 1, 20, 0, 0, 0, null, List.of(all))),
                Set.of("ASKED"));
        assertThat(lines).noneMatch(Weighed::isCandidate);
        assertThat(lines.stream().map(Weighed::outside))
                .containsExactlyInAnyOrder("full", "asked", "territory", "inactive");
        assertThat(lines.stream().map(Weighed::score)).containsOnly(0);
    }

    @Test
    void LE6_nearness_speciality_level_load_and_record_give_points() {
        var best = weigh(partner("P1", 3, 0, area("P1", "NO", "50", "59", "Pumps")))
                .get(0);
        assertThat(best.points()).containsValues(35, 20, 15, 15, 11);
        assertThat(best.score()).isEqualTo(96);
        var least = weigh(new Candidate("P2", true, 1, 20, 10, 1, 3, null, List.of(area("P2", "NO", "", "", ""))))
                .get(0);
        assertThat(List.copyOf(least.points().values())).containsExactly(21, 10, 5, 7, 3);
    }

    @Test
    void LE6_with_equal_scores_fewer_open_ones_then_who_waits_longest_comes_first() {
        var all = area("P", "NO", "", "", "");
        var waited = new Candidate("A", true, 1, 2_000, 1, 0, 0, Instant.parse("2026-01-02T00:00:00Z"), List.of(all));
        var longer = new Candidate("B", true, 1, 2_000, 1, 0, 0, Instant.parse("2026-01-01T00:00:00Z"), List.of(all));
        var fewer = new Candidate("C", true, 1, 1_000, 0, 0, 0, Instant.parse("2026-01-03T00:00:00Z"), List.of(all));
        assertThat(WEIGHING.weigh(BERGEN, List.of(waited, longer), Set.of()).stream()
                        .map(Weighed::account))
                .containsExactly("B", "A");
        assertThat(WEIGHING.weigh(BERGEN, List.of(waited, fewer, longer), Set.of()).stream()
                        .map(Weighed::account))
                .containsExactly("C", "B", "A");
    }

    @Test
    void LE6_weights_make_a_hundred() {
        assertThatThrownBy(() -> new Weights(35, 20, 15, 15, 16)).isInstanceOf(LeadRefusal.Faulty.class);
        assertThatThrownBy(() -> new Weights(-1, 71, 10, 10, 10)).isInstanceOf(LeadRefusal.Faulty.class);
    }
}
