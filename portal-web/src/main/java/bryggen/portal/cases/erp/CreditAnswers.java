package bryggen.portal.cases.erp;

import bryggen.integration.exchange.Kind;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.portal.cases.Crediting;
import bryggen.portal.exchange.Delivered;
import bryggen.portal.exchange.Owing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the ERP answers to the wish for a credit note (CE10). */
@ApplicationScoped
public class CreditAnswers implements Delivered<ErpInvoice> {
    @Inject
    Crediting crediting;

    @Override
    public Kind kind() {
        return Kind.CREDIT;
    }

    @Override
    public Class<ErpInvoice> document() {
        return ErpInvoice.class;
    }

    @Override
    public void accepted(Owing what, ErpInvoice document) {
        crediting.credited(what.account().value(), what.businessKey(), document.number());
    }

    @Override
    public void refused(Owing what, String text) {
        crediting.refused(what.account().value(), what.businessKey(), text);
    }
}
