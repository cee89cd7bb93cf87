package bryggen.portal.campaigns.ui;

import bryggen.portal.campaigns.CampaignRefusal;
import bryggen.portal.platform.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody has typed into a plain form of this room; shown again when it is refused. */
@Named
@RequestScoped
public class Typing {
    private static final int LONGEST = 20_000;

    @Inject
    HttpServletRequest request;

    public boolean isPosted() {
        return request.getMethod().equals("POST");
    }

    /** Blank is none; what is absurdly long is none as well, the rules judge the rest. */
    public @Nullable String text(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value.strip();
    }

    /** What was typed, or what is stored while nothing was typed. */
    public @Nullable String or(String name, @Nullable String stored) {
        return isPosted() ? text(name) : stored;
    }

    /** All ticked values. */
    public List<String> texts(String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Stream.of(values).filter(v -> !v.isBlank()).toList();
    }

    /** Words separated by spaces, commas or lines. */
    public List<String> words(String name) {
        var text = text(name);
        return text == null
                ? List.of()
                : Stream.of(text.split("[\\n,;]+", -1))
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .toList();
    }

    /** @throws CampaignRefusal 422 for what is no day */
    public @Nullable LocalDate day(String name) {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw CampaignRefusal.Faulty.at("/" + name, "day-needed");
        }
    }

    /** @throws CampaignRefusal 422 for what is no whole number */
    public int number(String name) {
        var text = text(name);
        if (text == null) return 0;
        if (!text.matches("\\d{1,7}")) throw CampaignRefusal.Faulty.at("/goals/" + name, "goal-unfit");
        return Integer.parseInt(text);
    }

    /** An id; none for what is none. */
    public @Nullable UUID id(String name) {
        return Ids.read(text(name)).orElse(null);
    }
}
