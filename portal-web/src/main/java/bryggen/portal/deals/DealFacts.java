package bryggen.portal.deals;

import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a deal says, checked and in its stored form; see {@link DealCheck}. */
public record DealFacts(
        String company,
        @Nullable String organisationNumber,
        String country,
        String postalCode,
        String city,
        String contact,
        @Nullable String email,
        @Nullable String phone,
        String productFamily,
        String project,
        @Nullable BigDecimal value,
        String currency,
        @Nullable LocalDate closeDate) {

    /** DE2: a finding for everything that is missing. */
    List<Finding> missing() {
        var missing = new ArrayList<Finding>();
        if (organisationNumber == null)
            missing.add(Finding.at("/company/organisationNumber", "deal-organisation-needed"));
        if (contact.isEmpty()) missing.add(Finding.at("/contact/name", "deal-contact-needed"));
        if (email == null && phone == null) missing.add(Finding.at("/contact", "deal-reach-needed"));
        if (productFamily.isEmpty()) missing.add(Finding.at("/productFamily", "deal-family-needed"));
        if (project.isEmpty()) missing.add(Finding.at("/project", "deal-project-needed"));
        if (value == null || value.signum() == 0) missing.add(Finding.at("/value", "deal-value-needed"));
        return missing;
    }

    /** DE2: what would be said to its submission; nothing when it is complete. */
    public Optional<DealRefusal> refusal() {
        var missing = missing();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new DealRefusal.Faulty(missing));
    }

    /** @throws DealRefusal.Faulty 422 with everything that is missing */
    void mustBeComplete() {
        refusal().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** By field: what it was, what it is. */
    Map<String, List<String>> changesTo(DealFacts is) {
        var changes = new LinkedHashMap<String, List<String>>();
        difference(changes, "company", company, is.company);
        difference(changes, "organisationNumber", organisationNumber, is.organisationNumber);
        difference(changes, "country", country, is.country);
        difference(changes, "postalCode", postalCode, is.postalCode);
        difference(changes, "city", city, is.city);
        difference(changes, "contact", contact, is.contact);
        difference(changes, "email", email, is.email);
        difference(changes, "phone", phone, is.phone);
        difference(changes, "productFamily", productFamily, is.productFamily);
        difference(changes, "project", project, is.project);
        difference(changes, "value", plain(value), plain(is.value));
        difference(changes, "currency", currency, is.currency);
        difference(changes, "closeDate", closeDate, is.closeDate);
        return changes;
    }

    private static void difference(
            Map<String, List<String>> changes, String field, @Nullable Object was, @Nullable Object is) {
        var before = Objects.toString(was, "");
        var after = Objects.toString(is, "");
        if (!before.equals(after)) changes.put(field, List.of(before, after));
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }
}
