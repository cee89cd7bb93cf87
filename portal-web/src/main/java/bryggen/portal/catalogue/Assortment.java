package bryggen.portal.catalogue;

import bryggen.portal.platform.Once;
import bryggen.portal.platform.jpa.Sql;
import java.util.List;

/**
 * CA25: what is there for one company, as a condition on items. Read once for a question and then constant in it; a company
 * without an assortment asks no condition at all. It costs one look-up by the company, and of a long assortment the
 * comparison with it: with five thousand rules about 1 ms for a page.
 *
 * @param open whether what no rule names is there
 */
public record Assortment(
        boolean limited,
        boolean open,
        List<String> skusIn,
        List<String> pathsIn,
        List<String> skusOut,
        List<String> pathsOut) {
    static final Assortment EVERYTHING = new Assortment(false, true, List.of(), List.of(), List.of(), List.of());

    private static final String BETWEEN = "\u001f";

    /** @param account of the company that asks */
    static Assortment of(Sql sql, String account) {
        return Once.read(List.of("assortment", account), () -> read(sql, account));
    }

    private static Assortment read(Sql sql, String account) {
        return sql
                .cells(
                        "select open, skus_in, paths_in, skus_out, paths_out from catalogue_assortment where account = ?",
                        account)
                .stream()
                .findFirst()
                .map(row -> new Assortment(
                        true, row.yes(), codes(row.text()), codes(row.text()), codes(row.text()), codes(row.text())))
                .orElse(EVERYTHING);
    }

    /** Whether so little may be left that an index finds it faster than a walk through the catalogue does. */
    boolean isNarrow() {
        return limited && !open;
    }

    /** On the item of this alias, with {@code ?} for {@link #values}. */
    String condition(String item) {
        if (!limited) return "true";
        var list = "string_to_array(?, chr(31))";
        return "catalogue_shown(" + item + ".sku, " + item + ".path, " + open + ", " + list + ", " + list + ", " + list
                + ", " + list + ")";
    }

    List<Object> values() {
        return limited ? List.of(joined(skusIn), joined(pathsIn), joined(skusOut), joined(pathsOut)) : List.of();
    }

    private static String joined(List<String> codes) {
        return String.join(BETWEEN, codes);
    }

    private static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
    }
}
