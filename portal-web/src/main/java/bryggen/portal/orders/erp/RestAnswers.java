package bryggen.portal.orders.erp;

import bryggen.integration.exchange.Kind;
import bryggen.integration.orders.ErpOrder;
import bryggen.portal.exchange.Delivered;
import bryggen.portal.exchange.Owing;
import bryggen.portal.orders.OrderAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the ERP answers to the wish that the rest of an order shall not follow. */
@ApplicationScoped
public class RestAnswers implements Delivered<ErpOrder> {
    @Inject
    OrderAnswers answers;

    @Override
    public Kind kind() {
        return Kind.ORDER_CANCEL_REST;
    }

    @Override
    public Class<ErpOrder> document() {
        return ErpOrder.class;
    }

    @Override
    public void accepted(Owing what, ErpOrder order) {
        answers.restCancelled(order, what.account().value(), what.businessKey());
    }

    @Override
    public void refused(Owing what, String text) {
        answers.cancellationRefused(what.account().value(), what.businessKey(), text);
    }
}
