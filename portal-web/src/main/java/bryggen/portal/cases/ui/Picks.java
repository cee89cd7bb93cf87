package bryggen.portal.cases.ui;

import bryggen.portal.access.ui.Here;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Goods that somebody has ticked to be sent back, in the address ({@code pick=<line>:<shipment>}, as often as there are
 * lines): the back button and a mailed link show the same. Those of the shipment in the address are there anyway.
 */
@RequestScoped
class Picks {
    static final int MOST = 40;
    private static final Pattern ONE = Pattern.compile("(\\d{1,6}):(.{1,60})");

    @Inject
    Here here;

    private @Nullable List<String> all;

    static String of(String shipment, int line) {
        return line + ":" + shipment;
    }

    private List<String> all() {
        if (all == null) {
            var asked = here.parameters().get("pick");
            all = asked == null
                    ? List.of()
                    : List.of(asked).stream()
                            .filter(pick -> ONE.matcher(pick).matches())
                            .filter(pick -> !pick.endsWith(":" + here.param("shipment")))
                            .distinct()
                            .toList();
        }
        return all;
    }

    /** The first {@value #MOST}. */
    List<String> get() {
        return all().stream().limit(MOST).toList();
    }

    boolean areTooMany() {
        return all().size() > MOST;
    }

    /** The lines of each shipment, both in the order in which they were ticked. */
    Map<String, Set<Integer>> byShipment() {
        var lines = new LinkedHashMap<String, Set<Integer>>();
        for (var pick : get()) {
            var read = ONE.matcher(pick);
            if (read.matches())
                lines.computeIfAbsent(read.group(2), s -> new LinkedHashSet<>()).add(Integer.valueOf(read.group(1)));
        }
        return lines;
    }

    /** Names and values for a link to a page that keeps them. */
    @Nullable
    Object[] link(@Nullable String but, @Nullable Object... others) {
        var pairs = new ArrayList<@Nullable Object>(java.util.Arrays.asList(others));
        for (var pick : get())
            if (!pick.equals(but)) {
                pairs.add("pick");
                pairs.add(pick);
            }
        return pairs.toArray();
    }
}
