package bryggen.integration.erp.rest;

import bryggen.integration.erp.Wire;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;

/** The bytes of an answer, which may or may not be what was promised. */
@SuppressWarnings("ArrayRecordComponent") // passes through to a reader; never compared
record Body(byte[] bytes) {
    private static final ObjectReader STRICT =
            Wire.JSON.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @throws Unreadable when it is not exactly one JSON object */
    JsonNode object() throws Unreadable {
        try {
            JsonNode node = STRICT.readValue(bytes);
            if (node != null && node.isObject()) return node;
        } catch (IOException e) {
            throw new Unreadable("not JSON", e);
        }
        throw new Unreadable("not a JSON object", null);
    }
}
