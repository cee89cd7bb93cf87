package bryggen.portal.catalogue;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tree of categories that have something in them. */
@ApplicationScoped
public class Categories {
    /** A category in its place of the tree; {@code items} counts what is in it and below it. */
    public record Branch(String code, String name, int depth, int items, List<String> path) {}

    /** A category as it is kept, with its names in all languages. */
    private record Kept(String code, String names, List<String> path, int items) {}

    /** What was kept when the tree was put in order, and the tree. */
    private record Planted(List<Kept> from, List<Branch> tree) {}

    @Inject
    Sql sql;

    private final Map<Language, Planted> planted = new ConcurrentHashMap<>();

    /** In the order of the tree, names in the reader's language and in its alphabet; put in order anew when it has changed. */
    public List<Branch> all(Language language) {
        var kept = sql
                .cells("select code, names::text, path, items from catalogue_category where items > 0 and names <> '{}'"
                        + " order by code")
                .stream()
                .map(row -> new Kept(row.text(), row.text(), row.texts(), row.whole()))
                .toList();
        var before = planted.get(language);
        if (before != null && before.from().equals(kept)) return before.tree();
        var tree = tree(kept, language);
        planted.put(language, new Planted(kept, tree));
        return tree;
    }

    private static List<Branch> tree(List<Kept> kept, Language language) {
        var branches = new HashMap<String, Branch>();
        for (var one : kept) {
            var name = Naming.of(Naming.byLanguage(one.names()), language, one.code());
            branches.put(one.code(), new Branch(one.code(), name, one.path().size(), one.items(), one.path()));
        }
        branches.replaceAll((code, branch) -> amongNamed(branch, branches));
        return inTreeOrder(branches, language);
    }

    /** Whether the company has an assortment (CA25). */
    boolean isLimited(String account) {
        return Assortment.of(sql, account).limited();
    }

    /** CA25: those in which there is something for this company. */
    public List<Branch> all(Language language, String account) {
        var assortment = Assortment.of(sql, account);
        if (!assortment.limited()) return all(language);
        var seen = new HashSet<String>();
        for (var row : sql.cells(
                "select distinct code from catalogue_item i, unnest(i.path) code where i.active and "
                        + assortment.condition("i"),
                assortment.values().toArray())) seen.add(row.text());
        return all(language).stream()
                .filter(branch -> seen.contains(branch.code()))
                .toList();
    }

    /** The codes of the categories that are called so: by the code itself or by a name in any language, in any case. */
    public Set<String> called(Collection<String> words) {
        var lower = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
        var codes = new HashSet<String>();
        for (var row : sql.cells(
                "select c.code from catalogue_category c where lower(c.code) = any(?)"
                        + " or exists (select 1 from jsonb_each_text(c.names) n where lower(n.value) = any(?))",
                lower,
                lower)) codes.add(row.text());
        return codes;
    }

    /** A category that nobody has named has no place in the tree: what is below it stands where it would have stood. */
    private static Branch amongNamed(Branch branch, Map<String, Branch> named) {
        var path = branch.path().stream().filter(named::containsKey).toList();
        return new Branch(branch.code(), branch.name(), path.size(), branch.items(), path);
    }

    private static List<Branch> inTreeOrder(Map<String, Branch> branches, Language language) {
        var alphabet = Collator.getInstance(language.locale());
        var sorted = new ArrayList<>(branches.values());
        sorted.sort(Comparator.comparing(branch -> names(branch, branches), (a, b) -> {
            int same = 0;
            while (same < a.size() && same < b.size() && a.get(same).equals(b.get(same))) same++;
            if (same == a.size() || same == b.size()) return Integer.compare(a.size(), b.size());
            int byName = alphabet.compare(a.get(same), b.get(same));
            return byName != 0 ? byName : a.get(same).compareTo(b.get(same));
        }));
        return List.copyOf(sorted);
    }

    /** The names along the path, each with its code behind it so that sisters of one name stay apart. */
    private static List<String> names(Branch branch, Map<String, Branch> branches) {
        return branch.path().stream()
                .map(code -> {
                    var step = branches.get(code);
                    return (step == null ? code : step.name()) + "\u0001" + code;
                })
                .toList();
    }
}
