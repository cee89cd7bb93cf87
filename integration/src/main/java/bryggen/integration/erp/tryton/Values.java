package bryggen.integration.erp.tryton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How values travel: money as a tagged decimal, quantities as JSON numbers that never pass through a double, dates as
 * days of the company, instants as naive UTC.
 */
final class Values {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(new SimpleModule("tryton")
                    .addSerializer(BigDecimal.class, new AsDecimal())
                    .addSerializer(Real.class, new AsReal())
                    .addSerializer(LocalDate.class, new AsDate())
                    .addSerializer(Instant.class, new AsDateTime()))
            .build();

    private Values() {}

    /** A quantity: Tryton keeps it as a floating number, and takes it as one. */
    record Real(BigDecimal value) {}

    static List<Object> where(String field, String operator, Object value) {
        return List.of(field, operator, value);
    }

    static List<Object> unset(String field) {
        return Arrays.asList(field, "=", null);
    }

    static List<Object> set(String field) {
        return Arrays.asList(field, "!=", null);
    }

    static List<Object> any(List<? extends List<Object>> clauses) {
        var domain = new ArrayList<Object>();
        domain.add("OR");
        domain.addAll(clauses);
        return domain;
    }

    private static final class AsDecimal extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("__class__", "Decimal");
            out.writeStringField("decimal", value.toPlainString());
            out.writeEndObject();
        }
    }

    private static final class AsReal extends JsonSerializer<Real> {
        @Override
        public void serialize(Real real, JsonGenerator out, SerializerProvider provider) throws IOException {
            var value = real.value();
            out.writeNumber((value.scale() < 1 ? value.setScale(1) : value).toPlainString());
        }
    }

    private static final class AsDate extends JsonSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("__class__", "date");
            date(day, out);
            out.writeEndObject();
        }
    }

    private static final class AsDateTime extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator out, SerializerProvider provider) throws IOException {
            var utc = instant.atOffset(ZoneOffset.UTC);
            out.writeStartObject();
            out.writeStringField("__class__", "datetime");
            date(utc.toLocalDate(), out);
            out.writeNumberField("hour", utc.getHour());
            out.writeNumberField("minute", utc.getMinute());
            out.writeNumberField("second", utc.getSecond());
            out.writeNumberField("microsecond", utc.getNano() / 1000);
            out.writeEndObject();
        }
    }

    private static void date(LocalDate day, JsonGenerator out) throws IOException {
        out.writeNumberField("year", day.getYear());
        out.writeNumberField("month", day.getMonthValue());
        out.writeNumberField("day", day.getDayOfMonth());
    }
}
