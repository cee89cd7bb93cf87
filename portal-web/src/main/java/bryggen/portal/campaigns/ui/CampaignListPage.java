package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.campaigns.Campaigns;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be sold now; for the supplier also what is planned, a draft or over. */
@Named
@RequestScoped
@Page("/campaigns/list")
@Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
public class CampaignListPage extends ListPage<CampaignListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    Campaigns campaigns;

    @Inject
    Naming naming;

    /** A campaign as it is read. */
    public record Row(
            String number,
            String href,
            String name,
            String starts,
            String ends,
            Status state,
            String audience,
            String brochures,
            String partners,
            @Nullable Status part) {}

    public boolean isSupplier() {
        return acting.actor().account().kind() == Account.Kind.SUPPLIER;
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("campaigns.list.search")));
    }

    @Override
    public List<Filter.Option> getViews() {
        if (!isSupplier()) return List.of();
        return Stream.of(Campaigns.View.values())
                .map(view -> view.name().toLowerCase(Locale.ROOT))
                .map(view -> new Filter.Option(view, here.getTexts().get("campaigns.list.view." + view)))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var view = isSupplier() ? Campaigns.View.valueOf(view().toUpperCase(Locale.ROOT)) : Campaigns.View.RUNNING;
        return campaigns.list(acting.actor(), view, param("q"), ask).map(this::row);
    }

    private Row row(Campaigns.Row row) {
        var campaign = row.campaign();
        var formats = here.getFormats();
        return new Row(
                campaign.number(),
                here.link("/campaigns/campaign", "number", campaign.number()),
                campaign.name(acting.language()),
                formats.date(campaign.starts()),
                formats.date(campaign.ends()),
                naming.phase(row.phase()),
                naming.audience(campaign.audience()),
                String.valueOf(row.brochures()),
                String.valueOf(row.partners()),
                row.takingPart() ? Status.ok(here.getTexts().get("campaigns.taking-part")) : null);
    }
}
