package bryggen.portal.assortments;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.assortments.AssortmentRule.Kind;
import bryggen.portal.catalogue.Assortments;
import bryggen.portal.catalogue.Categories;
import bryggen.portal.catalogue.Recognising;
import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the supplier's people do with assortments (AS1 to AS6). */
@ApplicationScoped
@Transactional
public class AssortmentDesk {
    static final int MOST = 5_000;

    @Inject
    AssortmentRules rules;

    @Inject
    Recognising recognising;

    @Inject
    Categories categories;

    @Inject
    Assortments assortments;

    @Inject
    AuditLog audit;

    /** A product or a group as somebody has named it. */
    public record Wish(int line, Kind kind, String number, boolean included) {}

    /** What became of wishes; what could not be taken is named with its line. */
    public record Outcome(int kept, List<Wish> unknown) {}

    /** The company, its rules, how many products it has by them, and how many there are. */
    public record Sheet(String account, String name, List<AssortmentRule> rules, int shown, int all) {}

    /** @throws AssortmentRefusal.UnknownCompany 404 */
    public Sheet get(Actor actor, String account) {
        needs(actor);
        var name = rules.company(account).orElseThrow(AssortmentRefusal.UnknownCompany::new);
        var kept = rules.of(account);
        return new Sheet(account, name, kept, count(kept), count(List.of()));
    }

    /** AS6: how many products there would be; nothing changes. */
    public int preview(Actor actor, String account, List<Wish> wishes) {
        needs(actor);
        var after = new LinkedHashMap<String, AssortmentRule>();
        for (var rule : rules.of(account)) after.put(rule.id(), rule);
        for (var rule : meant(actor, wishes).values()) after.put(rule.id(), rule);
        return count(after.values());
    }

    /** AS5. */
    public Outcome keep(Actor actor, String account, List<Wish> wishes) {
        needs(actor);
        if (wishes.isEmpty()) throw new AssortmentRefusal.Nothing();
        if (rules.company(account).isEmpty()) throw new AssortmentRefusal.UnknownCompany();
        var meant = meant(actor, wishes);
        var distinct = new LinkedHashMap<String, AssortmentRule>();
        for (var rule : meant.values()) distinct.put(rule.id(), rule);
        rules.keep(account, distinct.values());
        if (rules.number(account) > MOST) throw new AssortmentRefusal.Full(MOST);
        if (!distinct.isEmpty())
            audit.record(
                    actor,
                    account,
                    "assortments.kept",
                    account,
                    null,
                    distinct.values().stream()
                            .collect(Collectors.groupingBy(
                                    rule -> rule.included() ? "in" : "out",
                                    Collectors.mapping(AssortmentRule::code, Collectors.toList()))));
        return new Outcome(
                distinct.size(),
                wishes.stream().filter(wish -> !meant.containsKey(wish)).toList());
    }

    /** Takes rules away; with the last one the assortment ends (AS1). */
    public int remove(Actor actor, String account, List<String> ids) {
        needs(actor);
        int gone = rules.remove(account, ids);
        if (gone > 0) audit.record(actor, account, "assortments.removed", account, Map.of("rules", ids), null);
        return gone;
    }

    /** What names something, with what it names. */
    private Map<Wish, AssortmentRule> meant(Actor actor, List<Wish> wishes) {
        var numbers = new ArrayList<String>();
        for (var wish : wishes) numbers.add(wish.number());
        // as the supplier, whose own account has no assortment
        var products = recognising.all(actor.account().number(), actor.language(), numbers, false);
        var groups = categories.all(Language.EN).stream()
                .map(Categories.Branch::code)
                .collect(Collectors.toSet());
        var meant = new LinkedHashMap<Wish, AssortmentRule>();
        for (int i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            var sku = products.get(i).sku();
            if (wish.kind() == Kind.CATEGORY && groups.contains(wish.number()))
                meant.put(wish, rules.made(actor, wish, wish.number()));
            else if (wish.kind() == Kind.PRODUCT && sku != null) meant.put(wish, rules.made(actor, wish, sku));
        }
        return meant;
    }

    private int count(Iterable<AssortmentRule> kept) {
        var in = new LinkedHashMap<Kind, List<String>>();
        var out = new LinkedHashMap<Kind, List<String>>();
        for (var kind : Kind.values()) {
            in.put(kind, new ArrayList<>());
            out.put(kind, new ArrayList<>());
        }
        for (var rule : kept)
            (rule.included() ? in : out)
                    .getOrDefault(rule.kind(), new ArrayList<>())
                    .add(rule.code());
        return assortments.count(
                in.getOrDefault(Kind.PRODUCT, List.of()),
                in.getOrDefault(Kind.CATEGORY, List.of()),
                out.getOrDefault(Kind.PRODUCT, List.of()),
                out.getOrDefault(Kind.CATEGORY, List.of()));
    }

    static void needs(Actor actor) {
        actor.needs(Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER);
    }
}
