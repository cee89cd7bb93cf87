package bryggen.integration.erp.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record as Tryton answers it. A path with dots ({@code template.name}) follows the nested records of an answer;
 * what is absent or null on the way is null at its end.
 */
record Row(JsonNode json) {

    long id() {
        return json.path("id").asLong();
    }

    private JsonNode at(String path) {
        var node = json;
        int dot;
        while ((dot = path.indexOf('.')) > 0) {
            node = node.path(path.substring(0, dot + 1));
            path = path.substring(dot + 1);
        }
        return node.path(path);
    }

    /** A text that says something, else null. */
    @Nullable
    String text(String path) {
        var node = at(path);
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
                ? node.asText().strip()
                : null;
    }

    /** @throws IllegalArgumentException when there is none: the row cannot be used */
    String required(String path, String problem) {
        var text = text(path);
        if (text == null) throw new IllegalArgumentException(problem);
        return text;
    }

    boolean flag(String path) {
        return at(path).asBoolean();
    }

    boolean is(String path, String value) {
        return value.equals(text(path));
    }

    /** The id of the one record that the field points to. */
    @Nullable
    Long link(String path) {
        var node = at(path);
        if (node.isIntegralNumber()) return node.asLong();
        return node.isTextual() ? linkOf(node.asText(), null) : null;
    }

    /** The id of a reference ({@code sale.line,7}) when it points to this model. */
    @Nullable
    Long link(String path, String model) {
        return linkOf(at(path).asText(""), model);
    }

    private static @Nullable Long linkOf(String reference, @Nullable String model) {
        int comma = reference.indexOf(',');
        if (comma < 0 || (model != null && !reference.substring(0, comma).equals(model))) return null;
        var id = Long.parseLong(reference.substring(comma + 1));
        return id > 0 ? id : null;
    }

    /** The ids of the records that the field points to, be it one or many. */
    List<Long> links(String path) {
        var node = at(path);
        var ids = new ArrayList<Long>();
        if (node.isArray()) node.forEach(id -> ids.add(id.asLong()));
        var one = link(path);
        if (one != null) ids.add(one);
        return ids;
    }

    /** A decimal or a quantity; zero when absent. */
    BigDecimal number(String path) {
        var value = numberOrNull(path);
        return value == null ? BigDecimal.ZERO : value;
    }

    @Nullable
    BigDecimal numberOrNull(String path) {
        var node = at(path);
        if (node.isObject() && node.has("decimal"))
            return new BigDecimal(node.path("decimal").asText());
        return node.isNumber() ? node.decimalValue() : null;
    }

    @Nullable
    LocalDate date(String path) {
        var node = at(path);
        return node.has("year")
                ? LocalDate.of(
                        node.path("year").asInt(),
                        node.path("month").asInt(),
                        node.path("day").asInt())
                : null;
    }

    @Nullable
    Instant instant(String path) {
        var day = date(path);
        if (day == null) return null;
        var node = at(path);
        return LocalDateTime.of(
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        node.path("hour").asInt(),
                        node.path("minute").asInt(),
                        node.path("second").asInt(),
                        node.path("microsecond").asInt() * 1000)
                .toInstant(ZoneOffset.UTC);
    }

    /** Whole days of a time span; null when there is none. */
    @Nullable
    Integer days(String path) {
        var seconds = at(path).path("seconds");
        return seconds.isNumber() ? seconds.decimalValue().intValue() / 86_400 : null;
    }

    /** The latest of these stamps. */
    Instant latest(List<String> paths) {
        return paths.stream()
                .flatMap(path -> Stream.ofNullable(instant(path)))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** When the record itself was last written. */
    Instant changedAt() {
        return latest(List.of("write_date", "create_date"));
    }

    String raw() {
        return json.toString();
    }
}
