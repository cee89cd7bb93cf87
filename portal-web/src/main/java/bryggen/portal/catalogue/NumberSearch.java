package bryggen.portal.catalogue;

import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** CA22: the products that a company's own numbers lead to, asked before the search itself, by an index. */
@ApplicationScoped
public class NumberSearch {
    private static final int MOST = 200;

    @Inject
    Sql sql;

    /** SKUs of the numbers that begin so; at most two hundred. */
    List<String> beginning(String account, String folded) {
        if (folded.isBlank()) return List.of();
        return skus(
                "select sku from catalogue_own_number where account = ? and removed_at is null and key >= ?"
                        + " and key < ? || chr(1114111) order by key limit " + MOST,
                account,
                folded,
                folded);
    }

    /** SKUs of the numbers that look alike, the likest first. */
    List<String> alike(String account, String folded) {
        if (folded.isBlank()) return List.of();
        return skus(
                "select sku from catalogue_own_number where account = ? and removed_at is null and key % ?"
                        + " and similarity(key, ?) >= 0.45 order by similarity(key, ?) desc, key limit 20",
                account, folded, folded, folded);
    }

    private List<String> skus(String question, Object... values) {
        return sql.cells(question, values).stream().map(Cells::text).distinct().toList();
    }
}
