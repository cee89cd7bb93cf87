package bryggen.portal.lists;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way in which a list says no. */
public abstract sealed class ListRefusal extends Refusal {
    private ListRefusal(Kind kind, String rule, String code) {
        super("lists", kind, rule, code);
    }

    private ListRefusal(String rule, List<Finding> findings) {
        super("lists", Kind.RULE, rule, findings);
    }

    /** 422: something of it breaks a rule; every fault is named at its place. */
    public static final class Faulty extends ListRefusal {
        public Faulty(String rule, List<Finding> findings) {
            super(rule, findings);
        }

        public static Faulty at(String rule, String pointer, String code, Object... about) {
            return new Faulty(rule, List.of(Finding.at(pointer, code, about)));
        }
    }

    /** 404: not there, or not shared with you. */
    public static final class Unknown extends ListRefusal {
        public Unknown() {
            super(Kind.MISSING, "LI1", "list-unknown");
        }
    }

    /** 403: it is shared for reading, or only its maker may do this. */
    public static final class NotYours extends ListRefusal {
        public NotYours() {
            super(Kind.FORBIDDEN, "LI1", "list-not-yours");
        }
    }
}
