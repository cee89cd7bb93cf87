package bryggen.portal.invoices.ui;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Account;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.invoices.InvoiceHead;
import bryggen.portal.invoices.InvoiceWish;
import bryggen.portal.invoices.Invoices;
import bryggen.portal.invoices.OpenSum;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invoices and credit notes: what is open, what is overdue, and the sum of it in each currency (IN4). */
@Named
@RequestScoped
@Page("/invoices/list")
@Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
public class InvoiceListPage extends ListPage<InvoiceListPage.Row> {
    @Inject
    Acting acting;

    @Inject
    Invoices invoices;

    /** A row as it is read. */
    public record Row(
            String number,
            String href,
            String type,
            Status status,
            String issued,
            String due,
            String gross,
            String open,
            @Nullable String reference,
            String orders,
            String account) {}

    /** What is open in one currency, as it is read; a text is empty where there is nothing to say. */
    public record Sum(String open, String overdue, String credit) {}

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("open", "overdue", "paid", "all")
                .map(view -> new Filter.Option(view, here.getTexts().get("invoices.view." + view)))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        var texts = here.getTexts();
        return List.of(
                Filter.search("q", texts.get("invoices.list.search")),
                Filter.date("from", texts.get("invoices.list.from")),
                Filter.date("to", texts.get("invoices.list.to")));
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var view = view();
        var wish = new InvoiceWish(
                view.equals("open") ? Boolean.TRUE : view.equals("paid") ? Boolean.FALSE : null,
                view.equals("overdue") ? Boolean.TRUE : null,
                date("from"),
                date("to"),
                param("q"));
        return invoices.list(acting.actor(), wish, ask).map(this::row);
    }

    /** None for the supplier's people: theirs would be everybody's. */
    public List<Sum> getSums() {
        return isSupplier()
                ? List.of()
                : invoices.open(acting.actor()).stream().map(this::sum).toList();
    }

    /** The supplier's people see whose it is. */
    public boolean isSupplier() {
        return acting.actor().account().kind() == Account.Kind.SUPPLIER;
    }

    private Sum sum(OpenSum sum) {
        var formats = here.getFormats();
        return new Sum(
                formats.money(sum.open(), sum.currency()),
                sum.overdue().signum() == 0 ? "" : formats.money(sum.overdue(), sum.currency()),
                sum.credit().signum() == 0 ? "" : formats.money(sum.credit(), sum.currency()));
    }

    private Row row(InvoiceHead head) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        return new Row(
                head.number(),
                here.link("/invoices/invoice", "number", head.number()),
                texts.get(head.creditNote() ? "invoices.type.credit-note" : "invoices.type.invoice"),
                InvoiceStatusWords.of(texts, head),
                formats.date(head.issued()),
                formats.date(head.due()),
                formats.money(head.gross(), head.currency()),
                formats.money(head.open(), head.currency()),
                head.paymentReference(),
                String.join(", ", head.orders()),
                head.account());
    }
}
