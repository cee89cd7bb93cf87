package bryggen.portal.leads.api;

import bryggen.integration.kernel.Money;
import bryggen.portal.leads.LeadHead;
import bryggen.portal.leads.LeadSheet;
import bryggen.portal.leads.LeadStatus;
import bryggen.portal.leads.Weighed;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.rest.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A lead on the wire. Whom to call, the decision and the history are there only for one lead, not in lists. */
public record LeadJson(
        String number,
        String status,
        @Nullable String stage,
        NewLeadJson.CompanyJson company,
        NewLeadJson.@Nullable ContactJson contact,
        String productFamily,
        String need,
        @Nullable MoneyJson value,
        @Nullable MoneyJson expectedRevenue,
        Instant enteredAt,
        @Nullable Instant offeredAt,
        @Nullable Instant answerBy,
        @Nullable String offeredTo,
        @Nullable String owner,
        @Nullable String nextStep,
        @Nullable LocalDate closeDate,
        @Nullable String nextActivity,
        @Nullable Instant nextActivityAt,
        Instant changedAt,
        @Nullable List<DecisionJson> decision,
        @Nullable List<EventJson> history) {

    /** LE7: to the supplier every partner's line, to a partner its own. */
    public record DecisionJson(String partner, int score, String reason, int rank, int candidates) {}

    public record EventJson(Instant at, String kind, String who, String text) {}

    static LeadJson of(LeadHead head) {
        return of(head, null, null, null);
    }

    static LeadJson of(LeadSheet sheet) {
        var contact = sheet.contact();
        var decision = sheet.decision();
        return of(
                sheet.head(),
                new NewLeadJson.ContactJson(Blank.none(contact.name()), contact.email(), contact.phone()),
                decision == null
                        ? List.of()
                        : decision.lines().stream()
                                .map(line -> line(line, decision.candidates()))
                                .toList(),
                sheet.events().stream()
                        .map(e -> new EventJson(e.at(), e.kind(), e.who(), e.text()))
                        .toList());
    }

    static LeadJson received(String number, NewLeadJson sent, Instant at) {
        var company = sent.company();
        return new LeadJson(
                number,
                "taken",
                null,
                company == null ? new NewLeadJson.CompanyJson(null, null, null, null, null) : company,
                sent.contact(),
                Objects.toString(sent.productFamily(), ""),
                Objects.toString(sent.need(), ""),
                null,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                null,
                null);
    }

    private static DecisionJson line(Weighed line, int candidates) {
        var reason = line.isCandidate()
                ? line.points().entrySet().stream()
                        .map(point -> point.getKey() + " " + point.getValue())
                        .collect(Collectors.joining(", "))
                : "no candidate: " + line.outside();
        return new DecisionJson(line.account(), line.score(), reason, line.rank(), candidates);
    }

    private static LeadJson of(
            LeadHead head,
            NewLeadJson.@Nullable ContactJson contact,
            @Nullable List<DecisionJson> decision,
            @Nullable List<EventJson> history) {
        var stage = head.stage();
        return new LeadJson(
                head.number(),
                head.status().word(),
                stage == null ? null : stage.word(),
                new NewLeadJson.CompanyJson(
                        head.company(),
                        head.organisationNumber(),
                        head.country(),
                        Blank.none(head.postalCode()),
                        Blank.none(head.city())),
                contact,
                head.productFamily(),
                head.need(),
                money(head.value(), head.currency()),
                money(head.expected(), head.currency()),
                head.enteredAt(),
                head.offeredAt(),
                head.answerBy(),
                head.status() == LeadStatus.UNASSIGNED ? null : Blank.none(head.account()),
                Blank.none(head.owner()),
                Blank.none(head.nextStep()),
                head.closeDate(),
                Blank.none(head.nextActivity()),
                head.nextActivityAt(),
                head.changedAt(),
                decision,
                history);
    }

    private static @Nullable MoneyJson money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : MoneyJson.of(Money.rounded(amount, Currency.getInstance(currency)));
    }
}
