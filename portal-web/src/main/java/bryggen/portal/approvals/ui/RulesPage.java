package bryggen.portal.approvals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.Colleagues;
import bryggen.portal.approvals.Colleagues.Colleague;
import bryggen.portal.approvals.LinkLimits;
import bryggen.portal.approvals.OrderRule;
import bryggen.portal.approvals.RuleBook;
import bryggen.portal.approvals.RuleWords;
import bryggen.portal.approvals.Terms;
import bryggen.portal.catalogue.Categories;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of a company for its own orders, each a sentence; the administrator adds and removes them. */
@Named
@RequestScoped
@Page("/approvals/rules")
@Allows(Role.COMPANY_ADMIN)
public class RulesPage {
    private static final String SELF = "/approvals/rules";

    @Inject
    Here here;

    @Inject
    RuleBook rules;

    @Inject
    Colleagues colleagues;

    @Inject
    Categories categories;

    @Inject
    RuleWords words;

    @Inject
    CardWords cards;

    @Inject
    LinkLimits limits;

    @Inject
    Form form;

    private @Nullable List<Colleague> people;

    /** @param asked the address asks about this one */
    public record Row(String id, String whose, String terms, String outcome, boolean asked) {}

    public void open() {
        if (!form.isPosted()) return;
        try {
            if (!form.words("remove").isEmpty()) {
                rules.remove(here.getActor(), Objects.requireNonNullElse(form.id("remove"), new UUID(0, 0)));
                here.go(here.link(SELF, "said", "approvals.rule-removed"));
            } else if (form.words("act").equals("link")) {
                limits.set(here.getActor(), form.number("linkLimit", Limits.MONEY), form.text("linkCurrency"));
                here.go(here.link(SELF, "said", "approvals.link-limit"));
            } else {
                rules.add(here.getActor(), typed());
                here.go(here.link(SELF, "said", "approvals.rule-set"));
            }
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private OrderRule typed() {
        var whose = form.words("whose");
        var role = RuleBook.ROLES.stream().filter(r -> r.name().equals(whose)).findFirst();
        var above = form.number("above", Limits.MONEY);
        var level = form.words("level");
        return new OrderRule(
                UUID.randomUUID(),
                level.matches("[0-5]") ? Integer.parseInt(level) : -1,
                whose.isEmpty() || role.isPresent() ? null : form.id("whose"),
                role.orElse(null),
                new Terms(
                        above,
                        above == null ? null : form.text("currency"),
                        form.text("group"),
                        form.text("costReference"),
                        false),
                level.equals("0") ? null : form.id("approver"));
    }

    public List<Row> getRows() {
        return rules.all(here.getActor()).stream().map(this::row).toList();
    }

    private Row row(OrderRule rule) {
        var texts = here.getTexts();
        var whose = rule.person() != null
                ? cards.name(rule.person(), people())
                : rule.role() == null
                        ? texts.get("approvals.whose.everybody")
                        : texts.get("approvals.whose." + rule.role().name());
        var outcome = rule.refuses()
                ? texts.get("approvals.outcome.refused")
                : rule.approver() == null
                        ? texts.say("approvals.step.any", rule.level())
                        : texts.say("approvals.step.named", rule.level(), cards.name(rule.approver(), people()));
        return new Row(
                rule.id().toString(),
                whose,
                words.terms(rule.terms(), texts, here.getFormats()),
                outcome,
                rule.id().toString().equals(here.param("rule")));
    }

    private List<Colleague> people() {
        if (people == null) people = colleagues.all(here.getActor());
        return people;
    }

    /** The choices of a list, as finished text. */
    public String options(String name) {
        var texts = here.getTexts();
        var chosen = form.words(name);
        return switch (name) {
            case "level" ->
                joined(IntStream.rangeClosed(0, 5)
                        .mapToObj(level -> Html.option(
                                String.valueOf(level),
                                level == 0
                                        ? texts.get("approvals.outcome.refused")
                                        : texts.say("approvals.outcome.level", level),
                                chosen.isEmpty() ? "1" : chosen)));
            case "whose" ->
                Html.option("", texts.get("approvals.whose.everybody"), chosen)
                        + joined(roles().map(role ->
                                Html.option(role.name(), texts.get("approvals.whose." + role.name()), chosen)))
                        + joined(people().stream().map(p -> Html.option(p.id().toString(), p.name(), chosen)));
            case "linkCurrency" ->
                joined(RuleBook.CURRENCIES.stream().map(code -> Html.option(code, code, limitCurrency())));
            case "currency" -> joined(RuleBook.CURRENCIES.stream().map(code -> Html.option(code, code, chosen)));
            case "group" ->
                Html.option("", texts.get("approvals.group.any"), chosen)
                        + joined(categories.all(texts.language(), here.getAccount()).stream()
                                .map(branch -> Html.option(
                                        branch.code(),
                                        "– ".repeat(Math.max(0, branch.depth() - 1)) + branch.name(),
                                        chosen)));
            default ->
                Html.option("", texts.get("approvals.approver.any"), chosen)
                        + joined(people().stream()
                                .filter(Colleague::approves)
                                .map(p -> Html.option(p.id().toString(), p.name(), chosen)));
        };
    }

    private Stream<Role> roles() {
        var kind = here.getActor().account().kind();
        return RuleBook.ROLES.stream().filter(Role.ofCompany(kind)::contains).sorted();
    }

    /** As it stands, or as it was typed when that was refused. */
    public String getLinkLimit() {
        return form.isPosted()
                ? form.words("linkLimit")
                : limits.of(here.getAccount())
                        .map(limit -> here.getFormats().field(limit.amount()))
                        .orElse("");
    }

    private String limitCurrency() {
        return limits.of(here.getAccount())
                .map(limit -> limit.currency().getCurrencyCode())
                .orElse("");
    }

    public String typed(String name) {
        return form.words(name);
    }

    private static String joined(Stream<String> options) {
        return options.collect(Collectors.joining());
    }
}
