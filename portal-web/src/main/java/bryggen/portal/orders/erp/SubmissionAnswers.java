package bryggen.portal.orders.erp;

import bryggen.integration.exchange.Kind;
import bryggen.integration.orders.ErpOrder;
import bryggen.portal.exchange.Delivered;
import bryggen.portal.exchange.Owing;
import bryggen.portal.orders.OrderAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the ERP answers to an order. */
@ApplicationScoped
public class SubmissionAnswers implements Delivered<ErpOrder> {
    @Inject
    OrderAnswers answers;

    @Override
    public Kind kind() {
        return Kind.ORDER_SUBMIT;
    }

    @Override
    public Class<ErpOrder> document() {
        return ErpOrder.class;
    }

    @Override
    public boolean isWanted(Owing what) {
        return answers.isWanted(what.account().value(), what.businessKey());
    }

    @Override
    public void accepted(Owing what, ErpOrder order) {
        answers.stands(order);
    }

    @Override
    public void refused(Owing what, String text) {
        answers.refused(what.account().value(), what.businessKey(), text);
    }

    @Override
    public void parked(Owing what, String text) {
        answers.parked(what.account().value(), what.businessKey());
    }
}
