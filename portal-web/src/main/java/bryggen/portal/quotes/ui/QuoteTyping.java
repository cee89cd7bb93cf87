package bryggen.portal.quotes.ui;

import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.quotes.QuoteRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has typed into a plain form of this room, read as it is meant: a comma is a decimal point. */
@Named
@RequestScoped
public class QuoteTyping {
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

    /** Never absent. */
    public String words(String name) {
        var text = text(name);
        return text == null ? "" : text;
    }

    /** What was typed, or what is stored while nothing was typed. */
    public String or(String name, @Nullable Object stored) {
        if (isPosted() && request.getParameter(name) != null) return words(name);
        return stored == null ? "" : stored.toString();
    }

    boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /**
     * @throws QuoteRefusal 422 at the pointer for what is no plain decimal
     */
    @Nullable
    BigDecimal decimal(String name, String pointer) {
        var text = text(name);
        if (text == null) return null;
        var plain = text.replace("\u00a0", "")
                .replace("\u202f", "")
                .replace(" ", "")
                .replace("%", "")
                .replace('\u2212', '-')
                .replace(',', '.');
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,8})?")) throw fault(Finding.at(pointer, "quote-bad-amount"));
        return new BigDecimal(plain);
    }

    /**
     * @throws QuoteRefusal 422 at the pointer for what is no day
     */
    @Nullable
    LocalDate day(String name, String pointer) {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw fault(Finding.at(pointer, "quote-day-unfit"));
        }
    }

    int number(String name) {
        var text = text(name);
        return text == null || !text.matches("\\d{1,6}") ? 0 : Integer.parseInt(text);
    }

    /** An id; none for what is none. */
    @Nullable
    UUID id(String name) {
        return Ids.read(text(name)).orElse(null);
    }

    private static QuoteRefusal fault(Finding finding) {
        return new QuoteRefusal.Faulty(List.of(finding));
    }
}
