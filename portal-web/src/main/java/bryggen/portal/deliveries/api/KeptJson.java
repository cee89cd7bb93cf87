package bryggen.portal.deliveries.api;

import bryggen.portal.deliveries.Days;
import bryggen.portal.deliveries.Kept;
import bryggen.portal.deliveries.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On time and in full in a period, and by month (DL4 to DL7). */
public record KeptJson(LocalDate from, LocalDate to, ScoreJson lines, ScoreJson orders, List<MonthJson> months) {

    /** @param percent of what counts, with one decimal; absent where nothing counts */
    public record ScoreJson(int counted, int kept, @Nullable BigDecimal percent) {
        static ScoreJson of(Score score) {
            return new ScoreJson(score.counted(), score.kept(), score.percent().orElse(null));
        }
    }

    /** @param month as 2026-11 */
    public record MonthJson(String month, ScoreJson lines) {
        static MonthJson of(Kept.Month month) {
            return new MonthJson(month.month().toString(), ScoreJson.of(month.lines()));
        }
    }

    static KeptJson of(Days days, Kept.Figures figures, List<Kept.Month> months) {
        return new KeptJson(
                days.from(),
                days.to(),
                ScoreJson.of(figures.lines()),
                ScoreJson.of(figures.orders()),
                months.stream().map(MonthJson::of).toList());
    }
}
