package bryggen.portal.leads.ui;

import bryggen.portal.leads.LeadSheet;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened to a lead, in sentences. */
public record LeadHistory(Texts texts, Formats formats, String currency) {
    public record Line(String at, String what, String who, String text, List<String> changes) {}

    List<Line> of(List<LeadSheet.Event> events) {
        return events.stream()
                .map(e -> new Line(
                        formats.dateTime(e.at()),
                        texts.get("leads.event." + e.kind()),
                        e.who() + (e.account().isEmpty() || !e.who().isEmpty() ? "" : e.account()),
                        e.text(),
                        changes(e.changes())))
                .toList();
    }

    private List<String> changes(Map<String, List<String>> changes) {
        return changes.entrySet().stream()
                .map(change -> texts.get("leads.field." + change.getKey()) + ": "
                        + change.getValue().stream()
                                .map(value -> value(change.getKey(), value))
                                .collect(Collectors.joining(" → ")))
                .toList();
    }

    private String value(String field, String value) {
        if (value.isEmpty()) return "–";
        return switch (field) {
            case "stage" -> texts.get("leads.stage." + value);
            case "reason" -> texts.get("leads.reason." + value);
            case "value", "expectedRevenue" -> formats.money(new BigDecimal(value), currency);
            case "closeDate" -> formats.date(LocalDate.parse(value));
            case "nextActivityAt" -> formats.dateTime(Instant.parse(value));
            default -> value;
        };
    }
}
