package bryggen.portal.approvals;

import bryggen.integration.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that waits for its company, or did.
 *
 * @param number the order's
 * @param person who placed it
 * @param endedBy who decided last, or withdrew it
 * @param reason of a no
 */
public record Request(
        String number,
        String account,
        UUID person,
        String personName,
        @Nullable String costReference,
        Money net,
        Instant askedAt,
        State state,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String reason,
        List<Step> steps) {

    public enum State {
        WAITING,
        APPROVED,
        DECLINED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws ApprovalRefusal.BadFilter 422 for a state that there is not; none where nothing is asked for */
        public static Optional<State> of(@Nullable String word) {
            if (word == null || word.isBlank()) return Optional.empty();
            for (var state : values()) if (state.word().equals(word)) return Optional.of(state);
            throw new ApprovalRefusal.BadFilter();
        }
    }

    /** The level that is to be decided now (AP9); empty when nothing is open. */
    public Optional<Integer> level() {
        return steps.stream().filter(Step::isOpen).map(Step::level).min(Integer::compare);
    }

    /** What is to be decided now. */
    List<Step> open() {
        return level().map(now -> steps.stream()
                        .filter(step -> step.isOpen() && step.level() == now)
                        .toList())
                .orElse(List.of());
    }

    boolean hasDecidedBelow(UUID person, int level) {
        return steps.stream().anyMatch(step -> step.level() < level && step.isDoneBy(person));
    }
}
