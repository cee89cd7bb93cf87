package bryggen.portal.approvals.ui;

import bryggen.portal.platform.Ids;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, read as people mean it; what cannot be read is out of every range, so that the rule says so. */
@RequestScoped
class Typing {
    private static final BigDecimal NONE = BigDecimal.ONE.negate();
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([ .,'])\\d{3}(\\1\\d{3})*([.,]\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}([.,]\\d{1,4})?");

    @Inject
    HttpServletRequest request;

    boolean isPosted() {
        return request.getMethod().equals("POST");
    }

    String word(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    @Nullable
    String text(String name) {
        var word = word(name);
        return word.isEmpty() ? null : word;
    }

    List<String> all(String name) {
        return List.of(Objects.requireNonNullElse(request.getParameterValues(name), new String[0]));
    }

    @Nullable
    UUID id(String name) {
        return word(name).isEmpty() ? null : Ids.read(word(name)).orElse(new UUID(0, 0));
    }

    @Nullable
    LocalDate day(String name) {
        try {
            return word(name).isEmpty() ? null : LocalDate.parse(word(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Nullable
    BigDecimal amount(String name) {
        return word(name).isEmpty() ? null : amountOf(word(name));
    }

    /** "50 000", "50.000", "50,000.50" and "50000,50" are what they look like. */
    static BigDecimal amountOf(String typed) {
        var text = typed.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (GROUPED.matcher(text).matches()) {
            int dot = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
            boolean decimals = dot >= 0 && text.length() - dot - 1 < 3;
            var whole = (decimals ? text.substring(0, dot) : text).replaceAll("\\D", "");
            return new BigDecimal(decimals ? whole + "." + text.substring(dot + 1) : whole);
        }
        return PLAIN.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : NONE;
    }

    /** One choice of a list, marked when it is the chosen one. */
    static String option(String value, String words, String chosen) {
        return Html.option(value, words, value.equals(chosen));
    }
}
