package bryggen.portal.payments.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.invoices.Payable;
import bryggen.portal.invoices.Payables;
import bryggen.portal.payments.Cashier;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is due, and which of it is to be paid: ticks and amounts, one currency at a time. */
@Named
@RequestScoped
@Page("/payments/pay")
@Allows({Role.PAYABLES})
public class PayPage {
    private static final int MOST = 200;
    private static final List<String> TICKS = List.of("overdue", "soon", "all", "none");

    @Inject
    Here here;

    @Inject
    Payables payables;

    @Inject
    Cashier cashier;

    private @Nullable List<Payables.Due> dues;
    private @Nullable List<Row> rows;

    /** One currency as it is read; {@code href} leads to its invoices, empty where they are shown. */
    public record Sum(String currency, String open, String overdue, String soon, String credit, String href) {}

    /**
     * An invoice that can be paid. {@code amount} stands in its field, without what is {@code disputed}; where it is paid in
     * {@code instalments}, the one that is due.
     */
    public record Row(
            String number,
            String href,
            Status status,
            String issued,
            String due,
            String gross,
            String open,
            String amount,
            String disputed,
            boolean instalments,
            boolean ticked) {}

    /** A way to tick many at once; {@code href} is empty for the one that holds. */
    public record Tick(String label, String href) {}

    public List<Sum> getSums() {
        return dues().stream()
                .filter(due -> due.open().amount().signum() > 0
                        || due.credit().amount().signum() > 0)
                .map(this::sum)
                .toList();
    }

    /** The answer to the first question, in one sentence for each currency. */
    public List<String> getAnswers() {
        var texts = here.getTexts();
        return dues().stream()
                .filter(due -> due.overdueCount() + due.soonCount() > 0)
                .map(due -> texts.say(
                        "payments.pay.answer",
                        due.overdueCount(),
                        money(due.overdue()),
                        due.soonCount(),
                        money(due.soon())))
                .toList();
    }

    /** PA14: what can be used; none while the ERP cannot take it. */
    public List<Row> getCredits() {
        var chosen = chosen();
        if (chosen == null || !cashier.isCreditTaken()) return List.of();
        return payables.credits(here.getActor().own(), chosen, MOST).stream()
                .map(note -> row(note, false, false))
                .toList();
    }

    public boolean isNothingOpen() {
        return getRows().isEmpty();
    }

    public List<Row> getRows() {
        if (rows == null) {
            var chosen = chosen();
            var week = payables.today().plusDays(7);
            rows = chosen == null
                    ? List.of()
                    : payables.open(here.getActor().own(), chosen, MOST).stream()
                            .map(payable -> row(
                                    payable,
                                    payable.overdue(),
                                    payable.due() != null && !payable.due().isAfter(week)))
                            .toList();
        }
        return rows;
    }

    /** More are open than one page shows. */
    public boolean isCut() {
        return getRows().size() == MOST;
    }

    public List<Tick> getTicks() {
        return TICKS.stream()
                .map(tick -> new Tick(
                        here.getTexts().get("payments.tick." + tick),
                        tick.equals(tick()) ? "" : here.link("/payments/pay", "currency", getCurrency(), "tick", tick)))
                .toList();
    }

    public String getCurrency() {
        var chosen = chosen();
        return chosen == null ? "" : chosen.getCurrencyCode();
    }

    private Sum sum(Payables.Due due) {
        var currency = due.open().currency().getCurrencyCode();
        return new Sum(
                currency,
                money(due.open()),
                due.overdue().amount().signum() == 0 ? "" : money(due.overdue()),
                due.soon().amount().signum() == 0 ? "" : money(due.soon()),
                due.credit().amount().signum() == 0 ? "" : money(due.credit()),
                currency.equals(getCurrency()) ? "" : here.link("/payments/pay", "currency", currency));
    }

    private Row row(Payable payable, boolean overdue, boolean soon) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        var ticked =
                switch (tick()) {
                    case "overdue" -> overdue;
                    case "soon" -> soon;
                    case "all" -> true;
                    default -> false;
                };
        return new Row(
                payable.number(),
                here.link("/invoices/invoice", "number", payable.number()),
                overdue
                        ? Status.bad(texts.get("payments.due.overdue"))
                        : soon
                                ? Status.warn(texts.get("payments.due.soon"))
                                : Status.idle(texts.get("payments.due.later")),
                formats.date(payable.issued()),
                formats.date(payable.due()),
                money(payable.gross()),
                money(payable.open()),
                formats.field(
                        payable.proposed().amount(), payable.proposed().amount().scale()),
                payable.disputed().amount().signum() == 0 ? "" : money(payable.disputed()),
                payable.dueNow() != null,
                ticked && payable.proposed().amount().signum() > 0);
    }

    private String tick() {
        var asked = here.param("tick");
        return asked != null && TICKS.contains(asked) ? asked : "overdue";
    }

    private List<Payables.Due> dues() {
        if (dues == null) dues = payables.due(here.getActor().own());
        return dues;
    }

    /** The one in the address, else the one with the most to pay. */
    private @Nullable Currency chosen() {
        var asked = here.param("currency");
        return dues().stream()
                .map(due -> due.open().currency())
                .filter(currency -> asked == null || currency.getCurrencyCode().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private String money(bryggen.integration.kernel.Money money) {
        return PaymentWords.money(here.getFormats(), Objects.requireNonNull(money));
    }
}
