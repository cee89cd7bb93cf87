package bryggen.portal.tables;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way in which a view or a file of a list says no. */
public abstract sealed class TableRefusal extends Refusal {
    private TableRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("tables", kind, rule, code, arguments);
    }

    private TableRefusal(String rule, Finding finding) {
        super("tables", Kind.RULE, rule, List.of(finding));
    }

    /** 422: no name, or one that is too long. */
    public static final class BadName extends TableRefusal {
        public BadName(int longest) {
            super("TB6", Finding.at("/name", "view-bad-name", longest));
        }
    }

    /** 409: another view of the list is called so. */
    public static final class NameTaken extends TableRefusal {
        public NameTaken() {
            super(Kind.CONFLICT, "TB6", "view-name-taken");
        }
    }

    /** 409: the list has as many views as it can have. */
    public static final class TooManyViews extends TableRefusal {
        public TooManyViews(int most) {
            super(Kind.CONFLICT, "TB6", "view-too-many", most);
        }
    }

    /** 409: enough files are being made for this person. */
    public static final class TooManyFiles extends TableRefusal {
        public TooManyFiles(int most) {
            super(Kind.CONFLICT, "TB3", "file-too-many", most);
        }
    }
}
