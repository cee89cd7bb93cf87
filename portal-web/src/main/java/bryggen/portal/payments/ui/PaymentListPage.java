package bryggen.portal.payments.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.payments.Paying;
import bryggen.portal.payments.PaymentHead;
import bryggen.portal.payments.PaymentState;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All payments, newest first; for the supplier's people also those that somebody has to look at. */
@Named
@RequestScoped
@Page("/payments/list")
@Allows({Role.PAYABLES, Role.SERVICE})
public class PaymentListPage extends ListPage<PaymentListPage.Row> {
    private static final String ATTENTION = "attention";

    @Inject
    Acting acting;

    @Inject
    Paying paying;

    /** A row as it is read. */
    public record Row(
            String number,
            String href,
            Status status,
            String amount,
            String invoices,
            String method,
            String created,
            String by,
            String booked,
            String account) {}

    @Override
    public List<Filter.Option> getViews() {
        var views = Stream.of("all", "pending", "succeeded", "failed", "cancelled");
        return Stream.concat(views, isSupplier() ? Stream.of(ATTENTION) : Stream.of())
                .map(view -> new Filter.Option(view, here.getTexts().get("payments.view." + view)))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var view = view();
        var state = view.equals("all") || view.equals(ATTENTION)
                ? null
                : PaymentState.valueOf(view.toUpperCase(Locale.ROOT));
        return paying.list(acting.actor(), state, view.equals(ATTENTION), ask).map(this::row);
    }

    /** The supplier's people see whose it is. */
    public boolean isSupplier() {
        return acting.actor().account().kind() == Account.Kind.SUPPLIER;
    }

    private Row row(PaymentHead head) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        return new Row(
                head.number(),
                here.link("/payments/payment", "number", head.number()),
                PaymentWords.status(texts, head.state()),
                PaymentWords.money(formats, head.amount()),
                String.valueOf(head.invoices()),
                texts.get("payments.method." + head.method().word()),
                formats.dateTime(head.createdAt()),
                head.createdBy(),
                head.booked()
                        ? texts.get("payments.booked.yes")
                        : head.state() == PaymentState.SUCCEEDED ? texts.get("payments.booked.no") : "–",
                head.account());
    }
}
