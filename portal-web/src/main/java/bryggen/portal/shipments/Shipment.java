package bryggen.portal.shipments;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as its customer sees it.
 *
 * @param order the number under which the portal shows the order; the ERP's own while the order is not known (SH2)
 * @param orderKnown the order can be opened
 * @param erpOrder the ERP's number of the order
 */
public record Shipment(
        String number,
        String account,
        String order,
        boolean orderKnown,
        String erpOrder,
        Instant shippedAt,
        @Nullable String carrier,
        @Nullable String tracking,
        @Nullable String trackingUrl,
        List<String> parcels,
        List<Line> lines) {

    /** @param serials of the pieces, where the ERP tells them */
    public record Line(
            int orderLine,
            String sku,
            String name,
            BigDecimal ordered,
            BigDecimal shipped,
            BigDecimal outstanding,
            List<String> serials) {}

    /** SH4: where the parcels can be followed; empty for anything but an https address with a host. */
    public Optional<URI> trackingLink() {
        if (trackingUrl == null) return Optional.empty();
        try {
            var uri = URI.create(trackingUrl.strip());
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** SH5: something of the order is still to come. */
    public boolean hasOutstanding() {
        return lines.stream().anyMatch(line -> line.outstanding().signum() > 0);
    }
}
