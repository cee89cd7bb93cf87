package bryggen.portal.campaigns.api;

import bryggen.portal.campaigns.Campaigns;
import bryggen.portal.platform.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A campaign on the wire, in the caller's language. */
public record CampaignJson(
        String number,
        String name,
        String text,
        String phase,
        LocalDate starts,
        LocalDate ends,
        List<String> countries,
        List<String> productLines,
        int brochures,
        boolean takingPart) {

    static CampaignJson of(Campaigns.Row row, Language language) {
        var campaign = row.campaign();
        return new CampaignJson(
                campaign.number(),
                campaign.name(language),
                campaign.text(language),
                row.phase().name().toLowerCase(Locale.ROOT),
                campaign.starts(),
                campaign.ends(),
                campaign.audience().countries(),
                campaign.audience().lines(),
                row.brochures(),
                row.takingPart());
    }
}
