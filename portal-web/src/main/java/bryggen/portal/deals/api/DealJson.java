package bryggen.portal.deals.api;

import bryggen.integration.kernel.Money;
import bryggen.portal.deals.DealHead;
import bryggen.portal.deals.DealSheet;
import bryggen.portal.deals.DealStatus;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.rest.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal on the wire. The history is there only for one deal, not in lists. */
public record DealJson(
        String number,
        String status,
        UUID thread,
        @Nullable String lead,
        String partner,
        @Nullable String owner,
        NewDealJson.CompanyJson company,
        NewDealJson.ContactJson contact,
        String productFamily,
        String project,
        @Nullable MoneyJson value,
        @Nullable LocalDate closeDate,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        boolean automatic,
        @Nullable String reason,
        @Nullable LocalDate protectedUntil,
        @Nullable LocalDate extensionAskedUntil,
        @Nullable String became,
        Instant changedAt,
        @Nullable List<EventJson> history) {

    public record EventJson(Instant at, String kind, String who, String text, Map<String, List<String>> changes) {}

    static DealJson of(DealHead head) {
        return of(head, null);
    }

    static DealJson of(DealSheet sheet) {
        return of(
                sheet.head(),
                sheet.events().stream()
                        .map(e -> new EventJson(e.at(), e.kind(), e.who(), e.text(), e.changes()))
                        .toList());
    }

    private static DealJson of(DealHead head, @Nullable List<EventJson> history) {
        var facts = head.facts();
        boolean holds = head.status() == DealStatus.APPROVED || head.status() == DealStatus.CONVERTED;
        return new DealJson(
                head.number(),
                head.status().word(),
                head.thread(),
                head.lead(),
                head.account(),
                Blank.none(head.owner()),
                new NewDealJson.CompanyJson(
                        facts.company(),
                        facts.organisationNumber(),
                        facts.country(),
                        Blank.none(facts.postalCode()),
                        Blank.none(facts.city())),
                new NewDealJson.ContactJson(Blank.none(facts.contact()), facts.email(), facts.phone()),
                facts.productFamily(),
                facts.project(),
                money(facts.value(), facts.currency()),
                facts.closeDate(),
                head.createdAt(),
                head.submittedAt(),
                head.decidedAt(),
                head.automatic(),
                Blank.none(head.reason()),
                holds ? head.until() : null,
                head.wish(),
                Blank.none(head.became()),
                head.changedAt(),
                history);
    }

    private static @Nullable MoneyJson money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : MoneyJson.of(Money.rounded(amount, Currency.getInstance(currency)));
    }
}
