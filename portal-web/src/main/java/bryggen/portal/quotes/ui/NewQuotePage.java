package bryggen.portal.quotes.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.LeadBook;
import bryggen.portal.leads.LeadReach;
import bryggen.portal.leads.LeadSheet;
import bryggen.portal.lists.BuyingList;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.quotes.Customer;
import bryggen.portal.quotes.FromCart;
import bryggen.portal.quotes.FromLead;
import bryggen.portal.quotes.FromList;
import bryggen.portal.quotes.QuoteDraft;
import bryggen.portal.quotes.Quoting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new quote: for whom and with which margin; with the lines of the cart, or with what a lead says (QU1). */
@Named
@RequestScoped
@Page("/quotes/new")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class NewQuotePage {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    QuoteForm quoteForm;

    @Inject
    Quoting quoting;

    @Inject
    FromCart cart;

    @Inject
    FromList lists;

    @Inject
    FromLead origins;

    @Inject
    LeadBook leads;

    private @Nullable LeadSheet lead;
    private BuyingList.@Nullable Sheet list;
    private int lines;

    /** Makes it when it was posted; a lead that is not theirs ends here with 404. */
    public void open() {
        var actor = here.getActor();
        var number = here.param("lead");
        if (number != null) lead = leads.sheet(LeadReach.of(actor), number);
        if (isCart()) lines = cart.count(actor);
        var chosen = here.param("list");
        if (chosen != null) list = lists.sheet(actor, chosen);
        if (!form.isPosted()) return;
        try {
            var margin = form.percent("margin", "/margin");
            var draft = new QuoteDraft(
                    form.text("title"),
                    quoteForm.customer(),
                    form.text("language"),
                    form.day("validUntil", "/validUntil"),
                    null,
                    null,
                    lines(actor, margin));
            var made = quoting.make(actor, draft, origins.source(actor, number, null));
            here.go(here.link("/quotes/quote", "number", made, "said", "quotes.made", "about", made));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private List<QuoteDraft.Line> lines(Actor actor, @Nullable BigDecimal margin) {
        if (list != null) return lists.lines(actor, list, margin);
        return isCart() ? cart.lines(actor, margin) : List.of();
    }

    /** The list that it is made of; none where it is made of something else. */
    public BuyingList.@Nullable Sheet getList() {
        return list;
    }

    public boolean isCart() {
        return "true".equals(here.param("cart"));
    }

    public int getLines() {
        return lines;
    }

    public @Nullable String getLead() {
        return lead == null ? null : lead.head().number();
    }

    /** What a lead says of the company; the name of its contact is hidden while the lead is not the partner's own. */
    public Customer getCustomer() {
        if (lead == null) return Customer.NOBODY;
        var head = lead.head();
        var contact = lead.contact();
        return new Customer(
                head.company(),
                head.organisationNumber() == null ? "" : head.organisationNumber(),
                contact.name(),
                contact.email() == null ? "" : contact.email(),
                "",
                head.postalCode(),
                head.city(),
                head.country());
    }

    public String getTitle() {
        return lead == null ? "" : lead.head().productFamily();
    }

    public String typed(String name, @Nullable Object usual) {
        return form.stands(name, usual);
    }
}
