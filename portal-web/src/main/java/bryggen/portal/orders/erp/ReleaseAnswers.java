package bryggen.portal.orders.erp;

import bryggen.integration.exchange.Kind;
import bryggen.integration.orders.ErpOrder;
import bryggen.portal.exchange.Delivered;
import bryggen.portal.exchange.Owing;
import bryggen.portal.orders.Holding;
import bryggen.portal.orders.OrderAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** What the ERP answers when somebody lets a held order go (OR17). */
@ApplicationScoped
public class ReleaseAnswers implements Delivered<ErpOrder> {
    @Inject
    Holding holds;

    @Inject
    OrderAnswers answers;

    @Override
    public Kind kind() {
        return Kind.HOLD_RELEASE;
    }

    @Override
    public Class<ErpOrder> document() {
        return ErpOrder.class;
    }

    @Override
    public void accepted(Owing what, ErpOrder order) {
        holds.lifted(Set.of(what.businessKey()));
        answers.stands(order);
    }

    @Override
    public void refused(Owing what, String text) {
        holds.refused(what.account().value(), what.businessKey(), text);
    }
}
