package bryggen.portal.assortments;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way an assortment says no. */
public abstract sealed class AssortmentRefusal extends Refusal {
    private AssortmentRefusal(Kind kind, String rule, String code) {
        super("assortments", kind, rule, code);
    }

    private AssortmentRefusal(String rule, Finding finding) {
        super("assortments", Kind.RULE, rule, List.of(finding));
    }

    /** 404: no company with whom anything could be agreed. */
    public static final class UnknownCompany extends AssortmentRefusal {
        public UnknownCompany() {
            super(Kind.MISSING, "AS4", "assortment-unknown-company");
        }
    }

    /** 422: nothing was named. */
    public static final class Nothing extends AssortmentRefusal {
        public Nothing() {
            super("AS5", Finding.at("/numbers", "assortment-nothing"));
        }
    }

    /** 422: AS5, more than a company can have. */
    public static final class Full extends AssortmentRefusal {
        public Full(int most) {
            super("AS5", Finding.at("/numbers", "assortment-full", most));
        }
    }
}
