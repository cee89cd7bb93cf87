package bryggen.portal.cases.erp;

import bryggen.integration.exchange.Kind;
import bryggen.integration.returns.ErpReturn;
import bryggen.portal.cases.Crediting;
import bryggen.portal.exchange.Delivered;
import bryggen.portal.exchange.Owing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the ERP answers to goods that are back (CE10). */
@ApplicationScoped
public class ReturnAnswers implements Delivered<ErpReturn> {
    @Inject
    Crediting crediting;

    @Override
    public Kind kind() {
        return Kind.RETURN;
    }

    @Override
    public Class<ErpReturn> document() {
        return ErpReturn.class;
    }

    @Override
    public void accepted(Owing what, ErpReturn document) {
        crediting.booked(what.account().value(), what.businessKey(), document.number());
    }

    @Override
    public void refused(Owing what, String text) {
        crediting.refused(what.account().value(), what.businessKey(), text);
    }
}
