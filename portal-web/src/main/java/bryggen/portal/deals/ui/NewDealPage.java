package bryggen.portal.deals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deals.DealDraft;
import bryggen.portal.deals.DealRefusal;
import bryggen.portal.deals.Registering;
import bryggen.portal.deals.Submitting;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** A partner begins a deal, from a lead that it works or from nothing. */
@Named
@RequestScoped
@Page("/deals/new")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class NewDealPage {
    private static final Map<String, String> COUNTRY_OF = Map.of("NOK", "NO", "SEK", "SE", "DKK", "DK");

    @Inject
    Here here;

    @Inject
    Registering registering;

    @Inject
    Submitting submitting;

    @Inject
    DealFields fields;

    @Inject
    bryggen.portal.accounts.Accounts accounts;

    @Inject
    HttpServletRequest request;

    public void open() {
        var lead = here.param("lead");
        if (request.getMethod().equals("POST")) {
            try {
                begun(registering.begin(here.getActor(), fields.typed(), lead));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        if (lead != null && opened(lead)) return;
        fields.show(lead == null ? nothing() : registering.from(here.getActor(), lead));
    }

    /** A lead with an open deal leads there. */
    private boolean opened(String lead) {
        var known = registering.openOfLead(here.getActor(), lead);
        known.ifPresent(number -> here.go(here.link("/deals/deal", "number", number)));
        return known.isPresent();
    }

    private void begun(String number) {
        var said = "deals.begun";
        if ("submit".equals(request.getParameter("act")))
            try {
                submitting.submit(here.getActor(), number);
                said = "deals.submit";
            } catch (DealRefusal.UsedUp tomorrow) {
                said = "deals.used-up";
            } catch (DealRefusal refusal) {
                // it is kept; its own page says what stands in the way
                here.go(here.link(
                        "/deals/deal", "number", number, "check", "true", "said", "deals.begun", "about", number));
                return;
            }
        here.go(here.link("/deals/deal", "number", number, "said", said, "about", number));
    }

    /** In the partner's own country and currency. */
    private DealDraft nothing() {
        var facts = accounts.get(here.getAccount());
        var currency = facts.currency() == null ? "NOK" : facts.currency().getCurrencyCode();
        var country = facts.country() == null || facts.country().isBlank()
                ? COUNTRY_OF.getOrDefault(currency, "NO")
                : facts.country();
        return new DealDraft(null, null, country, null, null, null, null, null, null, null, null, currency, null);
    }
}
