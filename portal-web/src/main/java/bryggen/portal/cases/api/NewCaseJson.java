package bryggen.portal.cases.api;

import bryggen.portal.cases.CaseKind;
import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.cases.Draft;
import bryggen.portal.cases.LineState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as a system sends it; at most one of the documents is named, and lines are lines of that. */
public record NewCaseJson(
        @Nullable String kind,
        @Nullable String category,
        @Nullable String severity,
        @Nullable String wanted,
        @Nullable String description,
        @Nullable String order,
        @Nullable String shipment,
        @Nullable String invoice,
        @Nullable List<LineJson> lines) {

    /**
     * @param quantity none for all of the line, or for as many as there are serials
     * @param serials of a return: which pieces of the shipment's line come back (CE14)
     */
    public record LineJson(
            @Nullable Integer line,
            @Nullable BigDecimal quantity,
            @Nullable String state,
            @Nullable List<@Nullable String> serials) {

        private List<String> pieces() {
            return serials == null
                    ? List.of()
                    : serials.stream().map(one -> one == null ? "" : one).toList();
        }
    }

    /** What is missing is blank: the rules name it at its place. */
    Draft draft() {
        var about = kind == null
                ? CaseKind.COMPLAINT
                : CaseKind.of(kind).orElseThrow(() -> CaseRefusal.Faulty.at("/kind", "case-kind-unknown"));
        var wishes = new ArrayList<Draft.LineWish>();
        var named = lines == null ? List.<LineJson>of() : lines;
        for (int i = 0; i < named.size(); i++) {
            var line = named.get(i);
            var at = "/lines/" + i;
            if (line == null || line.line() == null) throw CaseRefusal.Faulty.at(at + "/line", "case-line-unknown");
            var state = line.state() == null
                    ? LineState.NAMED
                    : LineState.of(line.state())
                            .orElseThrow(() -> CaseRefusal.Faulty.at(at + "/state", "case-line-state-unknown"));
            wishes.add(new Draft.LineWish(line.line(), line.quantity(), state, line.pieces()));
        }
        return new Draft(
                about,
                category,
                severity == null ? "normal" : severity,
                wanted,
                description,
                order,
                shipment,
                invoice,
                wishes);
    }
}
