package bryggen.portal.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a search lets through, as a condition on {@code catalogue_item i} with its values.
 *
 * @param score orders what it lets through, best first
 * @param read how typing errors were understood
 * @param narrow whether it lets so little through, even of everything, that it is looked up first
 */
record Match(
        String condition, List<Object> values, String score, List<Object> scoreValues, String read, boolean narrow) {
    static final Match ALL = new Match("true", List.of(), "0::float8", List.of(), "", false);

    /** Whether it lets everything through. */
    boolean isAll() {
        return condition.equals(ALL.condition);
    }

    private static final String MATCHES =
            "(i.search @@ ?::tsquery or i.gtin = ? or (i.sku_folded >= ? and i.sku_folded < ? || chr(1114111)))";
    private static final String LOOKS_LIKE = "i.sku_folded % ? and similarity(i.sku_folded, ?) >= 0.45";

    /** Looked up before, so that an index still finds all of it. */
    private static final String OWN = "i.sku = any(string_to_array(?, chr(31)))";

    /** Words, a GTIN, the beginning of a SKU, or of a number of the company's own ({@code own}: the SKUs that have it). */
    static Match of(String typed, SearchWords.Typed words, List<String> own) {
        var gtin = typed.replaceAll("\\s", "");
        var match = new Match(
                MATCHES,
                List.of(words.query(), gtin, words.folded(), words.folded()),
                "(case when i.sku_folded = ? or i.gtin = ? then 0 when starts_with(i.sku_folded, ?) then 1"
                        + " else 3 - ts_rank('{0.05,0.2,0.4,1}', i.search, ?::tsquery) end)::float8",
                List.of(words.folded(), gtin, words.folded(), words.query()),
                words.read(),
                false);
        return own.isEmpty() ? match : match.or(own);
    }

    /** What looks like a typed SKU at all, at least nearly half of its letter triples. */
    static Match alike(String folded, List<String> own) {
        var match = new Match(
                LOOKS_LIKE,
                List.of(folded, folded),
                "(1 - similarity(i.sku_folded, ?))::float8",
                List.of(folded),
                "",
                false);
        return own.isEmpty() ? match : match.or(own);
    }

    /** CA22: what the company has its own number for comes right behind the exact SKU. */
    private Match or(List<String> own) {
        var skus = String.join("\u001f", own);
        return new Match(
                "(" + condition + " or " + OWN + ")",
                with(values, skus),
                "(case when " + OWN + " then 0.5 else " + score + " end)::float8",
                with(List.of(skus), scoreValues.toArray()),
                "",
                false);
    }

    /** CA25: of that, only what is there for the company. */
    Match within(Assortment assortment) {
        if (!assortment.limited()) return this;
        return new Match(
                condition + " and " + assortment.condition("i"),
                with(values, assortment.values().toArray()),
                score,
                scoreValues,
                read,
                assortment.isNarrow());
    }

    private static List<Object> with(List<Object> values, Object... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toList();
    }
}
