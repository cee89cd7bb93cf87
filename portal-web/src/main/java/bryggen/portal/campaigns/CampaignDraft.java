package bryggen.portal.campaigns;

import bryggen.portal.platform.Refusal.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as the channel manager types it. */
public record CampaignDraft(
        Wording names,
        Wording texts,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        Audience audience,
        Campaign.Goals goals,
        List<UUID> brochures) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 4000;

    /**
     * Itself with everything looked at.
     *
     * @throws CampaignRefusal 422 with every fault at its place
     */
    CampaignDraft fit() {
        var faults = new ArrayList<Finding>();
        var fitNames = names;
        var fitTexts = texts;
        try {
            fitNames = names.fit("/names", LONGEST_NAME, true);
            fitTexts = texts.fit("/texts", LONGEST_TEXT, false);
        } catch (CampaignRefusal.Faulty faulty) {
            faults.addAll(faulty.findings());
        }
        if (starts == null) faults.add(Finding.at("/starts", "day-needed"));
        if (ends == null) faults.add(Finding.at("/ends", "day-needed"));
        if (starts != null && ends != null && ends.isBefore(starts))
            faults.add(Finding.at("/ends", "ends-before-it-starts"));
        if (!faults.isEmpty()) throw new CampaignRefusal.Faulty(faults);
        return new CampaignDraft(fitNames, fitTexts, starts, ends, audience, goals, brochures);
    }
}
