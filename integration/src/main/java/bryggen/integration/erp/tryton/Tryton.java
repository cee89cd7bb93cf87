package bryggen.integration.erp.tryton;

import bryggen.integration.erp.ErpSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One connected Tryton: signs in when it must, once more when a session has ended, and remembers what does not change. */
final class Tryton {

    private static final int USUAL_DECIMALS = 4;

    private final ErpSettings settings;
    private final Rpc rpc;
    private volatile @Nullable Session session;
    private final Map<String, Map<String, JsonNode>> fields = new ConcurrentHashMap<>();
    private volatile @Nullable Frame frame;

    Tryton(ErpSettings settings, Clock clock) {
        this.settings = settings;
        this.rpc = new Rpc(settings.url(), clock);
    }

    /** Everything that is called through the result shares one deadline. */
    Calls begin(Duration time) {
        return new Calls(this, Deadline.in(time), Map.of());
    }

    Instant now() {
        return rpc.now();
    }

    Session session(Deadline deadline) {
        var open = session;
        return open != null ? open : renew(null, deadline);
    }

    private synchronized Session renew(@Nullable Session ended, Deadline deadline) {
        var open = session;
        if (open != null && !open.equals(ended)) return open;
        session = null;
        var fresh = Session.open(rpc, settings.user(), settings.password(), deadline);
        session = fresh;
        return fresh;
    }

    /** A session that has ended is opened again, once; the ERP has not looked at the request then. */
    JsonNode call(String method, List<?> params, Map<String, Object> extra, Deadline deadline) {
        var open = session(deadline);
        try {
            return rpc.send(open.authorization(), method, withContext(params, open, extra), deadline);
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.STRANGER) throw fault;
            var fresh = renew(open, deadline);
            return rpc.send(fresh.authorization(), method, withContext(params, fresh, extra), deadline);
        }
    }

    private static List<Object> withContext(List<?> params, Session session, Map<String, Object> extra) {
        var context = new LinkedHashMap<>(session.context());
        context.putAll(extra);
        var all = new ArrayList<Object>(params);
        all.add(context);
        return all;
    }

    /** The fields that a model has here: some come with modules that a company may not use. None: no such model. */
    Set<String> fields(String model, Calls calls) {
        var known = fields.get(model);
        if (known != null) return known.keySet();
        var described = new HashMap<String, JsonNode>();
        try {
            calls.call(model, "fields_get", List.of())
                    .properties()
                    .forEach(field -> described.put(field.getKey(), field.getValue()));
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.BROKEN || !fault.text().equals("'" + model + "'")) throw fault;
        }
        fields.put(model, described);
        return described.keySet();
    }

    /** Of a decimal number. */
    int decimals(String model, String field, Calls calls) {
        if (!fields(model, calls).contains(field)) return USUAL_DECIMALS;
        var digits = fields.getOrDefault(model, Map.of()).get(field);
        var decimals = digits == null ? null : digits.path("digits").path(1);
        return decimals != null && decimals.isInt() ? decimals.asInt() : USUAL_DECIMALS;
    }

    /** Company, units, taxes, warehouses: read again when older than a minute. */
    Frame frame(Calls calls) {
        var known = frame;
        if (known != null && known.isFresh()) return known;
        var read = Frame.read(calls);
        frame = read;
        return read;
    }

    @Nullable
    Frame knownFrame() {
        return frame;
    }
}
