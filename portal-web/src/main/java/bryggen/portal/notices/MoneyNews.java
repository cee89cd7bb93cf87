package bryggen.portal.notices;

import bryggen.portal.invoices.InvoicesTold;
import bryggen.portal.payments.PaymentEnded;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What of invoices and payments is told to those who pay. */
@ApplicationScoped
class MoneyNews {
    @Inject
    Noticing noticing;

    @Inject
    Clock clock;

    void told(@Observes InvoicesTold event) {
        noticing.owe(event.invoices().stream()
                .map(invoice -> occurrence(event.what(), invoice))
                .toList());
    }

    /** An invoice is new on its own day; that its due day is near or over is so now. */
    private Occurrence occurrence(InvoicesTold.What what, InvoicesTold.Told invoice) {
        var topic =
                switch (what) {
                    case NEW -> Topic.INVOICE_NEW;
                    case DUE_SOON -> Topic.INVOICE_DUE;
                    case OVERDUE -> Topic.INVOICE_OVERDUE;
                };
        boolean isNew = what == InvoicesTold.What.NEW;
        return new Occurrence(
                invoice.account(),
                topic,
                isNew ? invoice.number() : invoice.number() + " " + invoice.due(),
                invoice.number(),
                null,
                isNew ? endOf(invoice) : clock.instant(),
                List.of(Fact.text(invoice.number()), Fact.money(invoice.amount()), Fact.date(invoice.due())));
    }

    private static Instant endOf(InvoicesTold.Told invoice) {
        return invoice.issued()
                .plusDays(1)
                .atStartOfDay(Settings.current().zone())
                .toInstant();
    }

    void ended(@Observes PaymentEnded event) {
        noticing.owe(List.of(new Occurrence(
                event.account(),
                event.succeeded() ? Topic.PAYMENT_SUCCEEDED : Topic.PAYMENT_FAILED,
                event.number(),
                event.number(),
                null,
                event.at(),
                List.of(Fact.text(event.number()), Fact.money(event.amount())))));
    }
}
