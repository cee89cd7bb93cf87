package bryggen.portal.cases;

import bryggen.integration.erp.ErpConnector;
import bryggen.portal.access.Actor;
import bryggen.portal.accounts.Parties;
import bryggen.portal.accounts.Seller;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** CE9: the slip of an approved return, as PDF. */
@ApplicationScoped
public class Slips {
    @Inject
    Cases cases;

    @Inject
    Returns returns;

    @Inject
    Parties parties;

    @Inject
    ErpConnector erp;

    /**
     * @throws CaseRefusal.Unknown 404 when it is not there or not theirs
     * @throws CaseRefusal.ReturnNotNow 409 while it is not approved
     */
    @Transactional
    public byte[] pdf(Actor actor, String number, Language language) {
        var sheet = cases.sheet(actor, number);
        var goods = returns.of(sheet.head()).orElseThrow(CaseRefusal.Unknown::new);
        if (!goods.state().hasSlip()) throw new CaseRefusal.ReturnNotNow();
        return new SlipPrint(new Formats(language, erp.capabilities().zone()))
                .of(
                        sheet,
                        goods,
                        Seller.of(Settings.current()).party(),
                        parties.of(sheet.head().account()));
    }
}
