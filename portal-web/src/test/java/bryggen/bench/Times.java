package bryggen.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long the same thing took each time. */
final class Times {
    private final List<Long> nanos = new ArrayList<>();

    void add(long took) {
        nanos.add(took);
    }

    /** In milliseconds; so many of a hundred were no slower. */
    double at(int percent) {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
