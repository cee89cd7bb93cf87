package bryggen.portal.cases.ui;

import bryggen.integration.kernel.Serials;
import bryggen.portal.access.ui.Here;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods that somebody has ticked to be sent back, in the address, as often as there are lines: the back button and a mailed
 * link show the same. {@code pick=<line>:<shipment>} is a line; {@code pick=<line>.<length>:<shipment>:<serial>} one piece
 * of it, where the length is that of the shipment's number, which may hold any letter. Lines of the shipment in the address
 * are there anyway; only its pieces are picked.
 */
@RequestScoped
class Picks {
    static final int MOST = 40;
    private static final Pattern LINE = Pattern.compile("(\\d{1,6}):(.{1,60})");
    private static final Pattern PIECE = Pattern.compile("(\\d{1,6})\\.(\\d{1,2}):(.{3,121})");

    @Inject
    Here here;

    private @Nullable List<Pick> all;

    /** @param serial of the one piece that is meant; empty for the line */
    record Pick(int line, String shipment, String serial) {

        /** Empty for what is none. */
        static Optional<Pick> read(String text) {
            var line = LINE.matcher(text);
            if (line.matches()) return Optional.of(new Pick(Integer.parseInt(line.group(1)), line.group(2), ""));
            var piece = PIECE.matcher(text);
            if (!piece.matches()) return Optional.empty();
            int length = Integer.parseInt(piece.group(2));
            var both = piece.group(3);
            if (length == 0 || both.length() < length + 2 || both.charAt(length) != ':') return Optional.empty();
            var serial = both.substring(length + 1);
            return serial.isBlank() || serial.length() > Serials.LONGEST
                    ? Optional.empty()
                    : Optional.of(new Pick(Integer.parseInt(piece.group(1)), both.substring(0, length), serial));
        }

        String text() {
            return serial.isEmpty()
                    ? line + ":" + shipment
                    : line + "." + shipment.length() + ":" + shipment + ":" + serial;
        }

        boolean isOf(String ofShipment, int ofLine) {
            return shipment.equals(ofShipment) && line == ofLine;
        }
    }

    private List<Pick> all() {
        if (all == null) {
            var asked = here.parameters().get("pick");
            all = Stream.of(asked == null ? new String[0] : asked)
                    .flatMap(text -> Pick.read(text).stream())
                    .filter(pick -> !pick.serial().isEmpty() || !isThere(pick))
                    .distinct()
                    .toList();
        }
        return all;
    }

    /** Its shipment stands in the address. */
    private boolean isThere(Pick pick) {
        return pick.shipment().equals(here.param("shipment"));
    }

    /** The first {@value #MOST}. */
    List<Pick> get() {
        return all().stream().limit(MOST).toList();
    }

    boolean areTooMany() {
        return all().size() > MOST;
    }

    /** The lines of each shipment but that in the address, both in the order in which they were ticked. */
    Map<String, Set<Integer>> byShipment() {
        var lines = new LinkedHashMap<String, Set<Integer>>();
        for (var pick : get())
            if (!isThere(pick))
                lines.computeIfAbsent(pick.shipment(), s -> new LinkedHashSet<>())
                        .add(pick.line());
        return lines;
    }

    /** The keys of the pieces that were ticked of a line. */
    Set<String> pieces(String shipment, int line) {
        return get().stream()
                .filter(pick -> pick.isOf(shipment, line) && !pick.serial().isEmpty())
                .map(pick -> Serials.key(pick.serial()))
                .collect(Collectors.toSet());
    }

    /** Names and values for a link to a page that keeps them. */
    @Nullable
    Object[] link(@Nullable Object... others) {
        return link(get(), others);
    }

    /** The same without a line and its pieces. */
    @Nullable
    Object[] linkWithout(String shipment, int line, @Nullable Object... others) {
        return link(get().stream().filter(pick -> !pick.isOf(shipment, line)).toList(), others);
    }

    private static @Nullable Object[] link(List<Pick> picks, @Nullable Object... others) {
        var pairs = new ArrayList<@Nullable Object>(java.util.Arrays.asList(others));
        for (var pick : picks) {
            pairs.add("pick");
            pairs.add(pick.text());
        }
        return pairs.toArray();
    }
}
