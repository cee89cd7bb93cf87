package bryggen.portal.deals.ui;

import bryggen.portal.deals.DealSheet;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened to a deal, in sentences. */
public record DealHistory(Texts texts, Formats formats, DealRows rows) {
    private static final Set<String> WITH_A_DAY =
            Set.of("approved", "approved-at-once", "extended", "expired", "warned", "taken");

    public record Line(String at, String what, String who, String text, List<String> changes) {}

    List<Line> of(List<DealSheet.Event> events) {
        return events.stream()
                .map(e -> new Line(
                        formats.dateTime(e.at()),
                        texts.get("deals.event." + e.kind()),
                        e.who(),
                        text(e),
                        changes(e.changes())))
                .toList();
    }

    private String text(DealSheet.Event event) {
        return WITH_A_DAY.contains(event.kind()) && !event.text().isEmpty()
                ? texts.say("deals.event.until", formats.date(LocalDate.parse(event.text())))
                : event.text();
    }

    private List<String> changes(Map<String, List<String>> changes) {
        return changes.entrySet().stream()
                .map(change -> texts.get("deals.field." + change.getKey()) + ": "
                        + change.getValue().stream()
                                .map(value -> value(change.getKey(), value))
                                .collect(Collectors.joining(" → ")))
                .toList();
    }

    private String value(String field, String value) {
        if (value.isEmpty()) return "–";
        return switch (field) {
            case "value" -> formats.number(new BigDecimal(value));
            case "closeDate" -> formats.date(LocalDate.parse(value));
            case "productFamily" -> rows.family(value);
            default -> value;
        };
    }
}
