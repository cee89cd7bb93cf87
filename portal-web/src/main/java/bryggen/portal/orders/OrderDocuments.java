package bryggen.portal.orders;

import bryggen.portal.access.Reach;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The chain behind an order: which shipments and invoices it has led to, as their rooms tell. An order need not be known
 * yet when its documents are; they are kept by the ERP's number of the order.
 */
@ApplicationScoped
public class OrderDocuments {
    private static final String SHIPMENT = "SHIPMENT";
    private static final String INVOICE = "INVOICE";
    private static final String CREDIT_NOTE = "CREDIT_NOTE";

    /** How much of what was invoiced is paid. */
    public enum Paid {
        NONE,
        PART,
        DONE;

        static Paid of(BigDecimal gross, BigDecimal open) {
            if (gross.signum() == 0 || open.compareTo(gross) >= 0) return NONE;
            return open.signum() == 0 ? DONE : PART;
        }
    }

    /** A shipment holds goods of this order. */
    public record Shipped(String account, String erpOrder, String number) {}

    /** An invoice or credit note is about this order; amounts are positive. */
    public record Invoiced(
            String account,
            String erpOrder,
            String number,
            boolean creditNote,
            BigDecimal gross,
            BigDecimal open,
            String currency) {}

    @Inject
    Sql sql;

    /** All links of these shipments: what was told of them before is forgotten. */
    public void shipped(Collection<Shipped> documents) {
        tell(documents.stream()
                .map(d -> new @Nullable Object[] {d.account(), d.erpOrder(), SHIPMENT, d.number(), null, null, null})
                .toList());
    }

    /** All links of these invoices and credit notes: what was told of them before is forgotten. */
    public void invoiced(Collection<Invoiced> documents) {
        tell(documents.stream()
                .map(d -> new @Nullable Object[] {
                    d.account(),
                    d.erpOrder(),
                    d.creditNote() ? CREDIT_NOTE : INVOICE,
                    d.number(),
                    d.gross(),
                    d.open(),
                    d.currency()
                })
                .toList());
    }

    /** Shipments that the ERP has taken back. */
    public void shipmentsGone(String account, Collection<String> numbers) {
        forget(account, numbers, SHIPMENT, SHIPMENT);
    }

    /** Invoices and credit notes that the ERP has taken back. */
    public void invoicesGone(String account, Collection<String> numbers) {
        forget(account, numbers, INVOICE, CREDIT_NOTE);
    }

    public List<String> shipmentsOf(String account, String erpOrder) {
        return numbers(account, erpOrder, SHIPMENT, SHIPMENT);
    }

    /** Invoices and credit notes. */
    public List<String> invoicesOf(String account, String erpOrder) {
        return numbers(account, erpOrder, INVOICE, CREDIT_NOTE);
    }

    /** What these orders have led to, by the order's id; one that has led to nothing is absent. */
    Map<String, OrderSheet.Papers> papersOf(Reach reach, List<OrderHead> heads) {
        var byErpNumber = new HashMap<List<String>, String>();
        for (var head : heads)
            if (head.erpNumber() != null) byErpNumber.put(List.of(head.account(), head.erpNumber()), head.id());
        if (byErpNumber.isEmpty()) return Map.of();
        var erpNumbers = byErpNumber.keySet().stream().map(key -> key.get(1)).distinct();
        var stacks = new HashMap<String, Stack>();
        for (var row : sql.cellsAnew(
                "select account, erp_order, kind, number, gross, open_amount from orders_document where "
                        + reach.on("account") + " and erp_order = any(string_to_array(?, chr(31))) order by number",
                reach.valuesAnd(erpNumbers.collect(Collectors.joining("\u001f"))))) {
            var id = byErpNumber.get(List.of(row.text(), row.text()));
            if (id != null) stacks.computeIfAbsent(id, none -> new Stack()).add(row);
        }
        var papers = new HashMap<String, OrderSheet.Papers>();
        stacks.forEach((id, stack) -> papers.put(id, stack.papers()));
        return papers;
    }

    /** The documents of one order, as they come from the table. */
    private static final class Stack {
        private final Set<String> shipments = new LinkedHashSet<>();
        private final Set<String> invoices = new LinkedHashSet<>();
        private BigDecimal gross = BigDecimal.ZERO;
        private BigDecimal open = BigDecimal.ZERO;

        void add(Cells row) {
            var kind = row.text();
            (kind.equals(SHIPMENT) ? shipments : invoices).add(row.text());
            if (!kind.equals(INVOICE)) return;
            gross = gross.add(row.decimal());
            open = open.add(row.decimal());
        }

        /** An order without an invoice is not paid. */
        OrderSheet.Papers papers() {
            return new OrderSheet.Papers(List.copyOf(shipments), List.copyOf(invoices), Paid.of(gross, open));
        }
    }

    /** The portal's numbers of orders by the ERP's; those that are not known, or not within reach, are absent. */
    public Map<String, String> numbersOf(Reach reach, Collection<String> erpOrders) {
        var numbers = new HashMap<String, String>();
        if (erpOrders.isEmpty()) return numbers;
        for (var row : sql.cells(
                "select erp_number, number from orders_order where " + reach.on("account")
                        + " and erp_number = any(string_to_array(?, chr(31)))",
                reach.valuesAnd(String.join("\u001f", erpOrders)))) numbers.put(row.text(), row.text());
        return numbers;
    }

    /** The ERP's number of an order, by the portal's. */
    public Optional<String> erpNumberOf(Reach reach, String number) {
        return sql
                .cells(
                        "select erp_number, number from orders_order where " + reach.on("account")
                                + " and number = ? and erp_number is not null",
                        reach.valuesAnd(number))
                .stream()
                .map(Cells::text)
                .findFirst();
    }

    private List<String> numbers(String account, String erpOrder, String kind, String orKind) {
        return sql
                .cells(
                        "select distinct number, kind from orders_document"
                                + " where account = ? and erp_order = ? and kind in (?, ?) order by number",
                        account,
                        erpOrder,
                        kind,
                        orKind)
                .stream()
                .map(Cells::text)
                .toList();
    }

    private void tell(List<@Nullable Object[]> links) {
        sql.stage(
                "stage_orders_document",
                "account text, erp_order text, kind text, number text, gross numeric, open_amount numeric, currency text",
                links);
        sql.run("delete from orders_document d using stage_orders_document s"
                + " where d.account = s.account and d.kind = s.kind and d.number = s.number");
        sql.run("insert into orders_document (account, erp_order, kind, number, gross, open_amount, currency)"
                + " select account, erp_order, kind, number, gross, open_amount, currency from stage_orders_document"
                + " on conflict do nothing");
    }

    private void forget(String account, Collection<String> numbers, String kind, String orKind) {
        for (var number : numbers)
            sql.run(
                    "delete from orders_document where account = ? and number = ? and kind in (?, ?)",
                    account,
                    number,
                    kind,
                    orKind);
    }
}
