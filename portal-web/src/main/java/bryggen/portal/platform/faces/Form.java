package bryggen.portal.platform.faces;

import bryggen.portal.platform.Ids;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Typed;
import bryggen.portal.platform.Typed.Limits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody has typed into a plain form, read in the reader's language; shown again as typed when it is refused. */
@Named
@RequestScoped
public class Form {
    private static final int LONGEST = 20_000;
    private static final UUID NOBODYS = new UUID(0, 0);

    @Inject
    HttpServletRequest request;

    @Inject
    Place here;

    public boolean isPosted() {
        return request.getMethod().equals("POST");
    }

    public boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /** Blank is none; what is absurdly long is none as well, the rules judge the rest. */
    public @Nullable String text(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value.strip();
    }

    /** The same, empty where there is none. */
    public String words(String name) {
        var text = text(name);
        return text == null ? "" : text;
    }

    /** What stands in a field: what was typed, or what is stored while nothing was typed. */
    public String stands(String name, @Nullable Object stored) {
        if (isPosted() && has(name)) return words(name);
        return stored == null ? "" : stored.toString();
    }

    /** All ticked values. */
    public List<String> texts(String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Stream.of(values).filter(v -> !v.isBlank()).toList();
    }

    /** Words separated by commas, semicolons or lines. */
    public List<String> listed(String name) {
        return Stream.of(words(name).split("[\\n,;]+", -1))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** None where nothing stands; what is no id is one that nothing has. */
    public @Nullable UUID id(String name) {
        var text = text(name);
        return text == null ? null : Ids.read(text).orElse(NOBODYS);
    }

    /**
     * A number; none where nothing stands.
     *
     * @throws PlatformRefusal 422 at the field
     */
    public @Nullable BigDecimal number(String name, String pointer, Limits limits) {
        var text = text(name);
        return text == null ? null : typed().number(text, pointer, limits);
    }

    /** The same at the field's own name. */
    public @Nullable BigDecimal number(String name, Limits limits) {
        return number(name, "/" + name, limits);
    }

    /**
     * Of a hundred, with or without its sign; none where nothing stands.
     *
     * @throws PlatformRefusal 422 at the pointer
     */
    public @Nullable BigDecimal percent(String name, String pointer) {
        var text = words(name);
        var bare = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        return bare.isEmpty() ? null : typed().number(bare, pointer, Limits.PERCENT);
    }

    /** A count that the page itself has written into the form; zero for anything else. */
    public int count(String name) {
        return words(name).matches("\\d{1,6}") ? Integer.parseInt(words(name)) : 0;
    }

    /**
     * A whole number; zero where nothing stands.
     *
     * @throws PlatformRefusal 422 at the field
     */
    public int whole(String name, String pointer, int most) {
        var value = number(name, pointer, Limits.whole(most));
        return value == null ? 0 : value.intValueExact();
    }

    /**
     * A day; none where nothing stands.
     *
     * @throws PlatformRefusal 422 at the field
     */
    public @Nullable LocalDate day(String name, String pointer) {
        var text = text(name);
        return text == null ? null : typed().day(text, pointer);
    }

    /** The same at the field's own name. */
    public @Nullable LocalDate day(String name) {
        return day(name, "/" + name);
    }

    /**
     * A time of day, as 07:30; none where nothing stands.
     *
     * @throws PlatformRefusal 422 at the field
     */
    public @Nullable LocalTime time(String name) {
        var text = text(name);
        try {
            return text == null ? null : LocalTime.parse(text.replace('.', ':'));
        } catch (DateTimeParseException e) {
            throw PlatformRefusal.unfit("/" + name, "time-unreadable", words(name));
        }
    }

    /** Reads as the reader of this page writes. */
    public Typed typed() {
        return Typed.in(here.getTexts().language());
    }
}
