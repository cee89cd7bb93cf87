package bryggen.portal.catalogue.ui;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.CatalogueRefusal;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.catalogue.Paper;
import bryggen.portal.catalogue.PaperDesk;
import bryggen.portal.catalogue.PaperDraft;
import bryggen.portal.catalogue.Papers;
import bryggen.portal.catalogue.SparePart;
import bryggen.portal.catalogue.SpareParts;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.platform.faces.PostedFile;
import bryggen.portal.platform.files.Intake;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The supplier's people keep a product's papers and its parts (CA28, CA30). */
@Named
@RequestScoped
@Page("/catalogue/papers")
@Allows({Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER})
public class PaperListPage {
    private static final String SELF = "/catalogue/papers";
    private static final int SHOWN = 200;

    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    Form form;

    @Inject
    Papers papers;

    @Inject
    PaperDesk desk;

    @Inject
    SpareParts parts;

    @Inject
    Offers offers;

    @Inject
    Intake intake;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable Sku sku;
    private String name = "";
    private @Nullable Paper chosen;
    private SparePart.@Nullable Outcome outcome;

    /** A part as it is read. */
    public record PartRow(String sku, String name, String href, String quantity, String position) {}

    public record Fault(int line, String what, String why) {}

    /** Before anything is shown: does what was posted and goes on by GET, or says why not. */
    public void open() {
        try {
            var asked = here.param("sku");
            if (asked != null) find(asked);
            if (form.isPosted()) act(form.words("act"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private void find(String asked) {
        var wanted = sku(asked, "/sku");
        name = Objects.requireNonNullElse(
                offers.names(acting.language(), List.of(wanted)).get(wanted), "");
        if (name.isEmpty()) throw new CatalogueRefusal.UnfitPart("part-no-product", asked);
        sku = wanted;
        var id = form.id("paper");
        if (id != null) chosen = papers.get(here.getActor(), id);
    }

    private static Sku sku(String text, String pointer) {
        try {
            return new Sku(text.strip());
        } catch (IllegalArgumentException noSku) {
            throw new CatalogueRefusal.UnfitPart("part-unknown", pointer);
        }
    }

    private void act(String act) {
        switch (act) {
            case "withdraw" -> {
                desk.withdraw(here.getActor(), paper().id());
                said("catalogue.paper-withdrawn", paper().title());
            }
            case "change" -> {
                desk.change(here.getActor(), paper().id(), draft(), PostedFile.isThere(request) ? file() : null);
                said("catalogue.paper-changed", form.words("title"));
            }
            case "add" -> {
                desk.add(here.getActor(), product(), draft(), file());
                said("catalogue.paper-added", form.words("title"));
            }
            case "part" -> {
                var quantity = Objects.requireNonNullElse(form.number("quantity", Limits.QUANTITY), BigDecimal.ZERO);
                parts.keep(here.getActor(), product(), form.words("part"), quantity, form.words("position"));
                said("catalogue.part-kept", form.words("part"));
            }
            case "remove" -> {
                parts.remove(here.getActor(), product(), sku(form.words("part"), "/part"), form.words("position"));
                said("catalogue.part-removed", form.words("part"));
            }
            case "file" ->
                outcome = PostedFile.take(
                        request,
                        (called, content) -> parts.take(here.getActor(), content),
                        () -> new CatalogueRefusal.BadPartFile("table-empty", ""),
                        () -> PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "file-too-large"));
            default -> throw PlatformRefusal.missing();
        }
    }

    private void said(String said, String about) {
        here.go(here.link(SELF, "sku", product(), "said", said, "about", about));
    }

    private PaperDraft draft() {
        return new PaperDraft(form.text("kind"), form.text("language"), form.text("title"), form.day("validUntil"));
    }

    private Intake.Taken file() {
        return PostedFile.take(
                request,
                (called, content) -> intake.take(content, called, PaperDesk.LARGEST, PaperDesk.KINDS),
                () -> PlatformRefusal.of(Refusal.Kind.RULE, "file-missing"),
                () -> PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "file-too-large"));
    }

    private Sku product() {
        if (sku == null) throw PlatformRefusal.missing();
        return sku;
    }

    private Paper paper() {
        if (chosen == null) throw new CatalogueRefusal.UnknownPaper();
        return chosen;
    }

    public boolean isChosen() {
        return sku != null;
    }

    public String getSku() {
        return sku == null ? Objects.requireNonNullElse(here.param("sku"), "") : sku.value();
    }

    public String getName() {
        return name;
    }

    /** The form's address: this page, for the product and the paper that it is about. */
    public String getSelf() {
        return here.link(SELF, "sku", sku, "paper", chosen == null ? null : chosen.id());
    }

    /** The same without a paper. */
    public String getPlain() {
        return here.link(SELF, "sku", sku);
    }

    public String getProduct() {
        return here.may("/catalogue/product") ? here.link("/catalogue/product", "sku", sku) : "";
    }

    public List<ProductPapers.Shelf> getShelves() {
        return ProductPapers.of(papers.of(product(), acting.language()), here, LocalDate.now(clock));
    }

    /** The address of this page with a paper's facts in the form. */
    public String change(String id) {
        return here.link(SELF, "sku", sku, "paper", id) + "#paper";
    }

    public boolean isChanging() {
        return chosen != null;
    }

    public String getHeading() {
        return chosen == null
                ? here.getTexts().get("catalogue.papers.add")
                : here.getTexts().say("catalogue.papers.change", chosen.title(), chosen.version());
    }

    /** What stands in a field of the paper. */
    public String typed(String field) {
        var was = chosen;
        return form.stands(
                field,
                was == null
                        ? field.equals("language") ? here.getLang() : null
                        : switch (field) {
                            case "kind" -> was.kind().word();
                            case "language" -> was.language();
                            case "title" -> was.title();
                            case "validUntil" -> was.validUntil();
                            default -> null;
                        });
    }

    /** The choices of a list, as finished text. */
    public String options(String field) {
        var stands = typed(field);
        return field.equals("kind")
                ? Stream.of(Paper.Kind.values())
                        .map(kind -> Html.option(
                                kind.word(), here.getTexts().get("catalogue.paper.one." + kind.word()), stands))
                        .collect(Collectors.joining())
                : Stream.of("nb", "sv", "da", "en", "")
                        .map(code -> Html.option(code, ProductPapers.language(code, here), stands))
                        .collect(Collectors.joining());
    }

    public List<PartRow> getParts() {
        var all = parts.of(product());
        var names =
                offers.names(acting.language(), all.stream().map(SparePart::sku).toList());
        return all.stream().map(part -> row(part, names)).toList();
    }

    private PartRow row(SparePart part, Map<Sku, String> names) {
        return new PartRow(
                part.sku().value(),
                names.getOrDefault(part.sku(), part.sku().value()),
                here.link(SELF, "sku", part.sku()),
                here.getFormats().number(part.quantity()),
                part.position());
    }

    /** What became of the file; empty when none was brought. */
    public String getTaken() {
        var now = outcome;
        return now == null
                ? ""
                : here.getTexts()
                        .say("catalogue.parts.taken", now.kept(), now.refused().size());
    }

    public List<Fault> getFaults() {
        var now = outcome;
        return now == null
                ? List.of()
                : now.refused().stream()
                        .limit(SHOWN)
                        .map(refused -> new Fault(
                                refused.line(),
                                refused.what(),
                                here.getTexts().say("catalogue.refusal." + refused.code(), refused.about())))
                        .toList();
    }
}
