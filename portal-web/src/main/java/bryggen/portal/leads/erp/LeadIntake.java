package bryggen.portal.leads.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.leads.ErpLead;
import bryggen.portal.exchange.FeedMerge;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.exchange.Unplaced;
import bryggen.portal.leads.Entering;
import bryggen.portal.leads.LeadDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The LEAD feed: prospects that were entered in the ERP (LE21). */
@ApplicationScoped
public class LeadIntake implements FeedMerge<ErpLead> {
    @Inject
    Entering entering;

    @Override
    public Feed<ErpLead> feed() {
        return Feed.LEAD;
    }

    @Override
    public List<Unplaced> merge(List<Fresh<ErpLead>> rows) {
        var unplaced = new ArrayList<Unplaced>();
        for (var row : rows) {
            if (!isToBeTaken(row.row())) continue;
            var draft = draft(row.remoteId(), row.row());
            var faults = entering.faults(draft);
            if (faults.isEmpty()) entering.take(draft);
            else unplaced.add(new Unplaced(row.remoteId(), faults));
        }
        return unplaced;
    }

    /** The portal has taken them over: what the ERP deletes later changes nothing here. */
    @Override
    public void gone(Set<String> remoteIds) {}

    /** Not what the portal has brought itself, and not what is over. */
    private static boolean isToBeTaken(ErpLead lead) {
        return lead.externalId() == null
                && (lead.stage() == ErpLead.Stage.NEW || lead.stage() == ErpLead.Stage.QUALIFIED);
    }

    private static LeadDraft draft(String remoteId, ErpLead lead) {
        var expected = lead.expected();
        return new LeadDraft(
                lead.company(),
                null,
                lead.country(),
                null,
                null,
                lead.contact(),
                lead.email(),
                lead.phone(),
                null,
                Stream.of(lead.title(), lead.text())
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining("\n")),
                expected == null ? null : expected.amount(),
                expected == null ? null : expected.currency().getCurrencyCode(),
                remoteId);
    }
}
