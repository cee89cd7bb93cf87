package bryggen.portal.catalogue;

import java.util.List;

/**
 * What a search lets through, as a condition on {@code catalogue_item i} with its values.
 *
 * @param score orders what it lets through, best first
 * @param read how typing errors were understood
 */
record Match(String condition, List<Object> values, String score, List<Object> scoreValues, String read) {
    static final Match ALL = new Match("true", List.of(), "0::float8", List.of(), "");

    private static final String MATCHES =
            "(i.search @@ ?::tsquery or i.gtin = ? or (i.sku_folded >= ? and i.sku_folded < ? || chr(1114111)))";
    private static final String LOOKS_LIKE = "i.sku_folded % ? and similarity(i.sku_folded, ?) >= 0.45";

    /** Words, a GTIN or the beginning of a SKU. */
    static Match of(String typed, SearchWords.Typed words) {
        var gtin = typed.replaceAll("\\s", "");
        return new Match(
                MATCHES,
                List.of(words.query(), gtin, words.folded(), words.folded()),
                "(case when i.sku_folded = ? or i.gtin = ? then 0 when starts_with(i.sku_folded, ?) then 1"
                        + " else 3 - ts_rank('{0.05,0.2,0.4,1}', i.search, ?::tsquery) end)::float8",
                List.of(words.folded(), gtin, words.folded(), words.query()),
                words.read());
    }

    /** What looks like a typed SKU at all, at least nearly half of its letter triples. */
    static Match alike(String folded) {
        return new Match(
                LOOKS_LIKE, List.of(folded, folded), "(1 - similarity(i.sku_folded, ?))::float8", List.of(folded), "");
    }
}
