package bryggen.portal.approvals.ui;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.ApprovalBook.Card;
import bryggen.portal.approvals.ApprovalBook.Standing;
import bryggen.portal.approvals.Budget;
import bryggen.portal.approvals.Colleagues.Colleague;
import bryggen.portal.approvals.Request;
import bryggen.portal.approvals.RuleWords;
import bryggen.portal.approvals.Step;
import bryggen.portal.orders.OrderHead;
import bryggen.portal.orders.OrderSheet;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests in the reader's language. */
@RequestScoped
class CardWords {
    @Inject
    Here here;

    @Inject
    RuleWords words;

    CardRow row(Card card) {
        var request = card.standing().request();
        var heads = card.orders().stream().map(OrderSheet::head).toList();
        var head = heads.get(0);
        var budget = card.budget();
        return new CardRow(
                request.number(),
                here.link("/orders/order", "number", request.number()),
                status(request),
                here.getTexts()
                        .say(
                                "approvals.by",
                                request.personName(),
                                here.getFormats().dateTime(request.askedAt())),
                money(request.net()),
                here.getFormats()
                        .money(
                                heads.stream().map(OrderHead::gross).reduce(BigDecimal.ZERO, BigDecimal::add),
                                head.currency()),
                Objects.requireNonNullElse(request.costReference(), ""),
                budget == null ? "" : left(budget, request),
                budget != null && isOver(budget, request),
                usual(card.usual(), request),
                here.getFormats().date(card.leaves()),
                heads.size() > 1 ? "" : here.getFormats().date(head.requestedDelivery()),
                heads.size() > 1 ? places(heads) : Objects.requireNonNullElse(head.shipToText(), ""),
                Objects.requireNonNullElse(head.comment(), ""),
                reasons(request),
                approvals(card.standing()),
                card.orders().stream()
                        .flatMap(order -> order.lines().stream())
                        .map(line -> line(line, head.currency()))
                        .toList(),
                card.standing().isDecidable(),
                whyNot(card.standing()),
                ended(request));
    }

    /** Of orders that are decided together: where and when each goes. */
    private String places(List<OrderHead> heads) {
        return heads.stream()
                .map(head -> here.getTexts()
                        .say(
                                "orders.split.other",
                                head.number(),
                                head.shipToText() == null
                                        ? here.getTexts().get("orders.ship-to.usual")
                                        : head.shipToText(),
                                here.getFormats().date(head.requestedDelivery()))
                        .strip())
                .collect(Collectors.joining("; "));
    }

    private CardRow.Line line(OrderSheet.Line line, String currency) {
        var formats = here.getFormats();
        return new CardRow.Line(
                line.sku(),
                line.name(),
                formats.number(line.quantity()),
                formats.price(line.price(), currency),
                formats.money(line.net(), currency));
    }

    List<String> reasons(Request request) {
        return request.steps().stream()
                .map(step -> words.terms(step.why(), here.getTexts(), here.getFormats()))
                .distinct()
                .toList();
    }

    /** Level by level: who has approved, and who is to. */
    List<String> approvals(Standing standing) {
        return standing.request().steps().stream()
                .map(step -> step(step, standing))
                .distinct()
                .toList();
    }

    private String step(Step step, Standing standing) {
        var texts = here.getTexts();
        var done = step.done();
        if (done != null)
            return texts.say(
                    "approvals.step.done",
                    step.level(),
                    done.name(),
                    here.getFormats().dateTime(done.at()));
        var named = step.approver() == null ? null : standing.names().get(step.approver());
        return named == null
                ? texts.say("approvals.step.any", step.level())
                : texts.say("approvals.step.named", step.level(), named);
    }

    private String whyNot(Standing standing) {
        var refusal = standing.refusal();
        return refusal == null || standing.request().state() != Request.State.WAITING
                ? ""
                : refusal.said(here.getTexts());
    }

    private String ended(Request request) {
        if (request.endedAt() == null) return "";
        var said = here.getTexts()
                .say(
                        "approvals.ended." + request.state().word(),
                        Objects.requireNonNullElse(request.endedBy(), ""),
                        here.getFormats().dateTime(request.endedAt()));
        return request.reason() == null ? said : said + " " + request.reason();
    }

    private Status status(Request request) {
        var said = here.getTexts().get("approvals.state." + request.state().word());
        return switch (request.state()) {
            case WAITING -> Status.waits(said);
            case APPROVED -> Status.ok(said);
            case DECLINED -> Status.bad(said);
            case WITHDRAWN -> Status.idle(said);
        };
    }

    private String left(Budget budget, Request request) {
        return comparable(budget, request)
                ? here.getTexts()
                        .say(
                                "approvals.budget.after",
                                money(budget.left()),
                                money(budget.left().minus(request.net())))
                : money(budget.left());
    }

    /** What the company usually orders, and how far this is from it. */
    private String usual(@Nullable BigDecimal usual, Request request) {
        if (usual == null) return "";
        var currency = request.net().currency().getCurrencyCode();
        var more = request.net().amount().subtract(usual);
        return here.getTexts()
                .say(
                        "approvals.usual." + (more.signum() < 0 ? "less" : "more"),
                        money(usual, currency),
                        money(more.abs(), currency));
    }

    private static boolean isOver(Budget budget, Request request) {
        return !comparable(budget, request) || request.net().compareTo(budget.left()) > 0;
    }

    private static boolean comparable(Budget budget, Request request) {
        return budget.amount().currency().equals(request.net().currency());
    }

    String name(UUID person, List<Colleague> people) {
        return people.stream()
                .filter(p -> p.id().equals(person))
                .map(Colleague::name)
                .findFirst()
                .orElse(here.getTexts().get("approvals.left-company"));
    }

    String money(Money money) {
        return here.getFormats().money(money.amount(), money.currency().getCurrencyCode());
    }

    String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return here.getFormats().money(amount, currency);
    }
}
