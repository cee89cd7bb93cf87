package bryggen.portal.accounts.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Member;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.PeopleDesk;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of a company, for its administrator, or for the supplier's with {@code company} in the address. */
@Named
@RequestScoped
@Page("/accounts/people")
@Allows({Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN})
public class PersonListPage extends ListPage<PersonListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    PeopleDesk desk;

    private @Nullable Account account;

    /** One line of the list, in finished text. */
    public record Row(String name, String email, String roles, Status state, String seen, String href) {}

    /** The company whose people these are. */
    public Account getCompany() {
        if (account == null) account = desk.account(acting.actor(), param("company"));
        return account;
    }

    public String getInvite() {
        return here.link("/accounts/invitation", "company", param("company"));
    }

    /** API clients are made in the own account only. */
    public @Nullable String getClients() {
        return getCompany().equals(acting.actor().account()) ? here.link("/accounts/clients") : null;
    }

    @Override
    public List<Filter> getFilters() {
        return List.of(Filter.search("q", here.getTexts().get("accounts.people.search")));
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.concat(
                        Stream.of("all"), Arrays.stream(Member.State.values()).map(PersonListPage::word))
                .map(view -> new Filter.Option(view, here.getTexts().get("accounts.people.view." + view)))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var state = Arrays.stream(Member.State.values())
                .filter(s -> word(s).equals(view()))
                .findFirst()
                .orElse(null);
        return desk.list(acting.actor(), param("company"), state, param("q"), ask)
                .map(this::row);
    }

    private Row row(Member member) {
        var texts = here.getTexts();
        var roles = member.roles().stream()
                .sorted()
                .map(role -> texts.get("access.role." + role))
                .collect(Collectors.joining(", "));
        var seen = member.lastSeen();
        return new Row(
                member.person().name(),
                member.person().email(),
                roles,
                States.of(member, texts),
                seen == null
                        ? texts.get("accounts.people.never")
                        : here.getFormats().dateTime(seen),
                here.link("/accounts/person", "id", member.person().id(), "company", param("company")));
    }

    private static String word(Member.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
