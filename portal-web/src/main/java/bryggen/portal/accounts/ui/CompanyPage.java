package bryggen.portal.accounts.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Member;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.AccountFacts;
import bryggen.portal.accounts.CompanyDesk;
import bryggen.portal.accounts.PeopleDesk;
import bryggen.portal.accounts.ShipTo;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One company for the supplier's administrator: what the ERP says of it, and opening the portal for it. */
@Named
@RequestScoped
@Page("/accounts/company")
@Allows(Role.SUPPLIER_ADMIN)
public class CompanyPage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    CompanyDesk desk;

    @Inject
    PeopleDesk people;

    private @Nullable AccountFacts facts;
    private @Nullable Boolean administrated;
    private String kind = Account.Kind.CUSTOMER.name();

    public AccountFacts getFacts() {
        if (facts == null) facts = desk.get(acting.actor(), here.needed("number"));
        return facts;
    }

    public List<ShipTo> getPlaces() {
        return desk.places(acting.actor(), getFacts().number());
    }

    public Status getState() {
        var texts = here.getTexts();
        if (!getFacts().active()) return Status.bad(texts.get("accounts.company.inactive"));
        return getFacts().open()
                ? Status.ok(texts.get("accounts.company.open"))
                : Status.idle(texts.get("accounts.company.closed"));
    }

    public String getKindWord() {
        return here.getTexts().get("accounts.kind." + getFacts().kind().name().toLowerCase(Locale.ROOT));
    }

    public String getAsOf() {
        return here.getFormats().dateTime(getFacts().asOf());
    }

    public String getCredit() {
        var credit = getFacts().credit();
        if (credit == null) return here.getTexts().get("accounts.company.credit-none");
        var currency = credit.limit().currency().getCurrencyCode();
        var formats = here.getFormats();
        return here.getTexts()
                .say(
                        "accounts.company.credit-of",
                        formats.money(credit.available().amount(), currency),
                        formats.money(credit.limit().amount(), currency));
    }

    public String getTax() {
        var tax = getFacts().tax();
        return tax == null
                ? here.getTexts().get("accounts.company.tax-items")
                : tax.category() + " " + here.getFormats().number(tax.percent()) + "\u00a0%";
    }

    public boolean isOpenable() {
        return !getFacts().open() && getFacts().active();
    }

    /** Whether somebody of the company manages its people already. */
    public boolean isAdministrated() {
        if (administrated == null)
            administrated =
                    people
                            .list(acting.actor(), getFacts().number(), null, null, ListAsk.first(ListAsk.LARGEST))
                            .items()
                            .stream()
                            .anyMatch(member -> member.roles().contains(Role.COMPANY_ADMIN)
                                    && member.state() != Member.State.DISABLED);
        return administrated;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public void open() {
        try {
            desk.open(acting.actor(), here.needed("number"), Account.Kind.valueOf(kind));
            here.go(here.link("/accounts/company", "number", here.needed("number"), "said", "accounts.opened"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }
}
