package bryggen.portal.insight;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way that measuring says no. */
public abstract sealed class InsightRefusal extends Refusal {
    private InsightRefusal(String code, List<Finding> findings) {
        super("insight", Kind.RULE, code, findings);
    }

    @Override
    public String rule() {
        return "IS7";
    }

    /** 422: a target or a rule that is no number, or none that can be meant. */
    public static final class Faulty extends InsightRefusal {
        public Faulty(String pointer, String code) {
            super(code, List.of(Finding.at(pointer, code)));
        }
    }
}
