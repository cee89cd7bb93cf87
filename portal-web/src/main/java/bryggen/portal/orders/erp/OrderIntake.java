package bryggen.portal.orders.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.orders.ErpOrder;
import bryggen.portal.exchange.FeedMerge;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.exchange.Unplaced;
import bryggen.portal.orders.OrderMerge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The ORDER feed: how orders stand in the ERP, also those that were born there (OR14). */
@ApplicationScoped
public class OrderIntake implements FeedMerge<ErpOrder> {
    @Inject
    OrderMerge orders;

    @Override
    public Feed<ErpOrder> feed() {
        return Feed.ORDER;
    }

    @Override
    public List<Unplaced> merge(List<Fresh<ErpOrder>> rows) {
        var byRemoteId = new LinkedHashMap<String, ErpOrder>();
        for (var row : rows) byRemoteId.put(row.remoteId(), row.row());
        return orders.merge(byRemoteId).entrySet().stream()
                .map(unplaced -> new Unplaced(unplaced.getKey(), unplaced.getValue()))
                .toList();
    }

    @Override
    public void gone(Set<String> remoteIds) {
        orders.gone(remoteIds);
    }
}
