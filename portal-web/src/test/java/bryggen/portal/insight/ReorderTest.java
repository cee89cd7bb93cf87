package bryggen.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a product is due that is ordered again and again. */
class ReorderTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    /** Ordered so many days ago. */
    private static Optional<Reorder> ago(int... days) {
        return Reorder.of(IntStream.of(days).mapToObj(TODAY::minusDays).toList(), TODAY);
    }

    @Test
    @DisplayName(
            "IS11 the example: 14, 14 and 15 days lie between, due from the 27th of November to the 25th of December")
    void example() {
        var ordered = Stream.of("2026-10-01", "2026-10-15", "2026-10-29", "2026-11-13")
                .map(LocalDate::parse)
                .toList();
        assertThat(Reorder.of(ordered, LocalDate.parse("2026-11-26"))).isEmpty();
        assertThat(Reorder.of(ordered, LocalDate.parse("2026-11-27")))
                .contains(new Reorder(14, LocalDate.parse("2026-11-13"), 0));
        assertThat(Reorder.of(ordered, LocalDate.parse("2026-12-25")))
                .contains(new Reorder(14, LocalDate.parse("2026-11-13"), 28));
        assertThat(Reorder.of(ordered, LocalDate.parse("2026-12-26"))).isEmpty();
    }

    @Test
    @DisplayName("IS11 two days are no rhythm, and neither are many orders on two days")
    void regular() {
        assertThat(ago(30, 20)).isEmpty();
        assertThat(ago(30, 20, 20, 30, 30)).isEmpty();
        assertThat(ago(40, 30, 20)).contains(new Reorder(10, TODAY.minusDays(20), 10));
        assertThat(ago(40, 30, 30, 30, 20)).contains(new Reorder(10, TODAY.minusDays(20), 10));
        assertThat(ago()).isEmpty();
    }

    @ParameterizedTest(name = "the first {0} days ago: {1}")
    @DisplayName("IS11 365 days are looked back, and what is to come is not counted")
    @CsvSource({"364, true", "365, true", "366, false"})
    void lookedBack(int first, boolean due) {
        assertThat(ago(first, 250, 130).isPresent()).isEqualTo(due);
        assertThat(ago(40, 30, 20, -1)).isPresent();
    }

    @ParameterizedTest(name = "{0}, {1}, {2} and {3} days between: {4}")
    @DisplayName("IS11 the rhythm is the median, not the mean; of two in the middle their mean, half a day upwards")
    @CsvSource({"7, 7, 7, 60, 7", "3, 7, 10, 40, 9", "3, 6, 10, 40, 8", "1, 1, 1, 1, 1", "1, 2, 3, 9, 3"})
    void rhythm(int a, int b, int c, int d, int rhythm) {
        for (var gaps : List.of(List.of(a, b, c, d), List.of(d, a, c, b))) {
            var ago = new ArrayList<>(List.of(rhythm));
            for (int gap : gaps) ago.add(ago.get(ago.size() - 1) + gap);
            assertThat(ago(ago.stream().mapToInt(day -> day).toArray()))
                    .contains(new Reorder(rhythm, TODAY.minusDays(rhythm), 0));
        }
    }

    @ParameterizedTest(name = "last {0} days ago: {1}")
    @DisplayName("IS11 due when one rhythm has passed, no longer bought when more than three have")
    @CsvSource({"9, false", "10, true", "11, true", "29, true", "30, true", "31, false"})
    void due(int last, boolean due) {
        assertThat(ago(last + 20, last + 10, last).map(Reorder::over))
                .isEqualTo(due ? Optional.of(last - 10) : Optional.empty());
    }

    @Test
    @DisplayName("IS11 in whatever order the days are told")
    void order() {
        assertThat(ago(20, 40, 30)).isEqualTo(ago(40, 30, 20)).isPresent();
    }
}
