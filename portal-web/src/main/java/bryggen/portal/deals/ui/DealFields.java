package bryggen.portal.deals.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.deals.DealDraft;
import bryggen.portal.deals.DealFacts;
import bryggen.portal.deals.Families;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a deal: what stands in them, and what was typed. */
@Named
@RequestScoped
public class DealFields {
    private static final List<String> COUNTRIES = List.of("NO", "SE", "DK", "FI", "IS", "DE", "GB", "NL");

    @Inject
    Here here;

    @Inject
    Families families;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private final Map<String, String> shown = new HashMap<>();

    /** What stands there as long as nobody has typed. */
    void show(DealDraft draft) {
        put("company", draft.company());
        put("organisationNumber", draft.organisationNumber());
        put("country", draft.country());
        put("postalCode", draft.postalCode());
        put("city", draft.city());
        put("contact", draft.contact());
        put("email", draft.email());
        put("phone", draft.phone());
        put("productFamily", draft.productFamily());
        put("project", draft.project());
        put("value", here.getFormats().field(draft.value()));
        put("currency", draft.currency());
        put("closeDate", draft.closeDate());
    }

    void show(DealFacts facts) {
        show(new DealDraft(
                facts.company(),
                facts.organisationNumber(),
                facts.country(),
                facts.postalCode(),
                facts.city(),
                facts.contact(),
                facts.email(),
                facts.phone(),
                facts.productFamily(),
                facts.project(),
                facts.value(),
                facts.currency(),
                facts.closeDate()));
    }

    private void put(String name, @Nullable Object value) {
        shown.put(name, Objects.toString(value, ""));
    }

    /** What was typed, kept when it was refused; else what is there. */
    public String value(String name) {
        var typed = request.getMethod().equals("POST") ? request.getParameter(name) : null;
        return typed != null ? typed : shown.getOrDefault(name, "");
    }

    DealDraft typed() {
        return new DealDraft(
                request.getParameter("company"),
                request.getParameter("organisationNumber"),
                request.getParameter("country"),
                request.getParameter("postalCode"),
                request.getParameter("city"),
                request.getParameter("contact"),
                request.getParameter("email"),
                request.getParameter("phone"),
                request.getParameter("productFamily"),
                request.getParameter("project"),
                form.number("value", Limits.MONEY.orBelow()),
                request.getParameter("currency"),
                form.day("closeDate"));
    }

    public List<String> getFamilyOptions() {
        var chosen = value("productFamily");
        return families.all(here.getActor().language()).stream()
                .map(family ->
                        Html.option(family.code(), family.name(), family.code().equals(chosen)))
                .toList();
    }

    public List<String> getCountryOptions() {
        var chosen = value("country");
        var all = COUNTRIES.contains(chosen) || chosen.isEmpty()
                ? COUNTRIES.stream()
                : Stream.concat(COUNTRIES.stream(), Stream.of(chosen));
        return all.map(code -> Html.option(code, country(code), code.equals(chosen)))
                .toList();
    }

    private String country(String code) {
        try {
            return new java.util.Locale.Builder().setRegion(code).build().getDisplayCountry(here.getLocale());
        } catch (java.util.IllformedLocaleException e) {
            return code;
        }
    }

    public List<String> getCurrencyOptions() {
        var chosen = value("currency");
        return Stream.of("NOK", "SEK", "DKK", "EUR")
                .map(code -> Html.option(code, code, code.equals(chosen)))
                .toList();
    }
}
