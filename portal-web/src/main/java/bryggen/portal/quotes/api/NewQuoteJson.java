package bryggen.portal.quotes.api;

import bryggen.portal.platform.Blank;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.quotes.Customer;
import bryggen.portal.quotes.QuoteDraft;
import bryggen.portal.quotes.QuoteLine.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quote as a partner's system sends it. A line has a {@code sku} or a {@code name}; of {@code price} and {@code margin}
 * the price counts.
 */
public record NewQuoteJson(
        @Nullable String title,
        @Nullable String lead,
        @Nullable String campaign,
        @Nullable CustomerJson customer,
        @Nullable String language,
        @Nullable LocalDate validUntil,
        @Nullable BigDecimal freight,
        @Nullable String text,
        @Nullable List<@Nullable LineJson> lines) {
    private static final Set<String> LANGUAGES = Set.of("nb", "sv", "da", "en");

    public record CustomerJson(
            @Nullable String name,
            @Nullable String organisationNumber,
            @Nullable String contact,
            @Nullable String email,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String country) {

        static CustomerJson of(Customer customer) {
            return new CustomerJson(
                    customer.name(),
                    Blank.none(customer.organisationNumber()),
                    Blank.none(customer.contact()),
                    Blank.none(customer.email()),
                    Blank.none(customer.street()),
                    Blank.none(customer.postalCode()),
                    Blank.none(customer.city()),
                    Blank.none(customer.country()));
        }
    }

    /** @param kind line, option or alternative */
    public record LineJson(
            @Nullable String sku,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable String kind,
            @Nullable Boolean chosen,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount,
            @Nullable LocalDate delivery) {}

    /**
     * A missing list is an empty one, a null line one without anything: the rules name both at their place.
     *
     * @throws PlatformRefusal 422 for a language or a kind that there is not
     */
    QuoteDraft draft() {
        if (language != null && !LANGUAGES.contains(language))
            throw PlatformRefusal.badField("/language", "unknown-word");
        return new QuoteDraft(
                title,
                customer == null ? Customer.NOBODY : customer(customer),
                language,
                validUntil,
                freight,
                text,
                lines == null
                        ? List.of()
                        : IntStream.range(0, lines.size())
                                .mapToObj(i -> line(i, lines.get(i)))
                                .toList());
    }

    private static Customer customer(CustomerJson json) {
        return new Customer(
                text(json.name()),
                text(json.organisationNumber()),
                text(json.contact()),
                text(json.email()),
                text(json.street()),
                text(json.postalCode()),
                text(json.city()),
                text(json.country()).toUpperCase(Locale.ROOT));
    }

    private static QuoteDraft.Line line(int i, @Nullable LineJson line) {
        if (line == null)
            return new QuoteDraft.Line(null, Kind.LINE, false, null, null, null, null, null, null, null, null);
        return new QuoteDraft.Line(
                null,
                kind(i, line.kind()),
                Boolean.TRUE.equals(line.chosen()),
                line.sku(),
                line.name(),
                line.quantity(),
                null,
                line.margin(),
                line.price(),
                line.discount(),
                line.delivery());
    }

    private static Kind kind(int i, @Nullable String word) {
        if (word == null) return Kind.LINE;
        return Stream.of(Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> PlatformRefusal.badField("/lines/" + i + "/kind", "unknown-word"));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
