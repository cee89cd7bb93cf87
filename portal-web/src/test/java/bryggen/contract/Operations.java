package bryggen.contract;

import bryggen.dev.Stand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the running server says of its API. */
final class Operations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Operations() {}

    /** One operation; {@code path} as described, with its parameters in braces. */
    record Operation(String method, String path, JsonNode description) {
        boolean takesId() {
            return path.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static JsonNode description() {
        return description(Stand.shared().baseUrl());
    }

    private static JsonNode description(String base) {
        try {
            var reply = Caller.at(base)
                    .with("Accept", "application/json")
                    .get("/openapi?format=JSON")
                    .well();
            return new ObjectMapper().readTree(reply.body());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Operation> all() {
        return of(Stand.shared().baseUrl());
    }

    static List<Operation> of(String base) {
        var operations = new ArrayList<Operation>();
        for (Map.Entry<String, JsonNode> path : description(base).path("paths").properties())
            for (Map.Entry<String, JsonNode> method : path.getValue().properties())
                if (METHODS.contains(method.getKey()))
                    operations.add(new Operation(
                            method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue()));
        return operations;
    }
}
