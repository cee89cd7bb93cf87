package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code /openapi} says agrees with the contract: nothing of it is missing or renamed; more may be there. */
class OpenApiIT {

    /** A line of contract.txt: {@code GET /orders/{number} 200 number purchaseOrder lines.sku}. */
    record Promise(String method, String path, String status, List<String> properties) {
        static Promise of(String line) {
            var words = List.of(line.strip().split("\\s+", -1));
            return new Promise(words.get(0), "/api/v1" + words.get(1), words.get(2), words.subList(3, words.size()));
        }
    }

    @Test
    @DisplayName("every operation, status and property of the contract is described")
    void agrees() {
        var description = Operations.description();
        var missing = new ArrayList<String>();
        for (var promise : promises()) {
            var operation = description
                    .path("paths")
                    .path(promise.path)
                    .path(promise.method.toLowerCase(java.util.Locale.ROOT));
            var response = operation.path("responses").path(promise.status);
            if (operation.isMissingNode()) missing.add("no " + promise.method + " " + promise.path);
            else if (response.isMissingNode())
                missing.add(promise.method + " " + promise.path + " does not answer " + promise.status + " but "
                        + names(operation.path("responses")));
            else
                for (var property : promise.properties)
                    if (!has(description, schema(response), List.of(property.split("\\.", -1))))
                        missing.add(promise.method + " " + promise.path + " " + promise.status + " lacks " + property);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("every path that is described begins with the base of the contract")
    void base() {
        assertThat(names(Operations.description().path("paths")))
                .allSatisfy(path -> assertThat(path).matches("/api/(ext/)?v1/.*"));
    }

    private static JsonNode schema(JsonNode response) {
        for (var content : response.path("content")) return content.path("schema");
        return response.path("schema");
    }

    /** Goes down a dotted name through references, lists and alternatives. */
    private static boolean has(JsonNode description, JsonNode schema, List<String> names) {
        if (names.isEmpty()) return true;
        if (schema.has("$ref"))
            return has(description, description.at(schema.path("$ref").asText().substring(1)), names);
        if (schema.has("items")) return has(description, schema.path("items"), names);
        for (var several : List.of("allOf", "oneOf", "anyOf"))
            for (var one : schema.path(several)) if (has(description, one, names)) return true;
        var property = schema.path("properties").path(names.get(0));
        return !property.isMissingNode() && has(description, property, names.subList(1, names.size()));
    }

    private static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<Promise> promises() {
        try (var in = OpenApiIT.class.getResourceAsStream("contract.txt")) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Promise::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
