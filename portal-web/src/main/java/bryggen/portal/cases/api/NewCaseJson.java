package bryggen.portal.cases.api;

import bryggen.portal.cases.CaseKind;
import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.cases.Draft;
import bryggen.portal.cases.LineState;
import bryggen.portal.platform.Blank;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        @Nullable List<@Nullable LineJson> lines) {

    /**
     * @param quantity none for all of the line, or for as many as there are serials
     * @param serials of a return: which pieces of the shipment's line come back (CE14)
     * @param shipment of a return from several shipments: the one that it is a line of (CE13)
     */
    public record LineJson(
            @Nullable Integer line,
            @Nullable BigDecimal quantity,
            @Nullable String state,
            @Nullable List<@Nullable String> serials,
            @Nullable String shipment) {

        private List<String> pieces() {
            return serials == null
                    ? List.of()
                    : serials.stream().map(one -> one == null ? "" : one).toList();
        }
    }

    /**
     * By what the places of its lines begin with: one, or one for each shipment that the lines of a return name. What is
     * missing is blank: the rules name it at its place.
     *
     * @throws CaseRefusal.Faulty 422 for a line that names no shipment beside others that do, or another than the case
     */
    Map<String, Draft> drafts() {
        var about = kind == null
                ? CaseKind.COMPLAINT
                : CaseKind.of(kind).orElseThrow(() -> CaseRefusal.Faulty.at("/kind", "case-kind-unknown"));
        var wishes = new LinkedHashMap<String, List<Draft.LineWish>>();
        var named = lines == null ? List.<@Nullable LineJson>of() : lines;
        if (named.size() > Draft.MOST_LINES) throw CaseRefusal.Faulty.at("/lines", "case-line-unknown");
        boolean several = named.stream().anyMatch(one -> one != null && Blank.none(one.shipment()) != null);
        for (int i = 0; i < named.size(); i++) {
            var at = "/lines/" + i;
            var line = named.get(i);
            if (line == null || line.line() == null) throw CaseRefusal.Faulty.at(at + "/line", "case-line-unknown");
            wishes.computeIfAbsent(shipmentOf(line, about, several, at), none -> new ArrayList<>())
                    .add(wish(line, at));
        }
        if (wishes.isEmpty()) wishes.put(Objects.requireNonNullElse(shipment, ""), List.of());
        var drafts = new LinkedHashMap<String, Draft>();
        wishes.forEach((from, of) ->
                drafts.put(wishes.size() == 1 ? "" : drafts.size() + ".", draft(about, Blank.none(from), of)));
        return drafts;
    }

    /** @param several some lines name one */
    private String shipmentOf(LineJson line, CaseKind about, boolean several, String at) {
        var of = Blank.none(line.shipment());
        var all = Blank.none(shipment);
        if (several && of == null && all == null) throw CaseRefusal.Faulty.at(at + "/shipment", "case-source-needed");
        if (of != null && (about != CaseKind.RETURN || Blank.none(invoice) != null || (all != null && !all.equals(of))))
            throw CaseRefusal.Faulty.at(at + "/shipment", "case-line-unknown");
        return of != null ? of : all != null ? all : "";
    }

    private static Draft.LineWish wish(LineJson line, String at) {
        var state = line.state() == null
                ? LineState.NAMED
                : LineState.of(line.state())
                        .orElseThrow(() -> CaseRefusal.Faulty.at(at + "/state", "case-line-state-unknown"));
        return new Draft.LineWish(Objects.requireNonNull(line.line()), line.quantity(), state, line.pieces());
    }

    private Draft draft(CaseKind about, @Nullable String from, List<Draft.LineWish> wishes) {
        return new Draft(
                about,
                category,
                severity == null ? "normal" : severity,
                wanted,
                description,
                order,
                from,
                invoice,
                wishes);
    }
}
