package bryggen.portal.approvals.api;

import bryggen.portal.approvals.ApprovalBook.Standing;
import bryggen.portal.approvals.RuleWords;
import bryggen.portal.approvals.Step;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.rest.MoneyJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that waits for its company, or did, on the wire.
 *
 * @param id the order's number
 * @param state waiting, approved, declined or withdrawn
 * @param level that is to be decided now
 * @param mayDecide whether who asks can approve or decline it now; {@code rule} is the one that says so
 */
public record ApprovalJson(
        String id,
        String order,
        String state,
        Instant askedAt,
        String placedBy,
        @Nullable String costReference,
        MoneyJson net,
        @Nullable Integer level,
        boolean mayDecide,
        String rule,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String reason,
        List<StepJson> steps) {

    /** @param why in the reader's language; {@code approver} is the one that the rule names */
    public record StepJson(
            int level,
            String why,
            @Nullable String approver,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {}

    static ApprovalJson of(Standing standing, RuleWords words, Texts texts, Formats formats) {
        var request = standing.request();
        return new ApprovalJson(
                request.number(),
                request.number(),
                request.state().word(),
                request.askedAt(),
                request.personName(),
                request.costReference(),
                MoneyJson.of(request.net()),
                request.level().orElse(null),
                standing.isDecidable(),
                standing.rule(),
                request.endedAt(),
                request.endedBy(),
                request.reason(),
                request.steps().stream()
                        .map(step -> step(step, standing, words.terms(step.why(), texts, formats)))
                        .toList());
    }

    private static StepJson step(Step step, Standing standing, String why) {
        var done = step.done();
        return new StepJson(
                step.level(),
                why,
                step.approver() == null ? null : standing.names().get(step.approver()),
                done == null ? null : done.name(),
                done == null ? null : done.at());
    }
}
