package bryggen.portal.platform.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One native query to its rows: {@code ?} in the text for each value, at least two columns in the answer. */
public final class Rows {
    private Rows() {}

    public static List<Cells> of(EntityManager em, String sql, @Nullable Object... values) {
        var query = em.createNativeQuery(numbered(sql));
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        @SuppressWarnings("unchecked") // at least two columns are selected, so each row is an array
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(Cells::new).toList();
    }

    /** A pattern for {@code ilike}: the text somewhere inside, its own wildcards taken as they stand. */
    public static String containing(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String numbered(String sql) {
        var numbered = new StringBuilder();
        int parameter = 0;
        for (int i = 0; i < sql.length(); i++) {
            numbered.append(sql.charAt(i));
            if (sql.charAt(i) == '?') numbered.append(++parameter);
        }
        return numbered.toString();
    }
}
