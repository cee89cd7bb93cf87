package bryggen.portal.carts;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way a cart says no. */
public abstract sealed class CartRefusal extends Refusal {
    private CartRefusal(Kind kind, String rule, String code, String pointer, Object... arguments) {
        super("carts", kind, rule, code, List.of(Finding.at(pointer, code, arguments)), arguments);
    }

    /** 422: nobody sells this to the company. */
    public static final class UnknownSku extends CartRefusal {
        public UnknownSku(String sku) {
            super(Kind.RULE, "CT2", "cart-unknown-sku", "/sku", sku);
        }
    }

    /** 422: CT3. */
    public static final class BadQuantity extends CartRefusal {
        public BadQuantity() {
            super(Kind.RULE, "CT3", "cart-bad-quantity", "/quantity");
        }
    }

    /** 422: CT7. */
    public static final class Full extends CartRefusal {
        public Full(int most) {
            super(Kind.RULE, "CT7", "cart-full", "/sku", most);
        }
    }

    /** 409: CT6, somebody (on another device, in another tab) has changed the cart since it was shown. */
    public static final class Changed extends CartRefusal {
        public Changed() {
            super(Kind.CONFLICT, "CT6", "cart-changed", "/edition");
        }
    }

    /** 422: no line is ticked, so nothing can be sent elsewhere. */
    public static final class NoLine extends CartRefusal {
        public NoLine() {
            super(Kind.RULE, "CT10", "cart-no-line", "/row");
        }
    }
}
