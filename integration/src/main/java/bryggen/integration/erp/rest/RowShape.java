package bryggen.integration.erp.rest;

import bryggen.integration.erp.Wire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON into a message and refuses what would hurt later: a field that the message cannot do without, a number
 * that is no plain decimal. The message record itself is the rule: what is not {@code @Nullable} must be there.
 */
final class RowShape {
    /** Also keeps out 1e999999999, which would fill the memory when written out. */
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");

    /** What a message is made of, asked of its class once and not for each row. */
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private record Field(String name, Type type, boolean optional) {
        static Field of(RecordComponent component) {
            return new Field(
                    component.getName(),
                    component.getGenericType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }

    private RowShape() {}

    /** @throws Unreadable with the place, as in {@code lines/0/sku is missing} */
    static <T> T read(@Nullable JsonNode node, Class<T> type) throws Unreadable {
        if (node == null || !node.isObject()) throw new Unreadable("not a JSON object", null);
        checkRecord(node, type, "");
        try {
            return Wire.JSON.treeToValue(node, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Unreadable(where(e), e);
        }
    }

    private static void checkRecord(JsonNode node, Class<?> type, String at) throws Unreadable {
        for (var field : FIELDS.get(type)) {
            var place = at + field.name();
            var value = node.get(field.name());
            if (value == null || value.isNull()) {
                if (!field.optional()) throw new Unreadable(place + " is missing", null);
            } else {
                check(value, field.type(), place);
            }
        }
    }

    private static void check(JsonNode value, Type type, String place) throws Unreadable {
        if (type == BigDecimal.class) {
            if (!PLAIN_DECIMAL.matcher(value.asText()).matches())
                throw new Unreadable(place + " is not a plain decimal", null);
        } else if (type instanceof Class<?> plain && plain.isRecord() && value.isObject()) {
            checkRecord(value, plain, place + "/");
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            if (!value.isArray()) throw new Unreadable(place + " is not a list", null);
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isNull()) throw new Unreadable(place + "/" + i + " is missing", null);
                check(value.get(i), list.getActualTypeArguments()[0], place + "/" + i);
            }
        }
    }

    private static String where(Exception e) {
        var text = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return text == null
                ? e.getClass().getSimpleName()
                : text.lines().findFirst().orElse("");
    }
}
