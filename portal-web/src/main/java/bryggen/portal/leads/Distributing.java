package bryggen.portal.leads;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hands leads out: to the best candidate by the rules, directly, or into the pool; and keeps why (LE5 to LE9). */
@ApplicationScoped
class Distributing {
    @Inject
    Sql sql;

    @Inject
    Leads leads;

    @Inject
    Partners partners;

    @Inject
    LeadSettings settings;

    @Inject
    Decisions decisions;

    @Inject
    Event<LeadsOffered> offered;

    Round round(Instant now) {
        return new Round(now);
    }

    /**
     * Handing out with the facts of one moment; each lead that is handed out changes them. {@link #keep} at its end
     * writes the decisions down and tells of the offers.
     */
    final class Round {
        private final Instant now;
        private final LeadSettings.Hours hours = settings.hours();
        private final Weighing weighing = new Weighing(hours.settings().weights());
        private final List<Candidate> candidates;
        private final List<Decisions.Made> made = new ArrayList<>();
        private final List<LeadsOffered.Offer> offers = new ArrayList<>();

        private Round(Instant now) {
            this.now = now;
            this.candidates = new ArrayList<>(partners.candidates(now));
        }

        /** LE5, LE6: to the best that has not been asked; with nobody left it is unassigned. */
        boolean toBest(Lead lead, String why, String who) {
            var lines = weigh(lead);
            var best = lines.stream().filter(Weighed::isCandidate).findFirst().map(Weighed::account);
            made.add(new Decisions.Made(lead.id(), now, why, who, best.orElse(""), lines));
            if (best.isEmpty()) return toNobody(lead, who);
            offer(lead, best.get(), "RULES", who);
            return true;
        }

        /** LE8: to this partner, whatever the weights say; the weighing is kept all the same. */
        void to(Lead lead, String account, String who) {
            made.add(new Decisions.Made(lead.id(), now, "direct", who, account, weigh(lead)));
            offer(lead, account, "DIRECT", who);
        }

        /** LE9: every candidate may claim it. */
        boolean toPool(Lead lead, String who) {
            var lines = weigh(lead);
            var may = lines.stream()
                    .filter(Weighed::isCandidate)
                    .map(Weighed::account)
                    .toList();
            made.add(new Decisions.Made(lead.id(), now, "pool", who, "", lines));
            if (may.isEmpty()) return toNobody(lead, who);
            leads.pool(lead, may, now);
            for (var account : may)
                offers.add(new LeadsOffered.Offer(account, lead.number(), lead.company(), true, now));
            leads.happened(lead, "", now, "pool", who, "", null);
            return true;
        }

        /** Who has claimed it is asked like everybody (LE9). */
        void claimed(Lead lead, String account, String who) {
            offer(lead, account, "POOL", who);
        }

        void keep() {
            decisions.keep(made);
            made.clear();
            if (!offers.isEmpty()) offered.fire(new LeadsOffered(List.copyOf(offers)));
            offers.clear();
        }

        private List<Weighed> weigh(Lead lead) {
            return weighing.weigh(lead.wanted(), candidates, asked(lead));
        }

        private boolean toNobody(Lead lead, String who) {
            leads.free(lead, LeadStatus.UNASSIGNED, now);
            leads.happened(lead, "", now, "nobody", who, "", null);
            return false;
        }

        private void offer(Lead lead, String account, String way, String who) {
            var answerBy = hours.answerBy(lead.country(), now);
            leads.offer(lead, account, way, now, hours.warnAt(lead.country(), now), answerBy);
            leads.happened(lead, account, now, way.equals("POOL") ? "claimed" : "offered", who, "", null);
            candidates.replaceAll(c -> c.account().equals(account) ? c.withOneMore(now) : c);
            // who claims knows it
            if (!way.equals("POOL"))
                offers.add(new LeadsOffered.Offer(account, lead.number(), lead.company(), false, answerBy));
        }
    }

    private Set<String> asked(Lead lead) {
        return new HashSet<>(sql.rows(
                "select distinct account from leads_offer where lead = ? and account is not null",
                row -> row.getString(1),
                lead.id()));
    }
}
