package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Answer;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.payments.ErpPayment;
import bryggen.integration.payments.PaymentRegistration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Books payments. Tryton books one invoice at a time, each as an entry of its own; our number is the first word of the
 * entry's description. All invoices are looked at before the first is paid, so that a payment is booked whole or not at
 * all; what an interrupted attempt has booked is not booked again.
 */
final class Paying {

    private static final String INVOICE = "account.invoice";
    private static final String MOVE = "account.move";
    private static final String METHOD = "account.invoice.payment.method";

    /** Names that say which of several ways to be paid is ours. */
    private static final List<String> OURS = List.of("bryggen", "portal", "online");

    private final Calls calls;

    Paying(Calls calls) {
        this.calls = calls;
    }

    Answer register(PaymentRegistration payment) {
        var before = find(payment.customer(), payment.number());
        var booked = new HashSet<String>();
        before.ifPresent(there -> there.items().forEach(item -> booked.add(item.invoice())));
        var left = payment.items().stream()
                .filter(item -> !booked.contains(item.invoice()))
                .toList();
        if (!left.isEmpty()) {
            var no = reasonAgainst(payment, left);
            if (no.isPresent() && booked.isEmpty()) return new Answer.Rejected(no.get());
            if (no.isPresent()) return half(payment, no.get());
            long method = method();
            for (var item : left) {
                try {
                    book(payment, item, method);
                    booked.add(item.invoice());
                } catch (Fault fault) {
                    if (fault.kind() != Fault.Kind.REFUSED) throw fault;
                    if (booked.isEmpty()) return new Answer.Rejected(fault.text());
                    return half(payment, fault.text());
                }
            }
        }
        return find(payment.customer(), payment.number())
                .<Answer>map(Answer.Accepted::new)
                .orElseThrow(() -> new Fault(Fault.Kind.LOST, "the payment was booked and is not there"));
    }

    private static Answer half(PaymentRegistration payment, String text) {
        return new Answer.NeedsDecision("payment " + payment.number(), "A part is booked, the rest is not: " + text);
    }

    private Optional<String> reasonAgainst(PaymentRegistration payment, List<PaymentRegistration.Item> items) {
        var ids = items.stream().map(item -> Long.parseLong(item.invoice())).toList();
        var rows = calls.read(INVOICE, ids, "party.code", "type", "state", "currency.code", "amount_to_pay");
        for (var item : items) {
            var row = rows.get(Long.parseLong(item.invoice()));
            if (row == null
                    || !row.is("type", "out")
                    || !row.is("party.code", payment.customer().value()))
                return Optional.of("The ERP has no invoice " + item.number() + " of this customer.");
            if (!row.is("state", "posted")) return Optional.of("Invoice " + item.number() + " is not open.");
            if (!row.is("currency.code", item.amount().currency().getCurrencyCode()))
                return Optional.of("Invoice " + item.number() + " is in " + row.text("currency.code") + ".");
            var open = row.number("amount_to_pay");
            if (signed(item).signum() != open.signum()
                    || open.abs().compareTo(item.amount().amount()) < 0)
                return Optional.of("Only " + open.toPlainString() + " is open on invoice " + item.number() + ".");
        }
        return Optional.empty();
    }

    /** Tryton knows a credit note as an invoice with negative amounts: what is used of it is paid to the customer. */
    private static BigDecimal signed(PaymentRegistration.Item item) {
        var amount = item.amount().amount();
        return item.credit() ? amount.negate() : amount;
    }

    /** Of several the one that bears our name, else the oldest. */
    private long method() {
        var domain = List.of(where("company", "=", calls.company()), where("active", "=", true));
        var known = calls.knows(METHOD, "active") ? domain : domain.subList(0, 1);
        return calls.all(METHOD, known, "name").stream()
                .min(Comparator.comparing((Row row) -> !isOurs(row.text("name")))
                        .thenComparing(Row::id))
                .map(Row::id)
                .orElseThrow(() -> new Fault(Fault.Kind.BROKEN, "the ERP has no payment method for invoices"));
    }

    private static boolean isOurs(@Nullable String name) {
        return name != null && OURS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }

    private void book(PaymentRegistration payment, PaymentRegistration.Item item, long method) {
        var words = payment.providerReference() == null
                ? payment.number().value()
                : payment.number() + " " + payment.providerReference();
        try (var wizard = Wizard.about(calls, "account.invoice.pay", INVOICE, Long.parseLong(item.invoice()))) {
            var start = wizard.begin().form("start");
            start.put("amount", signed(item));
            start.put(
                    "currency",
                    calls.frame().currencies().get(item.amount().currency().getCurrencyCode()));
            start.put("date", payment.paidOn());
            start.put("payment_method", method);
            start.put("description", words);
            if (!wizard.go("choice")) return;
            wizard.form("ask").put("type", "partial");
            wizard.go("pay");
        }
    }

    Optional<ErpPayment> find(AccountNumber customer, PaymentNumber number) {
        var domain = List.of(
                where("company", "=", calls.company()),
                where("description", "like", escaped(number.value()) + "%"),
                where("origin", "like", INVOICE + ",%"));
        var moves = calls
                .all(
                        MOVE,
                        domain,
                        "description",
                        "origin",
                        "date",
                        "number",
                        "post_number",
                        "write_date",
                        "create_date")
                .stream()
                .filter(move -> firstWords(move.text("description"), number.value()))
                .toList();
        if (moves.isEmpty()) return Optional.empty();
        var paid = moves.stream()
                .flatMap(move -> Optional.ofNullable(move.link("origin", INVOICE)).stream())
                .toList();
        var invoices = calls.read(INVOICE, paid, "number", "party.code", "currency.code");
        var amounts = amounts(moves.stream().map(Row::id).toList(), invoices);
        var items = new ArrayList<ErpPayment.Item>();
        var numbers = new ArrayList<String>();
        Money total = null;
        for (var move : moves) {
            var invoice = invoices.get(move.link("origin", INVOICE));
            var amount = amounts.get(move.id());
            if (invoice == null || amount == null || !invoice.is("party.code", customer.value())) continue;
            items.add(new ErpPayment.Item(
                    String.valueOf(invoice.id()), String.valueOf(invoice.text("number")), unsigned(amount)));
            total = total == null ? amount : total.plus(amount);
            numbers.add(
                    move.text("post_number") == null
                            ? String.valueOf(move.text("number"))
                            : String.valueOf(move.text("post_number")));
        }
        if (total == null) return Optional.empty();
        var first = moves.get(0);
        var day = first.date("date");
        return Optional.of(new ErpPayment(
                String.valueOf(first.id()),
                String.join(", ", numbers),
                number,
                customer,
                day == null
                        ? LocalDate.ofInstant(first.changedAt(), calls.frame().zone())
                        : day,
                total,
                items,
                moves.stream().map(Row::changedAt).max(Instant::compareTo).orElseThrow()));
    }

    private static Money unsigned(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()).minus(amount) : amount;
    }

    /** What each entry took off its invoice, in the invoice's own currency; less than nothing off a credit note. */
    private Map<Long, Money> amounts(List<Long> moves, Map<Long, Row> invoices) {
        var amounts = new HashMap<Long, Money>();
        var fields =
                new String[] {"move", "move.origin", "credit", "debit", "amount_second_currency", "second_currency"};
        var domain = List.of(where("move", "in", moves), where("account.type.receivable", "=", true));
        for (var line : calls.all("account.move.line", domain, fields)) {
            var move = line.link("move");
            var invoice = invoices.get(line.link("move.origin", INVOICE));
            if (move == null || invoice == null) continue;
            var foreign = line.link("second_currency") == null ? null : line.numberOrNull("amount_second_currency");
            var amount = foreign == null ? line.number("credit").subtract(line.number("debit")) : foreign.negate();
            var currency = Currency.getInstance(invoice.required("currency.code", "the invoice has no currency"));
            amounts.merge(move, Money.rounded(amount, currency), Money::plus);
        }
        return amounts;
    }

    private static boolean firstWords(@Nullable String description, String number) {
        return description != null && (description.equals(number) || description.startsWith(number + " "));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
