package bryggen.integration.erp.tryton;

import bryggen.integration.erp.Answer;
import bryggen.integration.kernel.Money;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.OrderSubmission;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings an order into the ERP: find, create, quote, confirm, process, read back. Every step begins with the state as it
 * is read, never with the step we think we were at, so that an attempt goes on where another one died.
 */
final class OrderSaga {

    /** Questions of the ERP to which the answer is yes: what exceeds the stock becomes a back order. */
    private static final Set<String> YES = Set.of("stock_quantity_warning_");

    private static final int MOST_QUESTIONS = 20;

    private final Calls calls;
    private final OrderSubmission order;

    OrderSaga(Calls calls, OrderSubmission order) {
        this.calls = calls;
        this.order = order;
    }

    Answer submit() {
        long sale;
        try {
            sale = findOrCreate();
        } catch (OrderDraft.Impossible no) {
            var text = String.valueOf(no.getMessage());
            return no.defect ? new Answer.Defect(text) : new Answer.Rejected(text);
        }
        try {
            return confirm(sale);
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.REFUSED) throw fault;
            Sales.cancel(calls, sale);
            return new Answer.Rejected(fault.text());
        }
    }

    private long findOrCreate() {
        var found = theOne();
        if (found.isPresent()) return found.get();
        var values = new OrderDraft(calls, order).values();
        try {
            calls.call(OrderReader.SALE, "create", List.of(values));
        } catch (Fault fault) {
            // a field is wrong, not the business: a person at our side must look
            if (fault.kind() != Fault.Kind.REFUSED) throw fault;
            throw new Fault(Fault.Kind.BROKEN, fault.text());
        }
        return theOne().orElseThrow(() -> new Fault(Fault.Kind.BROKEN, "the sale was created and is not there"));
    }

    /**
     * The sale of this order. Where a request that we gave up on was carried out late there may be two: the furthest
     * and oldest stands, and those behind it that were not confirmed are cancelled.
     */
    private Optional<Long> theOne() {
        var sales = Sales.of(calls, order.customer(), order.number());
        sales.stream()
                .skip(1)
                .filter(sale -> !Sales.isOrdered(sale) && Sales.ours(calls, sale) != null)
                .forEach(sale -> Sales.cancel(calls, sale.id()));
        return sales.stream().findFirst().map(Row::id);
    }

    private Answer confirm(long sale) {
        var state = Sales.state(calls, sale);
        if (state.equals("draft")) state = step("quote", sale, state);
        if (state.equals("quotation")) {
            long standing = theOne().orElse(sale);
            if (standing != sale) return confirm(standing);
            state = step("confirm", sale, state);
        }
        if (state.equals("confirmed")) state = step("process", sale, state);
        if (!Set.of("confirmed", "processing", "done").contains(state))
            return new Answer.NeedsDecision("state " + state, "The ERP left the order as " + state + ".");
        var taken =
                OrderReader.required(new OrderReader(calls).read(List.of(sale)).get(sale));
        return new Answer.Accepted(compared(taken));
    }

    /** A transition from a wrong state does nothing and says nothing, so what counts is the state afterwards. */
    private String step(String transition, long sale, String before) {
        for (int n = 0; n < MOST_QUESTIONS; n++) {
            try {
                calls.call(OrderReader.SALE, transition, List.of(sale));
                return Sales.state(calls, sale);
            } catch (Fault fault) {
                if (fault.kind() != Fault.Kind.ASKED || YES.stream().noneMatch(fault.question()::startsWith))
                    throw fault;
                var yes = Map.of("user", calls.user(), "name", fault.question(), "always", false);
                calls.call("res.user.warning", "create", List.of(yes));
            }
        }
        return before;
    }

    /** What the ERP made of it, when that is not what was agreed: no silent rewrite. */
    private ErpOrder compared(ErpOrder taken) {
        var change = taken.acceptance() == Acceptance.ACCEPTED ? difference(taken) : null;
        if (change == null) return taken;
        return new ErpOrder(
                taken.key(),
                taken.number(),
                taken.externalId(),
                taken.customer(),
                taken.origin(),
                taken.purchaseOrder(),
                taken.placedOn(),
                Acceptance.CHANGED,
                taken.shipping(),
                taken.invoicing(),
                change,
                taken.lines(),
                taken.net(),
                taken.tax(),
                taken.gross(),
                taken.changedAt());
    }

    private @Nullable String difference(ErpOrder taken) {
        var currency = taken.net().currency();
        var agreed = order.lines().stream()
                .map(line -> line.price().times(line.quantity().value()))
                .reduce(Money.zero(currency), Money::plus);
        if (!agreed.equals(taken.net()))
            return "The ERP's net amount is " + taken.net().amount() + ", agreed was " + agreed.amount() + ".";
        var lines = taken.lines().stream().map(ErpOrder.Line::sku).toList();
        var missing = order.lines().stream()
                .map(OrderSubmission.Line::sku)
                .filter(sku -> !lines.contains(sku))
                .findFirst();
        return missing.map(sku -> "The ERP left out " + Objects.requireNonNull(sku) + ".")
                .orElse(null);
    }
}
