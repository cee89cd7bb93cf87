package bryggen.portal.leads;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * LE7: one partner's line in a decision.
 *
 * @param rank 1 for the best candidate; partners that are no candidates come behind all candidates
 * @param outside why it is no candidate: a key below {@code leads.outside.}; none for a candidate
 */
public record Weighed(
        String account,
        int rank,
        int territory,
        int family,
        int level,
        int load,
        int record,
        @Nullable String outside) {

    public int score() {
        return outside == null ? territory + family + level + load + record : 0;
    }

    public boolean isCandidate() {
        return outside == null;
    }

    /** The points by what gave them, in the order of the settings. */
    public Map<String, Integer> points() {
        var points = new java.util.LinkedHashMap<String, Integer>();
        points.put("territory", territory);
        points.put("family", family);
        points.put("level", level);
        points.put("load", load);
        points.put("record", record);
        return points;
    }

    Weighed ranked(int place) {
        return new Weighed(account, place, territory, family, level, load, record, outside);
    }
}
