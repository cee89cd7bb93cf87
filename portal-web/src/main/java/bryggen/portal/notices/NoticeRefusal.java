package bryggen.portal.notices;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way the notices say no. */
public abstract sealed class NoticeRefusal extends Refusal {
    private NoticeRefusal(Kind kind, String rule, String code) {
        super("notices", kind, rule, code);
    }

    private NoticeRefusal(String rule, String code, List<Finding> findings) {
        super("notices", Kind.RULE, rule, code, findings);
    }

    /** 404: there is no such notice, or it is somebody else's. */
    public static final class Unknown extends NoticeRefusal {
        public Unknown() {
            super(Kind.MISSING, "NT10", "notice-unknown");
        }
    }

    /** 404: the link from a mail is not one of ours. */
    public static final class StopUnfit extends NoticeRefusal {
        public StopUnfit() {
            super(Kind.MISSING, "NT9", "notice-stop-unfit");
        }
    }

    /** 422: what was chosen cannot be chosen; nothing is kept. */
    public static final class ChoiceUnfit extends NoticeRefusal {
        public ChoiceUnfit(String pointer) {
            super("NT6", "notice-choice-unfit", List.of(Finding.at(pointer, "notice-choice-unfit")));
        }
    }
}
