package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.campaigns.Brochure;
import bryggen.portal.campaigns.Brochures;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The library as a shelf of pictures; the supplier's own also shows drafts and what is over. */
@Named
@RequestScoped
@Page("/campaigns/brochures")
@Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
public class BrochureListPage {
    private static final int SIZE = 24;

    @Inject
    Acting acting;

    @Inject
    Place here;

    @Inject
    Brochures brochures;

    @Inject
    Naming naming;

    @Inject
    Cards cards;

    private @Nullable Listing<Brochure> listing;

    /** A tab. */
    public record Tab(String label, String href, boolean current) {}

    public boolean isSupplier() {
        return acting.actor().account().kind() == Account.Kind.SUPPLIER;
    }

    /** Before anything is written. */
    public void open() {
        var wanted = new Brochures.Wanted(here.param("q"), language(), here.param("product"), null);
        listing = brochures.list(acting.actor(), view(), wanted, new ListAsk(page(), SIZE, null, null));
    }

    private Brochures.View view() {
        var asked = here.param("view");
        return Stream.of(Brochures.View.values())
                .filter(v -> isSupplier() && v.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElse(Brochures.View.USABLE);
    }

    private @Nullable String language() {
        var asked = here.param("language");
        return asked != null && asked.matches("nb|sv|da|en") ? asked : null;
    }

    private int page() {
        var asked = here.param("page");
        return asked != null && asked.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(asked), 400) : 1;
    }

    public List<Tab> getTabs() {
        return Stream.of(Brochures.View.values())
                .map(v -> new Tab(
                        here.getTexts()
                                .get("campaigns.brochures.view." + v.name().toLowerCase(Locale.ROOT)),
                        here.link("/campaigns/brochures", "view", v.name().toLowerCase(Locale.ROOT)),
                        v == view()))
                .toList();
    }

    public List<Cards.Card> getCards() {
        return listing().items().stream().map(cards::of).toList();
    }

    public List<Naming.Choice> getLanguages() {
        return naming.languages(language());
    }

    public List<Naming.Choice> getLines() {
        var asked = here.param("product");
        return naming.lines(asked == null ? List.of() : List.of(asked));
    }

    public String getCount() {
        return here.getTexts().say("campaigns.brochures.count", listing().total());
    }

    public boolean isFiltered() {
        return here.param("q") != null || language() != null || here.param("product") != null;
    }

    public @Nullable String getEarlier() {
        return page() > 1 ? link(page() - 1) : null;
    }

    public @Nullable String getLater() {
        return listing().next() != null ? link(page() + 1) : null;
    }

    private String link(int page) {
        return here.link(
                "/campaigns/brochures",
                "view",
                here.param("view"),
                "q",
                here.param("q"),
                "language",
                language(),
                "product",
                here.param("product"),
                "page",
                page);
    }

    private Listing<Brochure> listing() {
        if (listing == null) open();
        return java.util.Objects.requireNonNull(listing);
    }
}
