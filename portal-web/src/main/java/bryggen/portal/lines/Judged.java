package bryggen.portal.lines;

import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.Recognised.Near;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with its answer (LN3).
 *
 * @param product the number by which it names its product, as it was read
 * @param written the quantity as it was written; empty without one
 * @param wanted the quantity that was meant, where one was
 * @param offer none where the product is not known
 * @param quantity what would be ordered; none for a refused line
 * @param said why it is changed or refused
 * @param near what could be meant instead
 */
public record Judged(
        int number,
        String text,
        String product,
        String written,
        @Nullable BigDecimal wanted,
        @Nullable Offer offer,
        Verdict verdict,
        @Nullable BigDecimal quantity,
        List<Reason> said,
        List<Near> near) {
    public enum Verdict {
        ACCEPTED,
        CHANGED,
        REFUSED
    }

    /** Words of this room or of another one, with what they name. */
    public record Reason(String room, String code, List<Object> arguments) {
        static Reason of(String code, Object... arguments) {
            return new Reason("lines", code, List.of(arguments));
        }
    }

    public boolean isTaken() {
        return verdict != Verdict.REFUSED;
    }

    /** The same, refused for another reason. */
    Judged refused(List<Reason> why) {
        return new Judged(number, text, product, written, wanted, offer, Verdict.REFUSED, null, why, near);
    }
}
