package bryggen.portal.leads;

import java.util.stream.IntStream;

/** LE6: how many of the hundred points each reason can give. */
public record Weights(int territory, int family, int level, int load, int record) {
    /** @throws LeadRefusal.Faulty 422 unless all are zero or more and make a hundred together */
    public Weights {
        if (IntStream.of(territory, family, level, load, record).anyMatch(w -> w < 0)
                || territory + family + level + load + record != 100)
            throw LeadRefusal.Faulty.at("/weights", "bad-weight");
    }
}
