package bryggen.portal.campaigns;

import bryggen.portal.platform.Language;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the supplier wants to sell now.
 *
 * @param ends the last day on which it holds (CP2)
 */
public record Campaign(
        UUID id,
        String number,
        Status status,
        Wording names,
        Wording texts,
        LocalDate starts,
        LocalDate ends,
        Audience audience,
        Goals goals) {

    public enum Status {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /** What a day makes of it. */
    public enum Phase {
        DRAFT,
        PLANNED,
        RUNNING,
        ENDED,
        WITHDRAWN
    }

    /** How many results the supplier wants; 0 for no goal. */
    public record Goals(int leads, int quotes, int orders) {
        public static final int MOST = 1_000_000;
        public static final Goals NONE = new Goals(0, 0, 0);

        public Goals {
            if (leads < 0 || leads > MOST) throw CampaignRefusal.Faulty.at("/goals/leads", "goal-unfit");
            if (quotes < 0 || quotes > MOST) throw CampaignRefusal.Faulty.at("/goals/quotes", "goal-unfit");
            if (orders < 0 || orders > MOST) throw CampaignRefusal.Faulty.at("/goals/orders", "goal-unfit");
        }
    }

    public String name(Language language) {
        return names.in(language);
    }

    public String text(Language language) {
        return texts.in(language);
    }

    public Phase phase(LocalDate today) {
        if (status == Status.DRAFT) return Phase.DRAFT;
        if (status == Status.WITHDRAWN) return Phase.WITHDRAWN;
        if (today.isBefore(starts)) return Phase.PLANNED;
        return today.isAfter(ends) ? Phase.ENDED : Phase.RUNNING;
    }

    /** The supplier sees all of them, a partner what is running and meant for it (CP1, CP2). */
    boolean isShownTo(Viewer viewer, LocalDate today) {
        return viewer.isSupplier() || (phase(today) == Phase.RUNNING && audience.covers(viewer));
    }
}
