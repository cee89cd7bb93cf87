package bryggen.portal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** Shows an operator the form of a message and what identifies it, and hides the rest (EX12). */
final class Mask {
    private static final Set<String> SHOWN = Set.of(
            "number", "customer", "line", "lines", "sku", "key", "externalId", "origin", "placedOn", "order", "unit");
    private static final TextNode HIDDEN = TextNode.valueOf("•••");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Mask() {}

    static JsonNode of(String text) {
        try {
            return masked(JSON.readTree(text), false);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf("••• (" + text.length() + " characters, not JSON)");
        }
    }

    private static JsonNode masked(JsonNode node, boolean shown) {
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(field ->
                            object.set(field.getKey(), masked(field.getValue(), SHOWN.contains(field.getKey()))));
            return object;
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(masked(element, shown)));
            return array;
        }
        return shown || node.isNull() ? node : HIDDEN;
    }
}
