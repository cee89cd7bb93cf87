package bryggen.sandbox.books;

import bryggen.integration.erp.Feed;
import bryggen.integration.leads.ErpLead;
import bryggen.integration.leads.ErpLead.Stage;
import bryggen.integration.leads.LeadSubmission;

/** Enters leads, or brings them up to date under the same number; what was won or lost stays so. */
public final class LeadDesk {
    private final Ledger ledger;

    public LeadDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    public ErpLead enter(LeadSubmission wish) {
        var known = ledger.all(Feed.LEAD, "reference = ?", wish.number().value()).stream()
                .findFirst();
        var number = known.map(ErpLead::number).orElseGet(() -> "L-" + ledger.next("lead"));
        var lead = new ErpLead(
                number,
                number,
                wish.number(),
                wish.company(),
                wish.country(),
                wish.contact(),
                wish.email(),
                wish.phone(),
                wish.title(),
                wish.text(),
                wish.expected(),
                known.map(ErpLead::stage).orElse(Stage.NEW),
                ledger.clock().now());
        ledger.write(Feed.LEAD, number, lead);
        return lead;
    }
}
