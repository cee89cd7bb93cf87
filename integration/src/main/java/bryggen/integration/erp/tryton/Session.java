package bryggen.integration.erp.tryton;

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

    static Session open(Rpc rpc, String user, String password, Deadline deadline) {
        var signedIn = rpc.send(null, "common.db.login", List.of(user, Map.of("password", password), "en"), deadline);
        if (!signedIn.isArray() || signedIn.size() < 2)
            throw new Fault(Fault.Kind.STRANGER, "the ERP does not accept user and password");
        var id = signedIn.path(0).asLong();
        var key = user + ":" + id + ":" + signedIn.path(1).asText();
        var authorization = "Session " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        var preferences = rpc.send(authorization, "model.res.user.get_preferences", List.of(true, Map.of()), deadline);
        if (!preferences.path("company").isIntegralNumber())
            throw new Fault(Fault.Kind.STRANGER, "the ERP's user belongs to no company");
        return new Session(id, authorization, values(preferences));
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
