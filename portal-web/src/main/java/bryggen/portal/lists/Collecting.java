package bryggen.portal.lists;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.Recognising;
import bryggen.portal.lists.BuyingList.Line;
import bryggen.portal.lists.BuyingList.Sharing;
import bryggen.portal.lists.BuyingList.Sheet;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with their lists. */
@ApplicationScoped
@Transactional
public class Collecting {
    public static final int LONGEST_NAME = 80;
    static final int MOST_LINES = 1_000;
    static final int MOST_LISTS = 500;
    private static final BigDecimal MOST_OF_A_LINE = new BigDecimal("99999999");

    @Inject
    BuyingLists lists;

    @Inject
    Recognising recognising;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A line as somebody types or sends it: {@code product} is any number that names it (catalogue, CA22). */
    public record Wish(@Nullable String product, @Nullable BigDecimal quantity) {}

    /** @param changeable only those to which the reader may add */
    public Listing<BuyingList> list(Actor actor, @Nullable String words, boolean changeable, ListAsk ask) {
        needsBuyer(actor);
        return lists.list(actor, words, changeable, ask);
    }

    /** @throws ListRefusal.Unknown 404 */
    public Sheet get(Actor actor, String id) {
        var head = head(actor, id);
        return new Sheet(head, lists.lines(actor.account().number(), head.id()));
    }

    private BuyingList head(Actor actor, String id) {
        needsBuyer(actor);
        return Ids.read(id).flatMap(known -> lists.find(actor, known)).orElseThrow(ListRefusal.Unknown::new);
    }

    /** @throws ListRefusal.Faulty 422 LI2, LI3 with every fault at its place */
    public UUID make(Actor actor, @Nullable String name, Sharing sharing, List<Wish> wishes) {
        needsBuyer(actor);
        var called = named(name);
        var lines = merged(List.of(), read(actor, wishes));
        if (lists.count(actor.account().number()) >= MOST_LISTS)
            throw ListRefusal.Faulty.at("LI2", "/name", "lists-full", MOST_LISTS);
        var id = UUID.randomUUID();
        lists.add(actor, id, called, sharing, clock.instant());
        lists.write(actor.account().number(), id, lines, clock.instant());
        audit.record(actor, "lists.made", called, null, Map.of("lines", lines.size(), "sharing", sharing.name()));
        return id;
    }

    /** LI1: its maker's alone. */
    public void rename(Actor actor, String id, @Nullable String name, Sharing sharing) {
        var head = head(actor, id);
        if (!head.mine()) throw new ListRefusal.NotYours();
        lists.change(actor.account().number(), head.id(), named(name), sharing);
        audit.record(actor, "lists.changed", named(name), head.sharing().name(), sharing.name());
    }

    /** LI3: with what is there already. */
    public void add(Actor actor, String id, List<Wish> wishes) {
        var head = changeable(actor, id);
        var wished = read(actor, wishes);
        var lines = merged(lists.lines(actor.account().number(), head.id()), wished);
        lists.write(actor.account().number(), head.id(), lines, clock.instant());
    }

    /** These lines instead of those that are there; with another name or sharing, where one is given. */
    public void put(Actor actor, String id, @Nullable String name, @Nullable Sharing sharing, List<Wish> wishes) {
        var head = changeable(actor, id);
        if (name != null || sharing != null)
            rename(actor, id, name == null ? head.name() : name, sharing == null ? head.sharing() : sharing);
        lists.write(actor.account().number(), head.id(), merged(List.of(), read(actor, wishes)), clock.instant());
    }

    /** New quantities by SKU; zero takes a line out, what is not on the list is passed over. */
    public void change(Actor actor, String id, Map<String, BigDecimal> quantities) {
        var head = changeable(actor, id);
        var lines = new ArrayList<Line>();
        for (var line : lists.lines(actor.account().number(), head.id())) {
            var quantity = quantities.getOrDefault(line.sku(), line.quantity());
            if (quantity.signum() == 0) continue;
            if (isUnfit(quantity)) throw ListRefusal.Faulty.at("LI3", "/lines", "list-bad-quantity");
            lines.add(new Line(line.sku(), quantity));
        }
        lists.write(actor.account().number(), head.id(), lines, clock.instant());
    }

    /** LI5. */
    public String remove(Actor actor, String id) {
        var head = head(actor, id);
        if (!head.mine()) throw new ListRefusal.NotYours();
        lists.remove(actor, head.id(), clock.instant());
        audit.record(actor, "lists.removed", head.name(), null, null);
        return head.name();
    }

    /** LI5. */
    public String putBack(Actor actor) {
        needsBuyer(actor);
        return lists.putBack(actor).orElseThrow(ListRefusal.Unknown::new);
    }

    private BuyingList changeable(Actor actor, String id) {
        var head = head(actor, id);
        if (!head.isChangeable()) throw new ListRefusal.NotYours();
        lists.hold(actor.account().number(), head.id());
        return head;
    }

    private static String named(@Nullable String name) {
        var called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl))
            throw ListRefusal.Faulty.at("LI2", "/name", "list-name-needed", LONGEST_NAME);
        return called;
    }

    private List<Line> read(Actor actor, List<Wish> wishes) {
        if (wishes.size() > MOST_LINES) throw ListRefusal.Faulty.at("LI2", "/lines", "list-too-long", MOST_LINES);
        var known = recognising.all(
                actor.account().number(),
                actor.language(),
                wishes.stream().map(w -> w.product() == null ? "" : w.product()).toList(),
                false);
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<Finding>();
        for (int i = 0; i < wishes.size(); i++) {
            var quantity = wishes.get(i).quantity();
            var sku = known.get(i).sku();
            if (sku == null || !known.get(i).isFound())
                faults.add(Finding.at(
                        "/lines/" + i + "/sku",
                        "list-unknown-product",
                        known.get(i).asked()));
            else if (quantity == null || isUnfit(quantity))
                faults.add(Finding.at("/lines/" + i + "/quantity", "list-bad-quantity"));
            else lines.add(new Line(sku, quantity));
        }
        if (!faults.isEmpty()) throw new ListRefusal.Faulty("LI3", faults);
        return lines;
    }

    private static boolean isUnfit(BigDecimal quantity) {
        return quantity.signum() <= 0
                || quantity.stripTrailingZeros().scale() > 4
                || quantity.compareTo(MOST_OF_A_LINE) > 0;
    }

    private static List<Line> merged(List<Line> there, List<Line> more) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        for (var line : there) sums.merge(line.sku(), line.quantity(), BigDecimal::add);
        for (var line : more) sums.merge(line.sku(), line.quantity(), BigDecimal::add);
        if (sums.size() > MOST_LINES) throw ListRefusal.Faulty.at("LI2", "/lines", "list-too-long", MOST_LINES);
        return sums.entrySet().stream()
                .map(sum -> new Line(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static void needsBuyer(Actor actor) {
        actor.needs(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
    }
}
