package bryggen.portal.invoices;

import bryggen.integration.erp.ErpConnector;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.orders.OrderDocuments;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The invoices and credit notes that an actor may see (IN1). */
@ApplicationScoped
public class Invoices {
    private static final Role[] READERS = {
        Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE
    };
    private static final String COLUMNS = "i.number, i.account, i.type, i.issued, i.due, i.currency, i.net, i.tax,"
            + " i.gross, greatest(i.open_amount - i.locked_amount, 0), i.open_amount, i.locked_amount,"
            + " i.payment_reference, i.erp_orders";
    private static final String REST = "greatest(i.open_amount - i.locked_amount, 0)";
    private static final String OVERDUE =
            "i.type = 'INVOICE' and i.open_amount > 0 and i.open_amount > i.locked_amount and i.due < ?";

    @Inject
    Sql sql;

    @Inject
    OrderDocuments orders;

    @Inject
    ErpConnector erp;

    @Inject
    Clock clock;

    /** Newest first. */
    public Listing<InvoiceHead> list(Actor actor, InvoiceWish wish, ListAsk ask) {
        actor.needs(READERS);
        var reach = actor.reach();
        var list = SqlList.select(COLUMNS, "invoices_invoice i", "i.remote_id", "text")
                .anew()
                .where(reach.on("i.account"), reach.values())
                .sort("issued", "i.issued", "date")
                .sort("due", "coalesce(i.due, i.issued)", "date")
                .sort("number", "i.number", "text")
                .sort("gross", "i.gross", "numeric")
                .sort("open", "greatest(i.open_amount - i.locked_amount, 0)", "numeric")
                .newestFirst();
        narrow(list, reach, wish);
        var today = today();
        var heads = list.page(sql, ask, cells -> InvoiceHead.read(new Cells(cells), today));
        var erpOrders = new HashSet<String>();
        for (var head : heads.items()) erpOrders.addAll(head.orders());
        var known = orders.numbersOf(reach, erpOrders);
        return heads.map(head -> head.naming(known));
    }

    /** @throws InvoiceRefusal.Unknown when there is none with this number, or it is not the actor's */
    public Invoice get(Actor actor, String number) {
        actor.needs(READERS);
        var reach = actor.reach();
        return sql
                .cells(
                        "select " + COLUMNS
                                + ", i.remote_id, i.has_document, i.erp_key, i.in_instalments from invoices_invoice i where "
                                + reach.on("i.account") + " and i.number = ? order by i.remote_id limit 1",
                        reach.valuesAnd(number))
                .stream()
                .findFirst()
                .map(row -> whole(row, reach))
                .orElseThrow(() -> new InvoiceRefusal.Unknown(number));
    }

    /** The ERP's key of one, for who has read it before. */
    public Optional<String> erpKeyOf(String account, String number) {
        return sql
                .cells(
                        "select erp_key, number from invoices_invoice where account = ? and number = ?"
                                + " order by remote_id limit 1",
                        account,
                        number)
                .stream()
                .map(Cells::text)
                .findFirst();
    }

    /** How much of each product was invoiced of an order, by the ERP's number of it. */
    public Map<String, BigDecimal> invoicedOf(String account, String erpOrder) {
        var sums = new HashMap<String, BigDecimal>();
        sql.cells(
                        "select l.sku, sum(l.quantity) from invoices_line l"
                                + " join invoices_invoice i on i.remote_id = l.invoice and i.account = l.account"
                                + " where i.account = ? and i.type = 'INVOICE' and i.erp_orders @> array[cast(? as text)]"
                                + " and l.sku is not null and coalesce(l.erp_order, ?) = ? group by l.sku",
                        account,
                        erpOrder,
                        erpOrder,
                        erpOrder)
                .forEach(row -> sums.put(row.text(), row.plain()));
        return sums;
    }

    /** IN4: what is open, currency by currency, the largest first. */
    public List<OpenSum> open(Actor actor) {
        actor.needs(READERS);
        var reach = actor.own();
        return sql
                .cells(
                        "select currency, coalesce(sum(open) filter (where owed), 0),"
                                + " coalesce(sum(open) filter (where owed and due < ?), 0),"
                                + " coalesce(sum(open) filter (where not owed), 0)"
                                + " from (select currency, true as owed, due, open from invoices_due where "
                                + reach.on("account")
                                + " union all select i.currency, false, null, " + REST + " from invoices_invoice i"
                                + " where i.type = 'CREDIT_NOTE' and i.open_amount > 0 and " + reach.on("i.account")
                                + ") i group by currency order by 2 desc, 1",
                        Stream.of(reach.andValues(today()), reach.values())
                                .flatMap(Stream::of)
                                .toArray())
                .stream()
                .map(row -> sum(row, row.text()))
                .toList();
    }

    private void narrow(SqlList list, Reach reach, InvoiceWish wish) {
        var words = Blank.none(wish.words());
        if (wish.open() != null) list.where(wish.open() ? "i.open_amount > 0" : "i.open_amount = 0");
        if (wish.overdue() != null) list.where(wish.overdue() ? OVERDUE : "(" + OVERDUE + ") is not true", today());
        if (wish.from() != null) list.where("i.issued >= ?", wish.from());
        if (wish.to() != null) list.where("i.issued <= ?", wish.to());
        if (words == null) return;
        var like = SqlList.containing(words);
        // as the index of orders asks for it: else the letters are looked for in all that is open
        orders.erpNumberOf(reach, words)
                .ifPresentOrElse(
                        order -> list.where("i.words ilike ? or i.erp_orders @> array[cast(? as text)]", like, order),
                        () -> list.where("i.words ilike ?", like));
    }

    private static OpenSum sum(Cells row, String currency) {
        return new OpenSum(currency, row.amount(currency), row.amount(currency), row.amount(currency));
    }

    private Invoice whole(Cells row, Reach reach) {
        var told = InvoiceHead.read(row, today());
        var remoteId = row.text();
        boolean document = row.yes();
        var key = row.text();
        var instalments = row.yes() ? instalments(told, remoteId) : List.<Invoice.Instalment>of();
        var known = orders.numbersOf(reach, told.orders());
        return new Invoice(
                told.naming(known),
                lines(told, remoteId, known),
                taxes(told, remoteId),
                instalments,
                told.orders(),
                Set.copyOf(known.values()),
                document ? key : null);
    }

    private List<Invoice.Line> lines(InvoiceHead head, String remoteId, Map<String, String> known) {
        return sql
                .cells(
                        "select line, sku, name, quantity, unit, price, price_base, net, tax_category, tax_percent,"
                                + " erp_order from invoices_line where account = ? and invoice = ? order by place",
                        head.account(),
                        remoteId)
                .stream()
                .map(row -> new Invoice.Line(
                        row.whole(),
                        row.textOrNone(),
                        row.text(),
                        row.plain(),
                        row.text(),
                        row.price(head.currency()),
                        row.plain(),
                        row.amount(head.currency()),
                        row.textOrNone(),
                        row.plainOrNone(),
                        shown(row.textOrNone(), known)))
                .toList();
    }

    private List<Invoice.Instalment> instalments(InvoiceHead head, String remoteId) {
        return sql
                .cells(
                        "select p.due, p.amount, p.open_amount, coalesce(d.open, 0) from invoices_instalment p left join invoices_due d"
                                + " on d.account = p.account and d.remote_id = p.invoice and d.due = p.due"
                                + " where p.account = ? and p.invoice = ? order by p.due",
                        head.account(),
                        remoteId)
                .stream()
                .map(row -> instalment(row, head.currency()))
                .toList();
    }

    private Invoice.Instalment instalment(Cells row, String currency) {
        var due = row.date();
        var amount = row.amount(currency);
        var openInErp = row.amount(currency);
        var open = row.amount(currency);
        var status = InvoiceStatus.of(false, openInErp, openInErp.subtract(open), due, today());
        return new Invoice.Instalment(due, amount, open, status);
    }

    private List<Invoice.Tax> taxes(InvoiceHead head, String remoteId) {
        return sql
                .cells(
                        "select category, percent, base, amount from invoices_tax"
                                + " where account = ? and invoice = ? order by place",
                        head.account(),
                        remoteId)
                .stream()
                .map(row -> new Invoice.Tax(
                        row.text(), row.plain(), row.amount(head.currency()), row.amount(head.currency())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(erp.capabilities().zone()));
    }

    private static @Nullable String shown(@Nullable String erpOrder, Map<String, String> known) {
        return erpOrder == null ? null : known.getOrDefault(erpOrder, erpOrder);
    }
}
