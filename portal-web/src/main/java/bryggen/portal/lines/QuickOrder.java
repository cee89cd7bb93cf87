package bryggen.portal.lines;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.carts.Carting;
import bryggen.portal.carts.Till;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.OwnPrice;
import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.Consent;
import bryggen.portal.orders.Draft;
import bryggen.portal.orders.Ordering;
import bryggen.portal.orders.Totals;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Typed and pasted lines: every one answered first (LN3, LN5), then those that can be taken into the cart (LN4). */
@ApplicationScoped
public class QuickOrder {
    public static final int MOST = 500;

    @Inject
    Judging judging;

    @Inject
    Ordering ordering;

    @Inject
    Carting carting;

    /** A line with its price of this moment; none where it is refused. */
    public record Line(Judged judged, Assessment.@Nullable Line priced) {}

    /**
     * @param forbidden what the company's rules say of all of it together
     * @param totals of the lines that are taken; none without any
     */
    public record Answer(List<Line> lines, List<Consent.Sentence> forbidden, @Nullable Totals totals) {
        public long taken() {
            return lines.stream().filter(line -> line.judged().isTaken()).count();
        }
    }

    /**
     * Answers each line; changes nothing.
     *
     * @throws LineRefusal.TooMany 422 LN6
     */
    public Answer check(Actor actor, String typed) {
        return check(actor, Reading.all(typed));
    }

    /** The same for lines whose product and quantity stand in fields of their own. */
    public Answer check(Actor actor, List<Reading> readings) {
        actor.needs(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        if (readings.size() > MOST) throw new LineRefusal.TooMany(readings.size(), MOST);
        return answered(
                actor,
                readings.stream()
                        .map(reading -> new Judging.Wanted(reading, null))
                        .toList());
    }

    /** The same for lines of a document, whose quantities are told and not typed. */
    Answer answered(Actor actor, List<Judging.Wanted> wanted) {
        var judged = judging.all(actor.account().number(), actor.language(), wanted, true);
        var taken = judged.stream().filter(Judged::isTaken).toList();
        if (taken.isEmpty())
            return new Answer(judged.stream().map(j -> new Line(j, null)).toList(), List.of(), null);
        var assessment = ordering.assess(
                actor,
                new Draft(
                        null,
                        null,
                        null,
                        null,
                        null,
                        taken.stream()
                                .map(j -> new Draft.Line(sku(j), j.quantity(), null))
                                .toList()));
        var priced = new HashMap<Integer, Assessment.Line>();
        for (int i = 0; i < taken.size(); i++)
            priced.put(taken.get(i).number(), assessment.lines().get(i));
        var forbidden = ordering.consent(actor, assessment).forbidden();
        var byGroup = forbidden.isEmpty() ? Map.<String, List<String>>of() : byGroup(actor, assessment);
        var lines = new ArrayList<Line>();
        for (var line : judged) lines.add(line(line, priced.get(line.number()), byGroup));
        boolean all = lines.stream().anyMatch(line -> line.judged().isTaken());
        return new Answer(lines, byGroup.isEmpty() && all ? forbidden : List.of(), assessment.totals());
    }

    private static Line line(Judged line, Assessment.@Nullable Line priced, Map<String, List<String>> byGroup) {
        var offer = line.offer();
        var why = offer == null ? null : byGroup.get(Objects.requireNonNullElse(offer.category(), ""));
        if (!line.isTaken() || why == null) return new Line(line, line.isTaken() ? priced : null);
        return new Line(
                line.refused(why.stream()
                        .map(words -> Judged.Reason.of("line-forbidden", words))
                        .toList()),
                null);
    }

    /** LN5: what is forbidden because of the product's group, by group; asked once for each group and never for a line. */
    private Map<String, List<String>> byGroup(Actor actor, Assessment assessment) {
        var whole = said(actor, assessment, List.of());
        var groups = new HashMap<String, List<Assessment.Line>>();
        for (var line : assessment.lines())
            groups.computeIfAbsent(group(line.offer()), g -> new ArrayList<>()).add(line);
        var forbidden = new HashMap<String, List<String>>();
        groups.forEach((group, lines) -> {
            var said = new ArrayList<>(said(actor, assessment, lines));
            said.removeAll(whole);
            if (!said.isEmpty()) forbidden.put(group, said);
        });
        return forbidden;
    }

    private List<String> said(Actor actor, Assessment assessment, List<Assessment.Line> lines) {
        var part = new Assessment(
                assessment.draft(), assessment.buyer(), lines, assessment.totals(), assessment.findings());
        return ordering.consent(actor, part).forbidden().stream()
                .map(sentence -> sentence.said(Texts.in(actor.language()), formats(actor.language())))
                .toList();
    }

    private static Formats formats(Language language) {
        return new Formats(language, Settings.current().zone());
    }

    private static String group(@Nullable Offer offer) {
        return offer == null ? "" : Objects.requireNonNullElse(offer.category(), "");
    }

    /**
     * LN4: the lines that are taken, into the cart.
     *
     * @return how many
     */
    public int put(Actor actor, Answer answer) {
        var lines = new ArrayList<Till.Added>();
        for (var line : answer.lines()) {
            var quantity = line.judged().quantity();
            if (!line.judged().isTaken() || quantity == null) continue;
            var priced = line.priced();
            OwnPrice own = priced == null || priced.offer() == null
                    ? null
                    : priced.offer().price();
            lines.add(new Till.Added(sku(line.judged()), quantity, own == null ? null : own.unit()));
        }
        carting.put(actor, lines);
        return lines.size();
    }

    private static String sku(Judged line) {
        return Objects.requireNonNull(line.offer()).sku().value();
    }
}
