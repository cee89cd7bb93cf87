package bryggen.integration.erp.tryton;

import bryggen.integration.erp.ErpHealth.Cause;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sign-in: the key that every request carries, and the context (company, employee, language) that every call needs,
 * for without it the ERP answers nulls and zeros.
 */
record Session(long user, String authorization, Map<String, Object> context) {

    private static final String LOGIN = "common.db.login";

    static Session open(Rpc rpc, String user, String password, Deadline deadline) {
        var signedIn = signIn(rpc, user, password, deadline);
        if (!signedIn.isArray() || signedIn.size() < 2)
            throw new Fault(Fault.Kind.STRANGER, "the ERP does not accept user and password");
        var id = signedIn.path(0).asLong();
        var key = user + ":" + id + ":" + signedIn.path(1).asText();
        var authorization = "Session " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        var preferences = rpc.send(authorization, "model.res.user.get_preferences", List.of(true, Map.of()), deadline);
        if (!preferences.path("company").isIntegralNumber())
            throw new Fault(Fault.Kind.STRANGER, Cause.RIGHTS, "the ERP's user belongs to no company");
        return new Session(id, authorization, values(preferences));
    }

    /** An address without a database answers too, and knows nobody. */
    private static JsonNode signIn(Rpc rpc, String user, String password, Deadline deadline) {
        try {
            return rpc.send(null, LOGIN, List.of(user, Map.of("password", password), "en"), deadline);
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.BROKEN || !fault.text().contains(LOGIN)) throw fault;
            throw new Fault(Fault.Kind.UNREACHED, Cause.ADDRESS, "the address names no database");
        }
    }

    private static Map<String, Object> values(JsonNode preferences) {
        var context = new LinkedHashMap<String, Object>();
        preferences.properties().forEach(entry -> context.put(entry.getKey(), entry.getValue()));
        return context;
    }

    long company() {
        return ((JsonNode) context.getOrDefault("company", Values.JSON.nullNode())).asLong();
    }
}
