package bryggen.portal.platform.rest;

import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Reads and writes the API's JSON, to the letter of the contract: decimals are plain strings, unknown fields and wrong
 * types are refused with a pointer (422), what is not JSON is unreadable (400), more than a megabyte too large (413).
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class Json implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private static final int LARGEST_BODY = 1 << 20;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern PLAIN_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,8})?");

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(strictWords())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxStringLength(LARGEST_BODY)
                        .build());
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return ours(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return ours(type);
    }

    private static boolean ours(Class<?> type) {
        return type.isRecord() || java.util.Collection.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        if (!StandardCharsets.UTF_8
                .name()
                .equalsIgnoreCase(media.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8")))
            throw PlatformRefusal.of(Refusal.Kind.WRONG_TYPE, "wrong-media-type");
        var bytes = in.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) throw PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        try {
            Object read = MAPPER.readValue(utf8(bytes), MAPPER.constructType(generic));
            if (read == null) throw PlatformRefusal.unreadable("unreadable", "null");
            if (read instanceof MergePatch) demandNoNull(bytes);
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw PlatformRefusal.badField(pointer(e), "unknown-field", e.getPropertyName());
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof JsonProcessingException && !(e.getCause() instanceof JsonMappingException))
                throw PlatformRefusal.unreadable("unreadable", where(e));
            throw PlatformRefusal.badField(pointer(e), "wrong-type");
        } catch (JsonProcessingException e) {
            throw PlatformRefusal.unreadable("unreadable", where(e));
        } catch (CharacterCodingException e) {
            throw PlatformRefusal.unreadable("unreadable", "UTF-8");
        }
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(MAPPER.writeValueAsBytes(value));
    }

    /** The contract's encoding and no other: what only looks like text in another one would be kept wrongly. */
    private static String utf8(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static void demandNoNull(byte[] patch) throws IOException {
        for (var field : MAPPER.readTree(patch).properties())
            if (field.getValue().isNull()) throw PlatformRefusal.badField("/" + field.getKey(), "field-needed");
    }

    private static String where(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr();
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            var name = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static SimpleModule strictWords() {
        var module = new SimpleModule("strict");
        module.addSerializer(BigDecimal.class, new JsonSerializer<>() {
            @Override
            public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(value.toPlainString());
            }
        });
        module.addDeserializer(BigDecimal.class, new JsonDeserializer<>() {
            @Override
            public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!parser.hasToken(JsonToken.VALUE_STRING)
                        || !PLAIN_DECIMAL.matcher(parser.getText()).matches())
                    return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
                return new BigDecimal(parser.getText());
            }
        });
        module.addDeserializer(LocalDate.class, new JsonDeserializer<>() {
            @Override
            public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                try {
                    if (parser.hasToken(JsonToken.VALUE_STRING)
                            && PLAIN_DAY.matcher(parser.getText()).matches()) return LocalDate.parse(parser.getText());
                } catch (DateTimeParseException e) {
                    // the 30th of February: refused like everything else that is no day
                }
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
        });
        module.addDeserializer(String.class, new JsonDeserializer<>() {
            @Override
            public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!parser.hasToken(JsonToken.VALUE_STRING))
                    return (String) context.handleUnexpectedToken(String.class, parser);
                var text = parser.getText();
                if (text.length() > LONGEST_TEXT || text.codePoints().anyMatch(Json::unfit))
                    throw context.weirdStringException(text, String.class, "too long or with control characters");
                return text;
            }
        });
        return module;
    }

    /** Control characters but line breaks and tabs, halves of surrogate pairs that stand alone, and no characters. */
    private static boolean unfit(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE;
    }
}
