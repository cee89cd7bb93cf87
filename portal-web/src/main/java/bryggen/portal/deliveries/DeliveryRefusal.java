package bryggen.portal.deliveries;

import bryggen.portal.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way we say no about deliveries. */
public abstract sealed class DeliveryRefusal extends Refusal {
    private DeliveryRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("deliveries", kind, rule, code, arguments);
    }

    private DeliveryRefusal(String rule, List<Finding> findings) {
        super("deliveries", Kind.RULE, rule, findings);
    }

    /** 404: there is no such order, or it is not yours. */
    public static final class Unknown extends DeliveryRefusal {
        public Unknown(String number) {
            super(Kind.MISSING, "DL12", "delivery-unknown", number);
        }
    }

    /** 409: the goods have left, or will never: nobody would read it any more. */
    public static final class Left extends DeliveryRefusal {
        public Left(String number) {
            super(Kind.CONFLICT, "DL13", "delivery-left", number);
        }

        @Override
        public @Nullable String liftedBy() {
            return "supplier";
        }
    }

    /** 422: what was typed cannot be meant; every fault is named at its place. */
    public static final class Faulty extends DeliveryRefusal {
        Faulty(List<Finding> findings) {
            super("DL12", findings);
        }
    }
}
