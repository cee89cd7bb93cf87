package bryggen.portal.payments.erp;

import bryggen.integration.exchange.Kind;
import bryggen.integration.payments.ErpPayment;
import bryggen.portal.exchange.Delivered;
import bryggen.portal.exchange.Owing;
import bryggen.portal.payments.Payment.Attention.Why;
import bryggen.portal.payments.PaymentDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the ERP answers to a payment (PA7). */
@ApplicationScoped
public class PaymentAnswers implements Delivered<ErpPayment> {
    @Inject
    PaymentDesk desk;

    @Override
    public Kind kind() {
        return Kind.PAYMENT;
    }

    @Override
    public Class<ErpPayment> document() {
        return ErpPayment.class;
    }

    @Override
    public void accepted(Owing what, ErpPayment payment) {
        desk.booked(what.account().value(), what.businessKey(), payment.changedAt());
    }

    @Override
    public void refused(Owing what, String text) {
        desk.unwanted(what.account().value(), what.businessKey(), Why.REFUSED, text);
    }

    @Override
    public void parked(Owing what, String text) {
        desk.unwanted(what.account().value(), what.businessKey(), Why.PARKED, text);
    }
}
