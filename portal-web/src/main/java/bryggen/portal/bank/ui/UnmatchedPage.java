package bryggen.portal.bank.ui;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.bank.Balancing;
import bryggen.portal.bank.BankRefusal;
import bryggen.portal.bank.Placing;
import bryggen.portal.bank.Proposal;
import bryggen.portal.bank.Waiting;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Money that has come and that nobody has said for what, each with what it may be for, one click away (BF7, BF8). */
@Named
@RequestScoped
@Page("/bank/unmatched")
@Allows({Role.SERVICE})
public class UnmatchedPage {
    private static final int MOST_NUMBERS = 100;

    @Inject
    Here here;

    @Inject
    Placing placing;

    @Inject
    Balancing balancing;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Row> rows;

    /** Money that waits, as it is read. {@code part}: what of it is placed already; empty where nothing is. */
    public record Row(
            String id,
            String rest,
            String plain,
            String part,
            String on,
            String payer,
            String references,
            String words,
            String why,
            String file,
            boolean placeable,
            List<Choice> choices) {}

    /** A proposal as it is read. */
    public record Choice(String company, String invoices, String numbers, String amount, String why, String label) {}

    /** A currency's books as they are read; a text is empty where there is nothing to say. */
    public record Sum(String came, String placed, String waiting, String announced, String difference) {}

    /** Before anything is shown: places what was posted. */
    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            var part = placing.place(here.getActor(), receipt(), numbers(), rest());
            here.go(here.link("/bank/unmatched", "said", "bank.placed", "about", part.payment()));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private long receipt() {
        try {
            return Long.parseLong(here.needed("receipt"));
        } catch (NumberFormatException e) {
            throw new BankRefusal.Changed();
        }
    }

    /** What the person saw waiting: another sum by now is another question. */
    private Money rest() {
        try {
            var said = here.needed("rest").split(" ", -1);
            return Money.of(said[0], said.length > 1 ? said[1] : "");
        } catch (IllegalArgumentException e) {
            throw new BankRefusal.Changed();
        }
    }

    private List<String> numbers() {
        var typed = String.valueOf(here.param("numbers"));
        return Arrays.stream(typed.split("[\\s,;]+", -1))
                .filter(number -> !number.isEmpty())
                .distinct()
                .limit(MOST_NUMBERS)
                .toList();
    }

    public List<Row> getRows() {
        if (rows == null)
            rows = placing.questions(here.getActor(), page()).stream()
                    .map(this::row)
                    .toList();
        return rows;
    }

    public List<Sum> getSums() {
        return balancing.balances(here.getActor()).stream()
                .map(balance -> new Sum(
                        money(balance.came()),
                        money(balance.placed()),
                        money(balance.waiting()),
                        balance.announced().amount().signum() == 0 ? "" : money(balance.announced()),
                        balance.isEven() ? "" : money(balance.difference())))
                .toList();
    }

    /** The page before and the one behind; an address is empty where there is none. */
    public String getNewer() {
        return page() == 1 ? "" : here.link("/bank/unmatched", "page", String.valueOf(page() - 1));
    }

    public String getFurther() {
        return placing.count(here.getActor()) <= page() * Placing.PAGE
                ? ""
                : here.link("/bank/unmatched", "page", String.valueOf(page() + 1));
    }

    private int page() {
        var asked = here.param("page");
        return asked != null && asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
    }

    private Row row(Placing.Question question) {
        var waiting = question.waiting();
        var formats = here.getFormats();
        return new Row(
                String.valueOf(waiting.id()),
                money(waiting.rest()),
                waiting.rest().amount().toPlainString() + " " + waiting.rest().currency(),
                waiting.rest().equals(waiting.amount()) ? "" : money(waiting.amount()),
                formats.date(waiting.on()),
                payer(waiting),
                String.join(", ", waiting.references()),
                waiting.words(),
                here.getTexts().get("bank.why." + waiting.why()),
                waiting.file(),
                !waiting.rest().isNegative(),
                question.proposals().stream().map(this::choice).toList());
    }

    private static String payer(Waiting waiting) {
        var parts = new ArrayList<String>();
        if (waiting.payer() != null) parts.add(waiting.payer());
        if (waiting.payerAccount() != null) parts.add(waiting.payerAccount());
        return String.join(" · ", parts);
    }

    private Choice choice(Proposal proposal) {
        var texts = here.getTexts();
        var invoices = String.join(", ", proposal.invoices());
        return new Choice(
                proposal.company(),
                texts.say("bank.proposal", proposal.invoices().size(), invoices),
                String.join(",", proposal.invoices()),
                money(proposal.placed()),
                proposal.why().stream()
                        .map(hint -> texts.get("bank.hint." + hint.name()))
                        .collect(Collectors.joining(" · ")),
                texts.say("bank.place-on", proposal.company(), invoices));
    }

    private String money(Money money) {
        return here.getFormats().money(money.amount(), money.currency().getCurrencyCode());
    }
}
