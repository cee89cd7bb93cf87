package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.kernel.UnitPrice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The models and methods of a Tryton, within one deadline and one context. Unless said otherwise, records that were
 * made inactive are seen: a deactivated product is not a deleted one.
 */
final class Calls {

    private static final List<List<Object>> BY_ID = List.of(List.of("id", "ASC"));

    private static final int NO_LIMIT = 1_000_000;

    /** Documents belong to one company each; products, parties and units to all of a database. */
    private static final Set<String> OF_A_COMPANY =
            Set.of(OrderReader.SALE, "account.invoice", Shipments.MODEL, "stock.shipment.out.return", "stock.move");

    private final Tryton tryton;
    private final Deadline deadline;
    private final Map<String, Object> context;
    private final AtomicReference<@Nullable PriceLists> priceLists;

    Calls(Tryton tryton, Deadline deadline, Map<String, Object> context) {
        this(tryton, deadline, context, new AtomicReference<>());
    }

    private Calls(
            Tryton tryton,
            Deadline deadline,
            Map<String, Object> context,
            AtomicReference<@Nullable PriceLists> priceLists) {
        this.tryton = tryton;
        this.deadline = deadline;
        this.context = context;
        this.priceLists = priceLists;
    }

    Calls with(Map<String, ?> more) {
        var both = new LinkedHashMap<>(context);
        both.putAll(more);
        return new Calls(tryton, deadline, both, priceLists);
    }

    JsonNode call(String model, String method, Object... params) {
        return tryton.call("model." + model + "." + method, Arrays.asList(params), context, deadline);
    }

    /** A wizard's or a report's method. */
    JsonNode plain(String method, Object... params) {
        return tryton.call(method, Arrays.asList(params), context, deadline);
    }

    Frame frame() {
        return tryton.frame(this);
    }

    /** Read once for all that is done in one go. */
    PriceLists priceLists() {
        var known = priceLists.get();
        if (known != null) return known;
        var read = PriceLists.read(this);
        priceLists.set(read);
        return read;
    }

    Instant now() {
        return tryton.now();
    }

    long user() {
        return tryton.session(deadline).user();
    }

    long company() {
        return tryton.session(deadline).company();
    }

    /** How many decimals a price has on a line of an order; never more than our prices can have. */
    int priceDecimals() {
        return Math.min(UnitPrice.MOST_DECIMALS, tryton.decimals("sale.line", "unit_price", this));
    }

    boolean knows(String model, String field) {
        return tryton.fields(model, this).contains(field);
    }

    /**
     * Records in the order of their ids, at most {@code limit}. Fields that this ERP does not have stay empty, and of a
     * model that came with a module that it does not have there is none.
     */
    List<Row> search(String model, List<?> domain, int limit, Collection<String> fields) {
        if (tryton.fields(model, this).isEmpty()) return List.of();
        var seeing = with(Map.of("active_test", false));
        return rows(seeing.call(model, "search_read", ours(model, domain), 0, limit, BY_ID, here(model, fields)));
    }

    /** Like {@link #search}, but every record that is found. */
    List<Row> all(String model, List<?> domain, String... fields) {
        if (tryton.fields(model, this).isEmpty()) return List.of();
        var seeing = with(Map.of("active_test", false));
        return rows(seeing.call(
                model, "search_read", ours(model, domain), 0, NO_LIMIT, BY_ID, here(model, List.of(fields))));
    }

    /** These records, but those that are gone by now. */
    Map<Long, Row> read(String model, Collection<Long> ids, String... fields) {
        var found = new LinkedHashMap<Long, Row>();
        if (ids.isEmpty()) return found;
        for (var row : all(model, List.of(where("id", "in", List.copyOf(Set.copyOf(ids)))), fields))
            found.put(row.id(), row);
        return found;
    }

    /**
     * A database may hold several companies, and a user may see them all: documents are those of the user's own. Said here,
     * so that no question can forget it.
     */
    private List<?> ours(String model, List<?> domain) {
        if (!OF_A_COMPANY.contains(model)) return domain;
        var ours = new ArrayList<Object>(domain);
        ours.add(where("company", "=", company()));
        return ours;
    }

    private List<String> here(String model, Collection<String> fields) {
        var known = tryton.fields(model, this);
        return fields.stream()
                .filter(field -> known.contains(field.contains(".") ? field.substring(0, field.indexOf('.')) : field))
                .distinct()
                .toList();
    }

    private static List<Row> rows(JsonNode answer) {
        var rows = new ArrayList<Row>();
        answer.forEach(row -> rows.add(new Row(row)));
        return rows;
    }
}
