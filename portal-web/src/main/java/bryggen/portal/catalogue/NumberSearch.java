package bryggen.portal.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** CA22: the products that a company's own numbers lead to, asked before the search itself, by an index. */
@ApplicationScoped
public class NumberSearch {
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    /** SKUs of the numbers that begin so; at most two hundred. */
    List<String> beginning(String account, String folded) {
        return skus(
                "select sku from catalogue_own_number where account = ?1 and removed_at is null and key >= ?2"
                        + " and key < ?2 || chr(1114111) order by key limit " + MOST,
                account,
                folded);
    }

    /** SKUs of the numbers that look alike, the likest first. */
    List<String> alike(String account, String folded) {
        return skus(
                "select sku from catalogue_own_number where account = ?1 and removed_at is null and key % ?2"
                        + " and similarity(key, ?2) >= 0.45 order by similarity(key, ?2) desc, key limit 20",
                account, folded);
    }

    private List<String> skus(String sql, String account, String folded) {
        if (folded.isBlank()) return List.of();
        List<?> found = em.createNativeQuery(sql)
                .setParameter(1, account)
                .setParameter(2, folded)
                .getResultList();
        return found.stream().map(String::valueOf).distinct().toList();
    }
}
