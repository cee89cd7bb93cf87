package bryggen.portal.leads.ui;

import bryggen.portal.leads.LeadSheet;
import bryggen.portal.platform.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LE7: "why did this partner get it", line by line. */
public record LeadReasons(LeadWords words, Texts texts) {
    /** @param chosen the partner that is asked */
    public record Line(String rank, String partner, String score, String reason, boolean chosen) {}

    List<Line> of(LeadSheet.@Nullable Decision decision) {
        if (decision == null) return List.of();
        return decision.lines().stream()
                .map(line -> new Line(
                        line.isCandidate() ? texts.say("leads.decision.rank", line.rank(), decision.candidates()) : "–",
                        line.account(),
                        line.isCandidate() ? String.valueOf(line.score()) : "",
                        words.reason(line),
                        line.account().equals(decision.chosen())))
                .toList();
    }
}
