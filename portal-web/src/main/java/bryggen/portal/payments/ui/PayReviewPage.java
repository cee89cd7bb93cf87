package bryggen.portal.payments.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.PageHeaders;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.payments.Cashier;
import bryggen.portal.payments.Method;
import bryggen.portal.payments.Paying;
import bryggen.portal.payments.PaymentRefusal;
import bryggen.portal.payments.PaymentSet;
import bryggen.portal.payments.PaymentWish;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The last look before the button: what is paid, how, and the button that leads to the provider's page. */
@Named
@RequestScoped
@Page("/payments/review")
@Allows({Role.PAYABLES})
public class PayReviewPage {
    @Inject
    Here here;

    @Inject
    Paying paying;

    @Inject
    Cashier cashier;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private @Nullable PaymentSet set;

    /** An invoice as it is paid, or a credit note as it is used; {@code typed} goes with the form. */
    public record Row(String number, String typed, String amount, String left, String wrong) {}

    /** A way to pay, with what it means. */
    public record Choice(String value, String label, String help, boolean chosen) {}

    /** Before anything is shown: begins what was posted and goes where it is paid, or says why not. */
    public void open() {
        var faces = jakarta.faces.context.FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        cashier.pages().ifPresent(pages -> PageHeaders.allowFormsTo(pages, response));
        try {
            if (request.getMethod().equals("POST")) {
                here.go(pay());
                return;
            }
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
        try {
            set = paying.assess(here.getActor(), wish(Method.CARD));
        } catch (Refusal refusal) {
            if (!request.getMethod().equals("POST")) here.refused(refusal);
        }
    }

    /** @return where to go: to the provider's page, or to the payment's own with what to transfer */
    private String pay() {
        var actor = here.getActor();
        var method = Method.of(String.valueOf(here.param("method"))).orElseThrow(PaymentRefusal.UnknownMethod::new);
        var number = paying.pay(actor, wish(method), here.getTexts().language(), form());
        var payment = paying.get(actor, number);
        var session = payment.isPending() ? payment.session() : null;
        return session == null ? here.link("/payments/payment", "number", number) : session.page();
    }

    private PaymentWish wish(Method method) {
        var numbers = numbers();
        var items = IntStream.range(0, numbers.size())
                .mapToObj(i -> new PaymentWish.Item(numbers.get(i), amount(numbers.get(i), i), null))
                .toList();
        return new PaymentWish(items, method, here.param("memo"));
    }

    private List<String> numbers() {
        var ticked = request.getParameterValues("i");
        return ticked == null
                ? List.of()
                : Arrays.stream(ticked).distinct().limit(201).toList();
    }

    private String typed(String number) {
        var typed = request.getParameter("a." + number);
        return typed == null || typed.length() > 40 ? "" : typed.strip();
    }

    /** Nothing typed is all of it. */
    private @Nullable BigDecimal amount(String number, int place) {
        return form.number("a." + number, "/items/" + place + "/amount", Limits.MONEY.orBelow());
    }

    private UUID form() {
        return Ids.read(here.param("form")).orElseGet(UUID::randomUUID);
    }

    /** Marks the form, so that sending it twice pays once. */
    public String getForm() {
        var sent = here.param("form");
        return sent != null && sent.length() == 36 ? sent : UUID.randomUUID().toString();
    }

    public List<Row> getRows() {
        var numbers = numbers();
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> row(numbers.get(i), i))
                .toList();
    }

    private Row row(String number, int place) {
        var wrong = here.at("/items/" + place + "/amount") + here.at("/items/" + place + "/invoice");
        var item = set == null
                ? null
                : set.items().stream()
                        .filter(one -> one.invoice().equals(number))
                        .findFirst()
                        .orElse(null);
        if (item == null) return new Row(number, typed(number), set == null ? typed(number) : "–", "", wrong);
        var formats = here.getFormats();
        return new Row(
                number, typed(number), PaymentWords.amount(formats, item), PaymentWords.left(formats, item), wrong);
    }

    /** What the credit notes keep; empty where they keep nothing. */
    public String getCarriedOver() {
        return set == null || set.carriedOver().amount().signum() == 0
                ? ""
                : PaymentWords.money(here.getFormats(), set.carriedOver());
    }

    /** The button says what it does. */
    public String getButton() {
        if (set == null) return "";
        return set.isCovered()
                ? here.getTexts().get("payments.review.settle")
                : here.getTexts().say("payments.review.pay", getTotal());
    }

    public boolean isPayable() {
        return set != null && !getChoices().isEmpty();
    }

    public boolean isNotOffered() {
        return set != null && getChoices().isEmpty();
    }

    public String getTotal() {
        return set == null ? "" : PaymentWords.money(here.getFormats(), set.total());
    }

    public List<Choice> getChoices() {
        if (set == null) return List.of();
        var offered = cashier.offered(set.total());
        var asked = here.param("method");
        return offered.stream()
                .map(method -> new Choice(
                        method.word(),
                        here.getTexts().get("payments.method." + method.word()),
                        here.getTexts().get("payments.method." + method.word() + ".help"),
                        asked == null ? method == offered.get(0) : method.word().equals(asked)))
                .toList();
    }

    public String radio(Choice choice) {
        return "<input type=\"radio\" name=\"method\" id=\"method-" + choice.value() + "\" value=\"" + choice.value()
                + "\"" + (choice.chosen() ? " checked=\"checked\"" : "") + "/>";
    }
}
