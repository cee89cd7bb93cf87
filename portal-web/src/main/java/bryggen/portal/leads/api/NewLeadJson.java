package bryggen.portal.leads.api;

import bryggen.portal.leads.LeadDraft;
import bryggen.portal.platform.rest.AmountJson;
import org.jspecify.annotations.Nullable;

/** A lead as a system sends it. */
public record NewLeadJson(
        @Nullable CompanyJson company,
        @Nullable ContactJson contact,
        @Nullable String productFamily,
        @Nullable String need,
        @Nullable AmountJson value) {

    public record CompanyJson(
            @Nullable String name,
            @Nullable String organisationNumber,
            @Nullable String country,
            @Nullable String postalCode,
            @Nullable String city) {}

    public record ContactJson(@Nullable String name, @Nullable String email, @Nullable String phone) {}

    /** What is missing is blank: the rules name it at its place. */
    LeadDraft draft() {
        var firm = company == null ? new CompanyJson(null, null, null, null, null) : company;
        var person = contact == null ? new ContactJson(null, null, null) : contact;
        return new LeadDraft(
                firm.name(),
                firm.organisationNumber(),
                firm.country(),
                firm.postalCode(),
                firm.city(),
                person.name(),
                person.email(),
                person.phone(),
                productFamily,
                need,
                value == null ? null : value.amount(),
                value == null ? null : value.currency(),
                null);
    }
}
