package bryggen.portal.platform.rest;

import bryggen.portal.platform.Blank;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.PlatformRefusal;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list has. */
public class ListParameters {
    @QueryParam("page")
    @Nullable
    String page;

    @QueryParam("size")
    @Nullable
    String size;

    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("next")
    @Nullable
    String next;

    /** @throws PlatformRefusal 422 when one of them is out of its range */
    public ListAsk ask() {
        return new ListAsk(
                number("page", page, 1), number("size", size, ListAsk.USUAL), Blank.none(sort), Blank.none(next));
    }

    /**
     * A day as ISO 8601 writes it, from a parameter of this name; none where it is blank.
     *
     * @throws PlatformRefusal 422 for what is no day
     */
    public static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw PlatformRefusal.badParameter(name, "not-a-date");
        }
    }

    private static int number(String name, @Nullable String text, int usual) {
        if (text == null || text.isBlank()) return usual;
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw PlatformRefusal.badParameter(name, "not-a-number");
        }
    }
}
