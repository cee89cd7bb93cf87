package bryggen.portal.accounts;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.OutsideIssuer;
import bryggen.portal.access.OutsideIssuers;
import bryggen.portal.access.OutsideKeys;
import bryggen.portal.access.PublicKeys;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.PlatformRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which other sign-ins a company trusts for its people, registered and ended by its administrator (AO10). */
@ApplicationScoped
public class OutsideIssuerDesk {
    /** As it is typed; of the two ways to the keys exactly one. */
    public record Wish(
            String name, String issuer, String audience, String domains, @Nullable String jwks, @Nullable String key) {}

    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final int MOST_DOMAINS = 20;
    private static final int LONGEST = 300;

    @Inject
    OutsideIssuers issuers;

    @Inject
    PeopleDesk people;

    @Inject
    AuditLog audit;

    private final Clock clock = Clock.systemUTC();

    /** The own company's; for the supplier's administrator every company's. */
    @Transactional
    public List<OutsideIssuer> list(Actor actor) {
        return issuers.of(reach(actor));
    }

    /** @throws PlatformRefusal 404 when the company has no such issuer */
    @Transactional
    public OutsideIssuer get(Actor actor, UUID id) {
        return issuers.find(reach(actor), id).orElseThrow(PlatformRefusal::missing);
    }

    /** @param company whose people it speaks for; without it the acting account's */
    @Transactional
    public OutsideIssuer register(Actor actor, @Nullable String company, Wish wish) {
        var account = people.account(actor, company);
        if (account.kind() == Account.Kind.SUPPLIER) throw new AccountsRefusal.IssuerForSupplier();
        var issuer = checked(account, actor, wish);
        if (!issuers.add(issuer, actor.person())) throw new AccountsRefusal.IssuerKnown(issuer.issuer());
        audit.record(
                actor,
                account.number(),
                "accounts.issuer-registered",
                issuer.issuer(),
                null,
                Map.of("audience", issuer.audience(), "domains", issuer.mailDomains()));
        return issuer;
    }

    /** @throws PlatformRefusal 404 when the company has no such issuer */
    @Transactional
    public void end(Actor actor, UUID id) {
        var issuer = get(actor, id);
        issuers.end(id, clock.instant());
        audit.record(
                actor,
                issuer.account(),
                "accounts.issuer-ended",
                issuer.issuer(),
                Map.of("audience", issuer.audience(), "domains", issuer.mailDomains()),
                null);
    }

    private OutsideIssuer checked(Account account, Actor actor, Wish wish) {
        var jwks = Blank.none(wish.jwks());
        var key = Blank.none(wish.key());
        if ((jwks == null) == (key == null)
                || (jwks != null && !isAddress(jwks))
                || (key != null && PublicKeys.ofPem(key).isEmpty())) throw new AccountsRefusal.KeysUnfit();
        return new OutsideIssuer(
                UUID.randomUUID(),
                account.number(),
                account.name(),
                Team.name(wish.name()),
                line("/issuer", wish.issuer()),
                line("/audience", wish.audience()),
                domains(wish.domains()),
                jwks,
                key,
                clock.instant(),
                actor.name());
    }

    private static boolean isAddress(String jwks) {
        try {
            return jwks.length() <= LONGEST && OutsideKeys.mayAsk(URI.create(jwks));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String line(String pointer, String typed) {
        var line = typed.strip();
        if (line.isEmpty() || line.length() > LONGEST || line.chars().anyMatch(c -> c <= ' ' || c == 127))
            throw new AccountsRefusal.IssuerUnfit(pointer);
        return line;
    }

    private static List<String> domains(String typed) {
        var domains = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,;]+", -1))
                .map(domain -> domain.startsWith("@") ? domain.substring(1) : domain)
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .toList();
        boolean fit = !domains.isEmpty()
                && domains.size() <= MOST_DOMAINS
                && domains.stream().allMatch(domain -> DOMAIN.matcher(domain).matches());
        if (!fit) throw new AccountsRefusal.DomainsUnfit();
        return domains;
    }

    private static Reach reach(Actor actor) {
        actor.needs(Role.administratorOf(actor.account().kind()));
        return actor.reach();
    }
}
