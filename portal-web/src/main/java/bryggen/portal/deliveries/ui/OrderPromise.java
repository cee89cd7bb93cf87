package bryggen.portal.deliveries.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.deliveries.Promises;
import bryggen.portal.deliveries.Promises.LinePromise;
import bryggen.portal.deliveries.Verdict;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On the page of an order: what was promised first, what is said now, and what will not hold. */
@Named
@RequestScoped
public class OrderPromise {
    @Inject
    Here here;

    @Inject
    Promises promises;

    @Inject
    PromiseWords words;

    private @Nullable List<LinePromise> lines;

    /** @param story how the first promise was made and what was said since, each a sentence */
    public record Row(
            String line, String name, String first, String current, Status status, String risk, List<String> story) {}

    public List<Row> getRows() {
        return lines().stream().map(this::row).toList();
    }

    public boolean isThere() {
        return !lines().isEmpty();
    }

    /** DL3: "Promised for 9 Dec 2026: the last line counts." */
    public String getWhole() {
        var counted = lines().stream().filter(l -> l.verdict() != Verdict.OUT).toList();
        if (counted.isEmpty()) return "";
        var first = last(counted.stream().map(LinePromise::first).toList());
        var now = last(counted.stream()
                .map(l -> l.current() == null ? l.first() : l.current())
                .toList());
        return first.equals(now)
                ? words.say("order.promised", words.date(first))
                : words.say("order.moved", words.date(first), words.date(now));
    }

    /** DL11: each risk with its line, the line that comes last first. */
    public List<String> getRisks() {
        return lines().stream()
                .filter(l -> l.risk() != null)
                .sorted(Comparator.comparing(LinePromise::first).reversed())
                .map(l -> words.say("order.risk", l.name(), words.date(l.first()), risk(l)))
                .toList();
    }

    private Row row(LinePromise line) {
        return new Row(
                String.valueOf(line.line()),
                line.name(),
                words.date(line.first()),
                words.date(line.current() == null ? line.first() : line.current()),
                words.status(line.verdict()),
                risk(line),
                story(line));
    }

    private String risk(LinePromise line) {
        return line.risk() == null ? "" : words.risk(line.risk());
    }

    private List<String> story(LinePromise line) {
        var said = new ArrayList<String>();
        var at = here.getFormats().dateTime(line.givenAt());
        said.add(
                line.source().equals("ERP")
                        ? words.say("given.erp", at)
                        : words.say("given.portal", at, words.say("confidence." + line.confidence())));
        for (var step : line.steps())
            said.add(words.date(step.to()) + ": " + here.getTexts().say("catalogue.step." + step.kind(), step.where()));
        if (line.firstArrives() != null) said.add(words.say("given.arrives", words.date(line.firstArrives())));
        for (var move : line.moves())
            said.add(words.say(
                    "moved", here.getFormats().dateTime(move.at()), words.date(move.was()), words.date(move.became())));
        if (line.endedOn() != null && line.verdict() != Verdict.OUT && line.verdict() != Verdict.MISSED)
            said.add(words.say("left", words.date(line.endedOn())));
        return said;
    }

    private static LocalDate last(List<LocalDate> days) {
        return days.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private List<LinePromise> lines() {
        if (lines == null) lines = promises.of(here.getActor(), here.needed("number"));
        return lines;
    }
}
