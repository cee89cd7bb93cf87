package bryggen.portal.lines;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way in which many lines at once are refused. */
public abstract sealed class LineRefusal extends Refusal {
    private LineRefusal(Kind kind, String rule, List<Finding> findings) {
        super("lines", kind, rule, findings);
    }

    private LineRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("lines", kind, rule, code, arguments);
    }

    /** 422: LN6. */
    public static final class TooMany extends LineRefusal {
        public TooMany(int lines, int most) {
            super(Kind.RULE, "LN6", List.of(Finding.at("/typed", "lines-too-many", lines, most)));
        }
    }

    /** 422: nothing was typed. */
    public static final class Nothing extends LineRefusal {
        public Nothing() {
            super(Kind.RULE, "LN1", List.of(Finding.at("/typed", "lines-none")));
        }
    }

    /** 422: LN7, the file is not even kept: there is nothing in it. */
    public static final class NoFile extends LineRefusal {
        public NoFile() {
            super(Kind.RULE, "LN7", List.of(Finding.at("/file", "upload-empty")));
        }
    }

    /** 413: LN7. */
    public static final class TooLarge extends LineRefusal {
        public TooLarge(int most) {
            super(Kind.TOO_LARGE, "LN7", List.of(Finding.at("/file", "upload-too-large", most)));
        }
    }

    /** 404: not there, or not yours. */
    public static final class Unknown extends LineRefusal {
        public Unknown() {
            super(Kind.MISSING, "LN7", "upload-unknown");
        }
    }

    /** 409: LN11, the file is still being read, or was refused. */
    public static final class NotReady extends LineRefusal {
        public NotReady() {
            super(Kind.CONFLICT, "LN11", "upload-not-ready");
        }
    }

    /** 409: LN11, all of its lines are taken already. */
    public static final class NothingLeft extends LineRefusal {
        public NothingLeft() {
            super(Kind.CONFLICT, "LN11", "upload-nothing-left");
        }
    }
}
