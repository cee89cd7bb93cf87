package bryggen.portal.orders.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.holds.OrderHold;
import bryggen.portal.exchange.FeedMerge;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.exchange.Unplaced;
import bryggen.portal.orders.Holding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The HOLD feed: orders that the ERP holds back (OR17). */
@ApplicationScoped
public class HoldIntake implements FeedMerge<OrderHold> {
    @Inject
    Holding holds;

    @Override
    public Feed<OrderHold> feed() {
        return Feed.HOLD;
    }

    @Override
    public List<Unplaced> merge(List<Fresh<OrderHold>> rows) {
        var byRemoteId = new LinkedHashMap<String, OrderHold>();
        for (var row : rows) byRemoteId.put(row.remoteId(), row.row());
        holds.merge(byRemoteId);
        return List.of();
    }

    @Override
    public void gone(Set<String> remoteIds) {
        holds.lifted(remoteIds);
    }
}
