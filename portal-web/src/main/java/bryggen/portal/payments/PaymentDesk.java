package bryggen.portal.payments;

import bryggen.integration.checkout.SessionReport;
import bryggen.integration.erp.Command;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.exchange.Owed;
import bryggen.portal.invoices.InvoiceLocks;
import bryggen.portal.invoices.Payables;
import bryggen.portal.payments.Course.Act;
import bryggen.portal.payments.Course.News;
import bryggen.portal.payments.Payment.Attention.Why;
import bryggen.portal.platform.Refusal.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where payments are written down: each step with its locks, its message to the ERP and its place in the audit log in one
 * transaction. What a step is, {@link Course} says.
 */
@ApplicationScoped
@Transactional
public class PaymentDesk {
    @Inject
    Payments payments;

    @Inject
    InvoiceLocks locks;

    @Inject
    Payables payables;

    @Inject
    Owed owed;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Event<PaymentEnded> ended;

    /** Providers live in the real time, whatever the business clock shows. */
    Clock real = Clock.systemUTC();

    String nextNumber() {
        return payments.nextNumber();
    }

    Optional<String> ofForm(Actor actor, UUID form) {
        return payments.ofForm(actor.account().number(), form);
    }

    /**
     * Holds the invoices and credit notes and writes the payment (PA2). Where nothing is left to pay, it has succeeded
     * (PA15).
     *
     * @return its number; another one when the same form has made that already
     * @throws PaymentRefusal.Held when somebody else was quicker with one of the invoices
     */
    public String begin(Actor actor, Paying.Prepared prepared, @Nullable UUID form) {
        actor.needs(Role.PAYABLES);
        var account = actor.account().number();
        var now = clock.instant();
        var payment = payment(actor, prepared, now);
        var session = payment.session();
        if (!payments.add(payment, actor.person(), form, SessionBook.firstLook(session, real.instant())))
            return payments.ofForm(account, Objects.requireNonNull(form)).orElseThrow();
        var missing = locks.take(account, payment.number(), prepared.set().shares(), now);
        if (!missing.isEmpty()) throw new PaymentRefusal.Held(findings(prepared.set(), missing));
        payments.happened(payment, now, "begun", actor.name());
        audit.record(
                actor,
                "payments.begun",
                payment.number(),
                null,
                Map.of(
                        "amount",
                        payment.amount().toString(),
                        "method",
                        payment.method().word()));
        if (payment.method() == Method.CREDIT) go(payment, News.PAID, "");
        return payment.number();
    }

    Payment get(Actor actor, String number) {
        return payments.find(actor.own(), number).orElseThrow(() -> new PaymentRefusal.Unknown(number));
    }

    /** The payer gives it up; a session has been ended before. */
    void withdraw(Actor actor, String number) {
        var payment = payments.held(actor.own(), number).orElseThrow(() -> new PaymentRefusal.Unknown(number));
        // the provider's word that the session is over may have been quicker than we are
        if (payment.session() != null && payment.state() == PaymentState.CANCELLED) return;
        if (!payment.canBeWithdrawn()) throw new PaymentRefusal.TooLate(number);
        go(payment, News.WITHDRAWN, actor.name());
        audit.record(actor, "payments.cancelled", number, null, null);
    }

    /** Somebody of the supplier's has seen to it. */
    void seen(Actor actor, String number) {
        actor.needs(Role.SERVICE);
        var payment = payments.held(actor.reach(), number).orElseThrow(() -> new PaymentRefusal.Unknown(number));
        payments.looked(payment);
        payments.happened(payment, clock.instant(), "seen", actor.name());
        audit.record(actor, payment.account(), "payments.seen", number, null, null);
    }

    /** What a provider says of a session; one that is not ours is nothing to us. False then. */
    boolean hear(String provider, SessionReport report) {
        var found = payments.heldBySession(provider, report.session());
        found.ifPresent(payment -> {
            var news = news(payment, report);
            if (news != null) go(payment, news, differences(payment, report));
        });
        return found.isPresent();
    }

    /** The ERP's own books contain it: the bank has told the ERP. */
    void inTheBooks(String account, String number) {
        payments.heldOf(account, number).ifPresent(payment -> go(payment, News.IN_THE_BOOKS, ""));
    }

    /** PA16: the bank says that all of it has come. */
    void came(Payment payment, Receiving.Slip slip) {
        payments.received(payment, payment.amount());
        go(payment, News.PAID, slip.by(), slip.on(), slip.bankReference());
    }

    /** PA17: the bank says that so much came instead; what that pays is a payment of its own. */
    void replaced(Payment payment, String came) {
        go(payment, News.REPLACED, came);
    }

    /** PA17: what came is written down as a payment that has succeeded; its documents are held already. */
    void received(String account, String number, Allocation what, Receiving.Slip slip) {
        var payment = new Payment(
                UUID.randomUUID(),
                number,
                account,
                Method.TRANSFER,
                PaymentState.PENDING,
                what.total(),
                null,
                clock.instant(),
                slip.by(),
                null,
                null,
                false,
                null,
                null,
                null,
                what.items());
        payments.add(payment, null, null, null);
        came(payment, slip);
    }

    /** PA7: the ERP has it. */
    public void booked(String account, String number, Instant erpTime) {
        payments.heldOf(account, number).ifPresent(payment -> {
            var now = clock.instant();
            payments.booked(payment, now);
            payments.happened(payment, now, "booked", "");
            locks.booked(account, number, erpTime);
        });
    }

    /** PA7: the ERP does not want it, or not yet: for the supplier's people, in the ERP's words. */
    public void unwanted(String account, String number, Why why, String text) {
        payments.heldOf(account, number).ifPresent(payment -> {
            payments.calls(payment, new Payment.Attention(why, text));
            payments.happened(payment, clock.instant(), why.name().toLowerCase(Locale.ROOT), "");
            if (why == Why.REFUSED) locks.leftToPeople(account, number);
        });
    }

    /** PA4: a session is believed when it is about our number and our money. */
    private static @Nullable News news(Payment payment, SessionReport report) {
        boolean ours =
                payment.number().equals(report.reference()) && payment.amount().equals(report.amount());
        return switch (report.standing()) {
            case PAID -> ours ? News.PAID : News.PAID_DIFFERENTLY;
            case PROCESSING -> ours ? News.PROCESSING : News.PAID_DIFFERENTLY;
            case FAILED -> News.FAILED;
            case EXPIRED -> News.EXPIRED;
            case OPEN, UNKNOWN -> null;
        };
    }

    private static String differences(Payment payment, SessionReport report) {
        var money = report.amount();
        if (payment.amount().equals(money) && payment.number().equals(report.reference())) return "";
        return (money == null ? "?" : money.toString()) + ", " + report.reference();
    }

    private void go(Payment payment, News news, String text) {
        var session = payment.session();
        go(payment, news, text, payables.today(), session == null ? null : session.id());
    }

    private void go(Payment payment, News news, String text, LocalDate paidOn, @Nullable String reference) {
        var step = Course.next(payment.state(), news);
        if (step.isNone() || (step.acts().equals(Set.of(Act.PROCESS)) && payment.processing())) return;
        var now = clock.instant();
        if (step.to() != step.from()) payments.becomes(payment, step.to(), now);
        payments.happened(payment, now, news.name().toLowerCase(Locale.ROOT).replace('_', '-'), text);
        if (step.acts().contains(Act.PROCESS)) payments.processes(payment);
        if (step.acts().contains(Act.RELEASE)) locks.release(payment.account(), payment.number());
        if (step.acts().contains(Act.HOLD_AGAIN))
            locks.takeWhatThereIs(payment.account(), payment.number(), PaymentSet.shares(payment.items()), now);
        if (step.acts().contains(Act.CALL))
            payments.calls(
                    payment, new Payment.Attention(news == News.PAID_DIFFERENTLY ? Why.DIFFERS : Why.LATE, text));
        if (step.acts().contains(Act.OWE)) owe(payment, paidOn, reference);
        // who withdraws knows it
        if (step.to() != step.from() && step.to() != PaymentState.CANCELLED)
            ended.fire(new PaymentEnded(
                    payment.account(), payment.number(), step.to() == PaymentState.SUCCEEDED, payment.amount(), now));
    }

    /** An ERP that takes no payments books what came by its own means; until its books contain it, it stays held. */
    private void owe(Payment payment, LocalDate paidOn, @Nullable String reference) {
        if (payment.method() == Method.TRANSFER && !owed.takes(Command.PAYMENT))
            locks.leftToPeople(payment.account(), payment.number());
        else owed.pay(registration(payment, paidOn, reference));
    }

    private static PaymentRegistration registration(Payment payment, LocalDate paidOn, @Nullable String reference) {
        return new PaymentRegistration(
                new PaymentNumber(payment.number()),
                new AccountNumber(payment.account()),
                paidOn,
                payment.method().code(),
                reference,
                payment.items().stream()
                        .map(item -> new PaymentRegistration.Item(
                                item.erpKey(), item.invoice(), item.amount(), item.credit()))
                        .toList());
    }

    private static Payment payment(Actor actor, Paying.Prepared prepared, Instant now) {
        return new Payment(
                UUID.randomUUID(),
                prepared.number(),
                actor.account().number(),
                prepared.method(),
                PaymentState.PENDING,
                prepared.set().total(),
                prepared.memo(),
                now,
                actor.name(),
                null,
                prepared.session(),
                false,
                prepared.transfer(),
                null,
                null,
                prepared.set().items());
    }

    private static List<Finding> findings(PaymentSet set, List<InvoiceLocks.Shortfall> missing) {
        var ids = missing.stream().map(InvoiceLocks.Shortfall::remoteId).toList();
        var items = set.items();
        return IntStream.range(0, items.size())
                .filter(i -> ids.contains(items.get(i).remoteId()))
                .mapToObj(i -> Finding.at(
                        "/items/" + set.place(i) + "/amount",
                        "payment-held",
                        items.get(i).invoice()))
                .toList();
    }
}
