package bryggen.portal.access.api;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.AccountFacts;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Membership;
import bryggen.portal.platform.rest.MoneyJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is signed in, with what for each account. */
@Path("/me")
@RequestScoped
public class MeResource {
    @Inject
    Acting acting;

    @Inject
    AccountFacts facts;

    public record Me(Person person, List<AccountJson> accounts) {}

    public record Person(String name, String email, String language) {}

    public record AccountJson(
            String number,
            String name,
            String kind,
            List<String> roles,
            List<AccountFacts.ShipTo> shipTos,
            @Nullable CreditJson credit) {}

    public record CreditJson(MoneyJson limit, MoneyJson used, MoneyJson available) {}

    @GET
    @Allows(everyone = true)
    public Me me() {
        var actor = acting.actor();
        var known = facts.of(actor);
        return new Me(
                new Person(actor.name(), actor.email(), actor.language().code()),
                actor.memberships().stream()
                        .map(m -> account(
                                m, known.getOrDefault(m.account().number(), new AccountFacts.Facts(List.of(), null))))
                        .toList());
    }

    private static AccountJson account(Membership membership, AccountFacts.Facts facts) {
        var account = membership.account();
        var credit = facts.credit();
        return new AccountJson(
                account.number(),
                account.name(),
                account.kind().name().toLowerCase(Locale.ROOT),
                membership.roles().stream().map(Enum::name).sorted().toList(),
                facts.shipTos(),
                credit == null
                        ? null
                        : new CreditJson(
                                money(credit.limit(), credit.currency()),
                                money(credit.used(), credit.currency()),
                                money(credit.available(), credit.currency())));
    }

    private static MoneyJson money(BigDecimal amount, String currency) {
        return MoneyJson.of(Money.rounded(amount, Currency.getInstance(currency)));
    }
}
