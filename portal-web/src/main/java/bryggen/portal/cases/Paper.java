package bryggen.portal.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document that a case is about.
 *
 * @param order the number of its order as people know it, where there is one
 * @param erpOrder the ERP's number of it, where goods of one order are meant
 * @param erpKey the ERP's key of an invoice
 */
public record Paper(
        Type type,
        String number,
        String account,
        @Nullable String order,
        @Nullable String erpOrder,
        @Nullable String erpKey,
        List<Line> lines) {

    /** What can be named. */
    public enum Type {
        SHIPMENT,
        INVOICE,
        ORDER
    }

    /**
     * A line of it.
     *
     * @param line its number: of an invoice its own, else that of the order's line
     * @param quantity what was shipped, invoiced or ordered
     * @param serials of the pieces of a shipment, where the ERP tells them
     */
    public record Line(
            int line,
            @Nullable String sku,
            String name,
            BigDecimal quantity,
            String unit,
            @Nullable String erpOrder,
            List<String> serials) {}

    public Optional<Line> line(int number) {
        return lines.stream().filter(l -> l.line() == number).findFirst();
    }
}
