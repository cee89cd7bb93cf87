package bryggen.portal.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Both sides of one kind of document on the scales (EX18): counts, sums, and what does not agree. */
final class Weighing {
    /** One line of the balance. */
    record Line(
            String document,
            String currency,
            long erpCount,
            long portalCount,
            BigDecimal erpSum,
            BigDecimal portalSum,
            long differences) {}

    private final Map<String, Counted> erp;
    private final Map<String, Counted> portal;

    Weighing(Collection<Counted> erp, Collection<Counted> portal) {
        this.erp = byKey(erp);
        this.portal = byKey(portal);
    }

    private static Map<String, Counted> byKey(Collection<Counted> counted) {
        var byKey = new HashMap<String, Counted>();
        for (var one : counted) byKey.put(one.key(), one);
        return byKey;
    }

    List<Difference> differences(Instant now) {
        var keys = new TreeSet<>(erp.keySet());
        keys.addAll(portal.keySet());
        var found = new ArrayList<Difference>();
        for (var key : keys) {
            var there = erp.get(key);
            var here = portal.get(key);
            if (there != null && here != null && there.agreesWith(here)) continue;
            var named = there != null ? there : here;
            if (named != null) found.add(Difference.between(there, here, named, now));
        }
        return found;
    }

    /** The keys of what does not agree, to be asked for once more. */
    Set<String> doubtful(Instant now) {
        return differences(now).stream().map(Difference::remoteId).collect(Collectors.toSet());
    }

    List<Line> lines(Instant now) {
        var lines = new TreeMap<String, Line>();
        erp.values().forEach(one -> add(lines, one, 1, 0));
        portal.values().forEach(one -> add(lines, one, 0, 1));
        var wrong = new LinkedHashMap<String, Integer>();
        for (var one : differences(now)) wrong.merge(one.document() + one.currency(), 1, Integer::sum);
        return lines.values().stream()
                .map(l -> new Line(
                        l.document,
                        l.currency,
                        l.erpCount,
                        l.portalCount,
                        l.erpSum,
                        l.portalSum,
                        wrong.getOrDefault(l.document + l.currency, 0)))
                .toList();
    }

    private static void add(Map<String, Line> lines, Counted one, int inErp, int inPortal) {
        var none = new Line(one.document(), one.currency(), 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0);
        var line = lines.getOrDefault(one.document() + one.currency(), none);
        lines.put(
                one.document() + one.currency(),
                new Line(
                        one.document(),
                        one.currency(),
                        line.erpCount + inErp,
                        line.portalCount + inPortal,
                        line.erpSum.add(inErp > 0 ? one.amount() : BigDecimal.ZERO),
                        line.portalSum.add(inPortal > 0 ? one.amount() : BigDecimal.ZERO),
                        0));
    }
}
