package bryggen.portal.deals;

import bryggen.portal.leads.EntryCheck;
import bryggen.portal.leads.LeadDraft;
import bryggen.portal.platform.Refusal.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** DE1, DE3: holds what was written down against the rules of leads and its own; every fault is named. */
@ApplicationScoped
class DealCheck {
    private static final int YEARS_AHEAD = 5;

    @Inject
    Families families;

    @Inject
    Clock clock;

    /** @throws DealRefusal.Faulty 422 with every fault at its place */
    DealFacts read(DealDraft draft) {
        var checked = EntryCheck.begun(new LeadDraft(
                draft.company(),
                draft.organisationNumber(),
                draft.country(),
                draft.postalCode(),
                draft.city(),
                draft.contact(),
                draft.email(),
                draft.phone(),
                null,
                draft.project(),
                draft.value(),
                draft.currency(),
                null));
        var findings = new ArrayList<Finding>();
        for (var fault : checked.findings()) findings.add(inItsWords(fault));
        var family = family(draft.productFamily());
        if (family == null) findings.add(Finding.at("/productFamily", "deal-family-unknown"));
        if (isFarOff(draft.closeDate())) findings.add(Finding.at("/closeDate", "deal-date-unfit"));
        var lead = checked.lead();
        if (!findings.isEmpty() || lead == null) throw new DealRefusal.Faulty(findings);
        return new DealFacts(
                lead.company(),
                lead.organisationNumber(),
                lead.country(),
                lead.postalCode(),
                lead.city(),
                lead.contact(),
                lead.email(),
                lead.phone(),
                Objects.requireNonNull(family),
                lead.need(),
                lead.value(),
                lead.currency(),
                draft.closeDate());
    }

    private static Finding inItsWords(Finding fault) {
        var pointer = fault.pointer().equals("/need") ? "/project" : fault.pointer();
        return Finding.of("leads", pointer, fault.code(), fault.arguments().toArray());
    }

    /** Its code, nothing for nothing, none for what the catalogue does not know. */
    private @Nullable String family(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return "";
        return families.code(typed.strip()).orElse(null);
    }

    private boolean isFarOff(@Nullable LocalDate day) {
        var today = LocalDate.now(clock);
        return day != null && (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(YEARS_AHEAD)));
    }
}
