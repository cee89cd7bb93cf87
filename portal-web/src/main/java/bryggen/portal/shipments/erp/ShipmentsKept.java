package bryggen.portal.shipments.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.shipments.ErpShipment;
import bryggen.portal.exchange.Counted;
import bryggen.portal.exchange.Kept;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;

/** Shipments by the sum of the quantities that left. */
@ApplicationScoped
public class ShipmentsKept implements Kept<ErpShipment> {
    @Inject
    Sql sql;

    @Override
    public Feed<ErpShipment> feed() {
        return Feed.SHIPMENT;
    }

    @Override
    public List<Counted> inErp(String remoteId, ErpShipment shipment) {
        var shipped = shipment.lines().stream().map(ErpShipment.Line::shipped).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(new Counted(
                "shipment", remoteId, shipment.number(), shipment.customer().value(), "", shipped));
    }

    @Override
    @Transactional
    public List<Counted> inPortal() {
        return sql.rows(
                """
                select s.remote_id, s.number, s.account, coalesce(sum(l.shipped), 0) from shipments_shipment s
                left join shipments_line l on l.shipment = s.remote_id and l.account = s.account
                where s.account is not null group by s.remote_id, s.number, s.account""",
                row -> new Counted(
                        "shipment", row.getString(1), row.getString(2), row.getString(3), "", row.getBigDecimal(4)));
    }
}
