package bryggen.integration.erp.rest;

import bryggen.integration.erp.Wire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;

/** The bytes of an answer, which may or may not be what was promised. */
@SuppressWarnings("ArrayRecordComponent") // passes through to a reader; never compared
record Body(byte[] bytes) {
    private static final int LONGEST_REASON = 300;
    private static final ObjectReader STRICT =
            Wire.JSON.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @throws Unreadable when it is not exactly one JSON object */
    JsonNode object() throws Unreadable {
        var node = value();
        if (node.isObject()) return node;
        throw new Unreadable("not a JSON object", null);
    }

    /** @throws Unreadable when it is not exactly one JSON value */
    JsonNode value() throws Unreadable {
        try {
            JsonNode node = STRICT.readValue(bytes);
            if (node != null && !node.isMissingNode()) return node;
        } catch (JsonProcessingException e) {
            throw new Unreadable("not JSON: " + firstLine(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new Unreadable("not JSON: " + firstLine(String.valueOf(e.getMessage())), e);
        }
        throw new Unreadable("not a JSON object", null);
    }

    /** Whether something came that is not exactly one JSON value; nothing at all is not garbled. */
    boolean isGarbled() {
        try {
            value();
            return false;
        } catch (Unreadable e) {
            return bytes.length > 0;
        }
    }

    private static String firstLine(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
