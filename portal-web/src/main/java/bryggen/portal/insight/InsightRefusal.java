package bryggen.portal.insight;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way that measuring says no. */
public abstract sealed class InsightRefusal extends Refusal {
    private InsightRefusal(List<Finding> findings) {
        super("insight", Kind.RULE, "IS7", findings);
    }

    /** 422: a target or a rule that is no number, or none that can be meant. */
    public static final class Faulty extends InsightRefusal {
        public Faulty(String pointer, String code) {
            super(List.of(Finding.at(pointer, code)));
        }
    }
}
