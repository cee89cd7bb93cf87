package bryggen.portal.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids as they come from outside, in addresses and forms: what is none is as unknown as one that nothing has. */
public final class Ids {
    private Ids() {}

    /** None for what is no id. */
    public static Optional<UUID> read(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws PlatformRefusal 404 for what is no id */
    public static UUID known(@Nullable String text) {
        return read(text).orElseThrow(PlatformRefusal::missing);
    }

    /** Those that are ids, in their order. */
    public static List<UUID> all(String @Nullable [] texts) {
        return texts == null
                ? List.of()
                : Arrays.stream(texts).flatMap(text -> read(text).stream()).toList();
    }
}
