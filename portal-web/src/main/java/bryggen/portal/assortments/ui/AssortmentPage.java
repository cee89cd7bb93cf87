package bryggen.portal.assortments.ui;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.assortments.AssortmentDesk;
import bryggen.portal.assortments.AssortmentDesk.Sheet;
import bryggen.portal.assortments.AssortmentDesk.Wish;
import bryggen.portal.assortments.AssortmentRule;
import bryggen.portal.assortments.AssortmentRule.Kind;
import bryggen.portal.catalogue.Categories;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.platform.faces.Several;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One company's assortment: its rules, how many products they leave, and adding, looking ahead and taking away. */
@Named
@RequestScoped
@Page("/assortments/company")
@Allows({Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER})
public class AssortmentPage {
    private static final String SELF = "/assortments/company";
    private static final int SHOWN = 500;

    @Inject
    Here here;

    @Inject
    AssortmentDesk desk;

    @Inject
    Categories categories;

    @Inject
    Offers offers;

    @Inject
    HttpServletRequest request;

    private @Nullable Sheet sheet;
    private List<Row> rows = List.of();
    private List<Wish> unknown = List.of();
    private String previewed = "";

    /** A rule in finished text. */
    public record Row(String id, String name, String code, String kind, Status side, String kept) {}

    /** Before anything is shown: does what was posted and goes on by GET, or says why not. */
    public void open() {
        var company = here.needed("company");
        if (request.getMethod().equals("POST")) {
            try {
                if (acted(company)) return;
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.MISSING) throw refusal;
                here.refused(refusal);
            }
        }
        sheet = desk.get(here.getActor(), company);
        rows = rows(sheet.rules().stream().limit(SHOWN).toList());
    }

    /** @return whether it goes on by GET */
    private boolean acted(String company) {
        var actor = here.getActor();
        if (typed("act").equals("remove")) {
            var ticked = Several.ticked(request);
            int gone = ticked.isEmpty() ? 0 : desk.remove(actor, company, ticked);
            here.go(here.link(SELF, "company", company, "said", "assortments.removed", "about", gone));
            return true;
        }
        if (typed("act").startsWith("preview")) {
            previewed = here.getTexts().say("assortments.preview.said", number(desk.preview(actor, company, wishes())));
            return false;
        }
        var outcome = desk.keep(actor, company, wishes());
        unknown = outcome.unknown();
        if (!unknown.isEmpty()) return false;
        here.go(here.link(SELF, "company", company, "said", "assortments.kept", "about", outcome.kept()));
        return true;
    }

    /** A group that was chosen, or one product per pasted line: what stands behind its number is another column. */
    private List<Wish> wishes() {
        boolean in = !typed("side").equals("out");
        if (typed("act").endsWith("group"))
            return typed("group").isEmpty() ? List.of() : List.of(new Wish(1, Kind.CATEGORY, typed("group"), in));
        var wishes = new ArrayList<Wish>();
        var lines = typed("numbers").split("\\R", -1);
        for (int n = 0; n < lines.length; n++) {
            var number = lines[n].split("[;\\t]", 2)[0].strip();
            if (!number.isEmpty()) wishes.add(new Wish(n + 1, Kind.PRODUCT, number, in));
        }
        return wishes;
    }

    private List<Row> rows(List<AssortmentRule> rules) {
        var texts = here.getTexts();
        var names = new HashMap<String, String>();
        for (var branch : categories.all(texts.language()))
            names.put(Kind.CATEGORY + ":" + branch.code(), branch.name());
        var skus = rules.stream()
                .filter(rule -> rule.kind() == Kind.PRODUCT)
                .map(rule -> new Sku(rule.code()))
                .toList();
        offers.names(texts.language(), skus).forEach((sku, name) -> names.put(Kind.PRODUCT + ":" + sku.value(), name));
        return rules.stream()
                .map(rule -> new Row(
                        rule.id(),
                        names.getOrDefault(rule.id(), rule.code()),
                        rule.code(),
                        texts.get("assortments.kind." + rule.kind()),
                        rule.included()
                                ? Status.ok(texts.get("assortments.in"))
                                : Status.warn(texts.get("assortments.out")),
                        here.getFormats().dateTime(rule.keptAt()) + " · " + rule.keptBy()))
                .toList();
    }

    private Sheet sheet() {
        return Objects.requireNonNull(sheet);
    }

    public String getCompany() {
        return sheet().account();
    }

    public String getName() {
        return sheet().name();
    }

    /** "240 of 12,400 products", or that it is everything. */
    public String getCount() {
        return sheet().rules().isEmpty()
                ? here.getTexts().say("assortments.count.all", number(sheet().all()))
                : here.getTexts().say("assortments.count", number(sheet().shown()), number(sheet().all()));
    }

    private String number(int count) {
        return here.getFormats().number(BigDecimal.valueOf(count));
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getMore() {
        int more = sheet().rules().size() - rows.size();
        return more == 0 ? "" : here.getTexts().say("assortments.more", number(more));
    }

    public String getPreviewed() {
        return previewed;
    }

    /** Pasted lines that name no product, as they stood. */
    public String getUnknown() {
        return unknown.stream().map(wish -> wish.line() + ": " + wish.number()).collect(Collectors.joining(", "));
    }

    /** The tree of groups, as finished text. */
    public String getGroups() {
        var chosen = typed("group");
        return categories.all(here.getTexts().language()).stream()
                .map(branch -> Html.option(
                        branch.code(),
                        "– ".repeat(Math.max(0, branch.depth() - 1)) + branch.name(),
                        branch.code().equals(chosen)))
                .collect(Collectors.joining());
    }

    /** In or out, as finished text. */
    public String getSides() {
        var texts = here.getTexts();
        boolean out = typed("side").equals("out");
        return Html.option("in", texts.get("assortments.side.in"), !out)
                + Html.option("out", texts.get("assortments.side.out"), out);
    }

    public String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
