package bryggen.integration.erp.tryton;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a sale's lines. Ours carry the portal's; people in the ERP number none, all, or two alike. Whoever asks
 * for a line of the sale gets the same number, and no other line has it.
 */
final class Positions {

    private Positions() {}

    /** Text lines have no number. */
    static final List<Object> COUNTED = List.of(Values.where("type", "=", "line"));

    /** @param lines all that count of one sale, in the order of their ids */
    static Map<Long, Integer> of(Collection<Row> lines) {
        var numbers = new HashMap<Long, Integer>();
        var taken = new HashSet<Integer>();
        for (var line : lines) {
            int wanted = line.number("sequence").intValue();
            if (wanted > 0 && taken.add(wanted)) numbers.put(line.id(), wanted);
        }
        int position = 0;
        for (var line : lines) {
            position++;
            if (numbers.containsKey(line.id())) continue;
            int free = position;
            while (!taken.add(free)) free++;
            numbers.put(line.id(), free);
        }
        return numbers;
    }
}
