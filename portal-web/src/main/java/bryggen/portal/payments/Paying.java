package bryggen.portal.payments;

import bryggen.integration.checkout.CheckoutWish;
import bryggen.integration.checkout.PaymentProvider;
import bryggen.integration.checkout.ProviderUnavailable;
import bryggen.integration.checkout.SessionReport;
import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.invoices.Payables;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What payers do. The provider is asked outside any transaction, before anything is written. */
@ApplicationScoped
public class Paying {
    /** How long a session can be paid in. */
    static final Duration SESSION = Duration.ofMinutes(45);

    private static final Logger LOG = Logger.getLogger(Paying.class.getName());

    @Inject
    Payables payables;

    @Inject
    Payments payments;

    @Inject
    PaymentDesk desk;

    @Inject
    SessionBook sessions;

    @Inject
    Cashier cashier;

    @Inject
    Settings settings;

    /** Providers live in the real time, whatever the business clock shows. */
    private final Clock real = Clock.systemUTC();

    /** A payment that only has to be written down. A session that then is not needed is ended with {@link #drop}. */
    public record Prepared(
            String number,
            PaymentSet set,
            Method method,
            @Nullable String memo,
            Payment.@Nullable Session session,
            Payment.@Nullable Transfer transfer) {}

    /**
     * Holds the wish against the rules and opens the provider's session or makes the reference.
     *
     * @throws PaymentRefusal with every fault at its place; when the method is not offered; when the provider is away
     */
    public Prepared prepare(Actor actor, PaymentWish wish, Language language) {
        actor.needs(Role.PAYABLES);
        var set = assess(actor, wish);
        var method = set.isCovered() ? Method.CREDIT : wish.method();
        if (!cashier.isOffered(method, set.total())) throw new PaymentRefusal.NotOffered(method);
        var serial = desk.nextNumber();
        var number = "PAY-" + serial;
        var session = method == Method.CARD
                ? session(actor, number, set.total(), set.items().size(), language)
                : null;
        var transfer = method == Method.TRANSFER
                ? cashier.account(set.total().currency()).orElseThrow().transfer(serial)
                : null;
        return new Prepared(number, set, method, wish.memo(), session, transfer);
    }

    /** What would be paid, without doing it. */
    public PaymentSet assess(Actor actor, PaymentWish wish) {
        var numbers = wish.items().stream()
                .limit(PaymentSet.MOST)
                .map(PaymentWish.Item::invoice)
                .toList();
        return PaymentSet.of(wish, payables.of(actor.own(), numbers), cashier.isCreditTaken());
    }

    /**
     * The whole of it: prepared, written down, and the session ended again where that is refused.
     *
     * @param form the form that was sent; sent twice it gives the same payment (PA10)
     * @return the payment's number
     */
    public String pay(Actor actor, PaymentWish wish, Language language, UUID form) {
        var known = desk.ofForm(actor, form);
        if (known.isPresent()) return known.get();
        var prepared = prepare(actor, wish, language);
        try {
            var number = desk.begin(actor, prepared, form);
            if (!number.equals(prepared.number())) drop(prepared);
            return number;
        } catch (RuntimeException refused) {
            drop(prepared);
            throw refused;
        }
    }

    /** Nobody has seen its page: it is ended, and where that fails, by its own time. */
    public void drop(Prepared prepared) {
        var session = prepared.session();
        if (session == null) return;
        try {
            cashier.provider().ifPresent(provider -> provider.expire(session.id()));
        } catch (ProviderUnavailable e) {
            LOG.info("session of " + prepared.number() + " is left to its time: " + e.getMessage());
        }
    }

    /**
     * Gives it up: a transfer at once, a session when the provider says that nobody has paid in it.
     *
     * @throws PaymentRefusal when it is over or paid already, or the provider does not answer
     */
    public void cancel(Actor actor, String number) {
        actor.needs(Role.PAYABLES);
        var payment = desk.get(actor, number);
        if (!payment.canBeWithdrawn()) throw new PaymentRefusal.TooLate(number);
        var session = payment.session();
        if (session == null) {
            desk.withdraw(actor, number);
            return;
        }
        var report = ended(session);
        if (report.standing() == SessionReport.Standing.EXPIRED) {
            desk.withdraw(actor, number);
            return;
        }
        desk.hear(session.provider(), report);
        throw new PaymentRefusal.TooLate(number);
    }

    /** Who reads a payment wants to know where it stands now: a pending session is asked for soon (PA6). */
    @Transactional
    public Payment get(Actor actor, String number) {
        actor.needs(Role.PAYABLES, Role.SERVICE);
        var payment = payments.find(actor.reach(), number).orElseThrow(() -> new PaymentRefusal.Unknown(number));
        if (payment.isPending() && payment.session() != null) sessions.soon(payment, real.instant());
        return payment;
    }

    @Transactional
    public List<Payments.Happening> happenings(Payment payment) {
        return payments.happenings(payment);
    }

    /** Newest first; {@code attention}: only what somebody has to look at. */
    public Listing<PaymentHead> list(Actor actor, @Nullable PaymentState state, boolean attention, ListAsk ask) {
        actor.needs(Role.PAYABLES, Role.SERVICE);
        return payments.list(actor.reach(), state, attention, ask);
    }

    private SessionReport ended(Payment.Session session) {
        try {
            return provider().expire(session.id());
        } catch (ProviderUnavailable e) {
            LOG.info("session of " + session.provider() + " cannot be ended now: " + e.getMessage());
            throw new PaymentRefusal.ProviderAway();
        }
    }

    private Payment.Session session(Actor actor, String number, Money amount, int invoices, Language language) {
        var until = real.instant().plus(SESSION);
        try {
            var wish = new CheckoutWish(
                    number,
                    number,
                    amount,
                    Texts.in(language).say("payments.checkout.title", settings.supplierName(), invoices),
                    language.code(),
                    back(actor, number, ""),
                    back(actor, number, "&left=yes"),
                    until);
            var checkout = provider().open(wish);
            if (!isOnItsPages(checkout.page())) throw new ProviderUnavailable("leads to " + checkout.page());
            return new Payment.Session(
                    provider().name(), checkout.session(), checkout.page().toString(), checkout.until());
        } catch (ProviderUnavailable e) {
            LOG.warning("no session for " + number + ": " + e.getMessage());
            throw new PaymentRefusal.ProviderAway();
        }
    }

    /** A payer is sent to the provider's own pages and nowhere else. */
    private boolean isOnItsPages(URI page) {
        var pages = provider().pages();
        return Objects.equals(pages.getScheme(), page.getScheme())
                && Objects.equals(pages.getHost(), page.getHost())
                && pages.getPort() == page.getPort();
    }

    /** The supplier's people have looked at what called for them. */
    public void seen(Actor actor, String number) {
        desk.seen(actor, number);
    }

    private URI back(Actor actor, String number, String how) {
        return URI.create(settings.publicUrl() + "/payments/payment?account="
                + URLEncoder.encode(actor.account().number(), StandardCharsets.UTF_8) + "&number=" + number + how);
    }

    private PaymentProvider provider() {
        return cashier.provider().orElseThrow(() -> new PaymentRefusal.NotOffered(Method.CARD));
    }
}
