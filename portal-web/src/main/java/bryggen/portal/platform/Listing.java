package bryggen.portal.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. {@code total} is exact up to 10,000; above, it is 10,000 with {@code more}. {@code next} is an
 * opaque key-set cursor to the rows behind the last one.
 */
public record Listing<R>(List<R> items, int page, int size, int total, boolean more, @Nullable String next) {

    public static final int MOST_COUNTED = 10_000;

    public <S> Listing<S> map(Function<R, S> row) {
        return new Listing<>(items.stream().map(row).toList(), page, size, total, more, next);
    }
}
