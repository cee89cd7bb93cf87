package bryggen.portal.deals.api;

import bryggen.portal.deals.DealDraft;
import bryggen.portal.platform.rest.AmountJson;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A deal as a system sends it; {@code lead} is the number of the lead that it comes from, if it does. */
public record NewDealJson(
        @Nullable String lead,
        @Nullable CompanyJson company,
        @Nullable ContactJson contact,
        @Nullable String productFamily,
        @Nullable String project,
        @Nullable AmountJson value,
        @Nullable LocalDate closeDate) {

    public record CompanyJson(
            @Nullable String name,
            @Nullable String organisationNumber,
            @Nullable String country,
            @Nullable String postalCode,
            @Nullable String city) {}

    public record ContactJson(@Nullable String name, @Nullable String email, @Nullable String phone) {}

    /** What is missing is blank: the rules name it at its place. */
    DealDraft draft() {
        var firm = company == null ? new CompanyJson(null, null, null, null, null) : company;
        var person = contact == null ? new ContactJson(null, null, null) : contact;
        return new DealDraft(
                firm.name(),
                firm.organisationNumber(),
                firm.country(),
                firm.postalCode(),
                firm.city(),
                person.name(),
                person.email(),
                person.phone(),
                productFamily,
                project,
                value == null ? null : value.amount(),
                value == null ? null : value.currency(),
                closeDate);
    }
}
