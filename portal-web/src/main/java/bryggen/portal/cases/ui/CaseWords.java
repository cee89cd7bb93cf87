package bryggen.portal.cases.ui;

import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.cases.CaseHead;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases in the reader's words. */
@RequestScoped
class CaseWords {
    private static final int LONGEST = 90;

    @Inject
    Here here;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    private final Map<String, String> names = new HashMap<>();

    /**
     * A line of a list as it is read.
     *
     * @param id what is posted when it is ticked
     * @param clock the answer clock in a sentence, {@code due} as a mere time; none while it stands
     */
    public record Row(
            String id,
            String number,
            String href,
            String kind,
            String about,
            String category,
            String severity,
            Status status,
            @Nullable Status clock,
            @Nullable Status due,
            String text,
            String company,
            String owner,
            String opened,
            String openedBy,
            String changed) {}

    Row row(CaseHead head) {
        return new Row(
                head.number(),
                head.number(),
                here.link("/cases/case", "number", head.number()),
                say("kind", head.kind().word()),
                head.about() == null ? "" : head.about(),
                say("category", head.category().word()),
                say("severity", head.severity().word()),
                status(head),
                clock(head),
                due(head),
                shortened(head),
                company(head.account()),
                head.ownerName() == null ? "" : head.ownerName(),
                here.getFormats().dateTime(head.openedAt()),
                head.openedName(),
                here.getFormats().dateTime(head.changedAt()));
    }

    /** For the customer "answered" is good news and "waits" is a task; for the supplier it is the other way round. */
    Status status(CaseHead head) {
        boolean supplier = isSupplier();
        var word = say("status", head.status().word() + (supplier ? ".supplier" : ""));
        return switch (head.status()) {
            case NEW -> supplier ? Status.warn(word) : Status.waits(word);
            case WORK -> Status.waits(word);
            case WAITING -> supplier ? Status.idle(word) : Status.warn(word);
            case ANSWERED -> Status.ok(word);
            case CLOSED -> Status.idle(word);
            case REOPENED -> Status.warn(word);
        };
    }

    /** The answer clock; none while it stands. */
    @Nullable
    Status clock(CaseHead head) {
        var by = head.answerBy();
        if (by == null) return null;
        var now = clock.instant();
        var at = here.getFormats().dateTime(by);
        if (head.isOverdue(now)) return Status.bad(here.getTexts().say("cases.clock.over", at));
        var word = here.getTexts().say("cases.clock.by", at);
        return head.isNear(now) ? Status.warn(word) : Status.info(word);
    }

    private @Nullable Status due(CaseHead head) {
        var by = head.answerBy();
        if (by == null) return null;
        var now = clock.instant();
        var at = here.getFormats().dateTime(by);
        if (head.isOverdue(now)) return Status.bad(here.getTexts().say("cases.clock.late", at));
        return head.isNear(now) ? Status.warn(at) : Status.info(at);
    }

    boolean isSupplier() {
        return here.getActor().has(Role.SERVICE);
    }

    /** The name for the supplier's people; who looks at the own cases knows it. */
    String company(String account) {
        if (!isSupplier()) return "";
        return names.computeIfAbsent(account, a -> accounts.names(Set.of(a)).getOrDefault(a, a));
    }

    /** All of them at once, before rows are made. */
    void know(List<CaseHead> heads) {
        if (!isSupplier()) return;
        var asked = heads.stream().map(CaseHead::account).distinct().toList();
        if (!asked.isEmpty()) names.putAll(accounts.names(asked));
    }

    String say(String group, String word) {
        return here.getTexts().get("cases." + group + "." + word);
    }

    /** What can be chosen, in words. */
    <T> List<Filter.Option> options(String group, Stream<T> values, Function<T, String> word) {
        return values.map(v -> new Filter.Option(word.apply(v), say(group, word.apply(v))))
                .toList();
    }

    private String shortened(CaseHead head) {
        var line = head.description().replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
