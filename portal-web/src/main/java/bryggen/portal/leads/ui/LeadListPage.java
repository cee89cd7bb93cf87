package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.ChannelDesk;
import bryggen.portal.leads.LeadBook;
import bryggen.portal.leads.LeadFilter;
import bryggen.portal.leads.LeadHead;
import bryggen.portal.leads.LeadReach;
import bryggen.portal.leads.PartnerDesk;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Several;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A partner's leads by what is to be done with them; for the channel manager all leads by where they stand. */
@Named
@RequestScoped
@Page("/leads/list")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class LeadListPage extends ListPage<LeadListPage.Row> {
    @Inject
    LeadBook book;

    @Inject
    Here who;

    @Inject
    ChannelDesk desk;

    @Inject
    PartnerDesk partners;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable List<String> choices;

    public record Row(
            String id,
            String number,
            String href,
            String company,
            String place,
            String family,
            Status status,
            @Nullable Status clock,
            String partner,
            String owner,
            String value,
            String next,
            String entered) {}

    /** Before anything is shown: moves the ticked ones (LE8); each stands for itself, what cannot be moved stays. */
    public void act() {
        if (!request.getMethod().equals("POST")) return;
        try {
            var several = Several.each(request, this::move);
            who.go(who.link(
                    "/leads/list", "view", param("view"), "said", several.said("leads"), "about", several.about()));
        } catch (Refusal refusal) {
            who.refused(refusal);
        }
    }

    private void move(String number) {
        switch (Objects.requireNonNullElse(request.getParameter("act"), "")) {
            case "rules" -> desk.byRules(who.getActor(), number);
            case "pool" -> desk.toPool(who.getActor(), number);
            case "assign" ->
                desk.assign(who.getActor(), number, Objects.requireNonNullElse(request.getParameter("partner"), ""));
            default -> throw PlatformRefusal.missing();
        }
    }

    public List<String> getPartners() {
        if (choices == null) choices = LeadOptions.partners(partners.all(who.getActor()));
        return choices;
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var reach = LeadReach.of(who.getActor());
        var filter = LeadFilter.of("all".equals(view()) ? null : view(), words());
        boolean usual = ask.sort() == null && view().equals("offered");
        var asked = usual ? new ListAsk(ask.page(), ask.size(), "answer", ask.next()) : ask;
        var words = new LeadWords(here.getTexts(), here.getFormats(), clock.instant());
        return book.list(reach, filter, asked).map(head -> row(head, words));
    }

    private Row row(LeadHead head, LeadWords words) {
        var formats = here.getFormats();
        var next = head.nextActivityAt();
        var value = head.expected() == null ? head.value() : head.expected();
        return new Row(
                head.number(),
                head.number(),
                here.link("/leads/lead", "number", head.number()),
                head.company(),
                words.place(head),
                head.productFamily(),
                words.status(head),
                words.clock(head),
                head.account(),
                head.owner(),
                formats.money(value, head.currency()),
                next == null ? head.nextStep() : words.moment(next) + " " + head.nextActivity(),
                formats.dateTime(head.enteredAt()));
    }

    public boolean isSupplier() {
        return who.getActor().has(Role.CHANNEL_MANAGER);
    }

    @Override
    public List<Filter.Option> getViews() {
        var views = isSupplier()
                ? Stream.of("offered", "unassigned", "duplicate", "pool", "accepted", "won", "lost", "declined", "all")
                : Stream.of("offered", "pool", "accepted", "won", "lost", "declined", "all");
        var side = isSupplier() ? "leads.view." : "leads.own-view.";
        return views.map(view -> new Filter.Option(view, here.getTexts().get(side + view)))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("leads.filter.words")));
    }

    public String getWhenEmpty() {
        return here.getTexts().get((isSupplier() ? "leads.empty." : "leads.own-empty.") + emptyKey());
    }

    private String emptyKey() {
        return switch (view()) {
            case "offered", "unassigned", "duplicate", "pool" -> view();
            default -> "all";
        };
    }
}
