package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Account;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.Brochure;
import bryggen.portal.campaigns.Brochures;
import bryggen.portal.campaigns.Campaign;
import bryggen.portal.campaigns.CampaignRefusal;
import bryggen.portal.campaigns.Downloads;
import bryggen.portal.campaigns.Library;
import bryggen.portal.campaigns.Logos;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One brochure: its picture, its file with and without the partner's logo, and who has fetched it. */
@Named
@RequestScoped
@Page("/campaigns/brochure")
@Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
public class BrochurePage {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    Naming naming;

    @Inject
    Cards cards;

    @Inject
    Brochures brochures;

    @Inject
    Library library;

    @Inject
    Downloads downloads;

    @Inject
    Logos logos;

    @Inject
    UploadFault fault;

    private @Nullable Brochure brochure;

    /** How often somebody fetched it. */
    public record Use(String account, String person, String downloads, String branded, String last) {}

    public void open() {
        if (form.isPosted()) {
            try {
                here.go(here.link("/campaigns/brochure", "id", id(), "said", act()));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        fault.show();
        getBrochure();
    }

    private @Nullable String act() {
        var act = form.text("act");
        if ("publish".equals(act)) {
            library.publish(here.getActor(), id());
            return "campaigns.brochure-published";
        }
        if ("withdraw".equals(act)) {
            library.withdraw(here.getActor(), id());
            return "campaigns.brochure-withdrawn";
        }
        return null;
    }

    public Brochure getBrochure() {
        if (brochure == null) brochure = brochures.get(here.getActor(), id());
        return brochure;
    }

    public Cards.Card getCard() {
        return cards.of(getBrochure());
    }

    public Status getState() {
        return cards.state(getBrochure());
    }

    public boolean isSupplier() {
        return here.getActor().account().kind() == Account.Kind.SUPPLIER;
    }

    public boolean isFetchable() {
        return getBrochure().isUsable(brochures.today())
                || (isSupplier()
                        && getBrochure().status() == Campaign.Status.DRAFT
                        && getBrochure().file() != null
                        && !getBrochure().isExpired(brochures.today()));
    }

    /** A partner's own version needs its logo. */
    public boolean isBrandable() {
        return !isSupplier() && getCard().own() != null;
    }

    public boolean isWithLogo() {
        return !isSupplier() && logos.find(here.getActor()).isPresent();
    }

    public boolean isPublishable() {
        return isSupplier() && getBrochure().status() != Campaign.Status.PUBLISHED;
    }

    public boolean isWithdrawable() {
        return isSupplier() && getBrochure().status() == Campaign.Status.PUBLISHED;
    }

    public String getAudience() {
        return naming.audience(getBrochure().audience());
    }

    public String getFacts() {
        return cards.facts(getBrochure());
    }

    /** Where the successor stands, when there is one that can be used. */
    public @Nullable String getSuccessor() {
        var b = getBrochure();
        return b.successor() == null ? null : here.link("/campaigns/brochure", "id", b.replacedBy());
    }

    public String getVersion() {
        var file = getBrochure().file();
        return file == null
                ? here.getTexts().get("campaigns.brochure.no-file")
                : here.getTexts()
                        .say(
                                "campaigns.brochure.version",
                                file.version(),
                                here.getFormats().dateTime(file.at()));
    }

    public List<Use> getUses() {
        return downloads.of(here.getActor(), getBrochure().id()).stream()
                .map(use -> new Use(
                        use.account(),
                        use.person(),
                        String.valueOf(use.downloads()),
                        String.valueOf(use.branded()),
                        here.getFormats().dateTime(use.last())))
                .toList();
    }

    private UUID id() {
        return Ids.read(here.needed("id")).orElseThrow(CampaignRefusal.BrochureUnknown::new);
    }
}
