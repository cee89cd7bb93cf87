package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.IdPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sweep: all ids of a model, page by page, in their order. */
final class Ids {

    private Ids() {}

    static IdPage page(Calls calls, String model, List<?> domain, @Nullable String cursor, int max) {
        return page(calls, model, domain, cursor, max, ids -> ids.stream()
                .map(String::valueOf)
                .toList());
    }

    /** {@code rows} tells the ids of the rows that these records give. */
    static IdPage page(
            Calls calls,
            String model,
            List<?> domain,
            @Nullable String cursor,
            int max,
            Function<List<Long>, List<String>> rows) {
        var behind = new ArrayList<Object>(domain);
        behind.add(where("id", ">", cursor == null ? 0L : Long.parseLong(cursor)));
        var ids = calls.search(model, behind, max, List.of("id")).stream()
                .map(Row::id)
                .toList();
        var last = ids.size() < max ? null : String.valueOf(ids.get(ids.size() - 1));
        return new IdPage(rows.apply(ids), last);
    }

    static List<Long> of(Collection<String> found) {
        return found.stream().map(Long::parseLong).toList();
    }
}
