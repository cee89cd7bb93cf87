package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.any;
import static bryggen.integration.erp.tryton.Values.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model whose changes tell that rows of a feed have changed: an address does not touch its customer, a move of stock
 * does not touch its product.
 *
 * @param domain which records count
 * @param stamps the fields that move, own and those of records it stands on
 * @param links the fields that lead to the feed's own records; none when it is such a record itself
 * @param mark goes before each id in what is found, to tell what it was found for
 */
record Watch(String model, List<?> domain, List<String> stamps, List<String> links, String mark) {

    static final List<String> OWN = List.of("write_date", "create_date");

    static Watch on(String model, List<?> domain, String... alsoStamps) {
        var stamps = Stream.concat(OWN.stream(), Stream.of(alsoStamps)).toList();
        return new Watch(model, domain, stamps, List.of(), "");
    }

    static Watch through(String model, List<?> domain, String... links) {
        return new Watch(model, domain, OWN, List.of(links), "");
    }

    List<String> fields() {
        return Stream.concat(stamps.stream(), links.stream()).toList();
    }

    /** Records behind {@code last} that have moved since {@code from}, or all when there is no beginning. */
    List<Object> moved(@Nullable Instant from, long last) {
        var clauses = new ArrayList<Object>(domain);
        clauses.add(where("id", ">", last));
        if (from != null && !stamps.isEmpty())
            clauses.add(
                    any(stamps.stream().map(stamp -> where(stamp, ">", from)).toList()));
        return clauses;
    }

    Stream<String> found(Row row) {
        var ids = links.isEmpty() ? Stream.of(row.id()) : links.stream().flatMap(link -> row.links(link).stream());
        return ids.map(id -> mark + id);
    }
}
