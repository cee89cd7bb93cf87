package bryggen.portal.standing;

import bryggen.portal.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way a standing order says no to the people who keep it. */
public abstract sealed class StandingRefusal extends Refusal {
    private StandingRefusal(Kind kind, String rule, String code) {
        super("standing", kind, rule, code);
    }

    private StandingRefusal(String rule, List<Finding> findings) {
        super("standing", Kind.RULE, rule, findings);
    }

    /** 404: not there, or not yours. */
    public static final class Unknown extends StandingRefusal {
        public Unknown() {
            super(Kind.MISSING, "ST9", "standing-unknown");
        }
    }

    /** 403: only its maker changes it. */
    public static final class NotYours extends StandingRefusal {
        public NotYours() {
            super(Kind.FORBIDDEN, "ST9", "standing-not-yours");
        }

        @Override
        public @Nullable String liftedBy() {
            return "placed-by";
        }
    }

    /** 403: it would be placed in the name of somebody who acts for the company for an hour only (AC15). */
    public static final class NeedsOwnPeople extends StandingRefusal {
        public NeedsOwnPeople() {
            super(Kind.FORBIDDEN, "ST5", "standing-needs-own-people");
        }
    }

    /** 409: it is over. */
    public static final class Over extends StandingRefusal {
        public Over() {
            super(Kind.CONFLICT, "ST7", "standing-over");
        }
    }

    /** 422: what was typed is no standing order; every fault is named at its place. */
    public static final class Faulty extends StandingRefusal {
        public Faulty(List<Finding> findings) {
            super("ST1", findings);
        }
    }
}
