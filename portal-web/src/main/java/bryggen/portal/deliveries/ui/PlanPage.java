package bryggen.portal.deliveries.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deliveries.Arranging;
import bryggen.portal.deliveries.Site;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** DL12, DL13: how an order shall come, and what both sides write about it. */
@Named
@RequestScoped
@Page("/deliveries/plan")
@Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
public class PlanPage {
    private static final String SELF = "/deliveries/plan";

    @Inject
    Here here;

    @Inject
    Arranging arranging;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    @Inject
    PromiseWords words;

    private Arranging.@Nullable Plan plan;
    private boolean again;

    /** One side's words as they are read. */
    public record Line(String at, String who, String side, String text, String css) {}

    public void open() {
        var number = here.needed("number");
        plan = arranging.of(here.getActor(), number);
        if (!request.getMethod().equals("POST")) return;
        try {
            if ("comment".equals(request.getParameter("act"))) {
                arranging.comment(here.getActor(), number, form.words("comment"));
                here.go(here.link(SELF, "number", number, "said", "deliveries.said.comment"));
            } else {
                arranging.arrange(here.getActor(), number, wish());
                here.go(here.link(SELF, "number", number, "said", "deliveries.said.plan"));
            }
        } catch (Refusal refusal) {
            again = true;
            here.refused(refusal);
        }
    }

    private Site wish() {
        return new Site(
                form.day("day"),
                form.time("from"),
                form.time("to"),
                form.text("contact"),
                form.text("phone"),
                form.text("access"));
    }

    /** What stands in a field: what was typed just now, else what is kept. */
    public String value(String name) {
        if (again) return form.words(name);
        var said = plan().site();
        if (said == null) return "";
        var site = said.site();
        Object kept =
                switch (name) {
                    case "day" -> site.day();
                    case "from" -> site.from();
                    case "to" -> site.to();
                    case "contact" -> site.contact();
                    case "phone" -> site.phone();
                    case "access" -> site.access();
                    default -> null;
                };
        return kept == null ? "" : kept.toString();
    }

    public String getNumber() {
        return plan().number();
    }

    public String getTo() {
        return plan().to().isBlank() ? here.getTexts().get("orders.ship-to.usual") : plan().to();
    }

    /** Until the goods have left, for those who may. */
    public boolean isWritable() {
        return plan().open()
                && here.getActor().has(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE);
    }

    public boolean isOpen() {
        return plan().open();
    }

    /** Who said it last; empty while nobody has. */
    public String getSaid() {
        var said = plan().site();
        return said == null
                ? ""
                : words.say("plan.said", said.who(), here.getFormats().dateTime(said.at()));
    }

    /** "2 Dec 2026 07:00–11:00", for who only reads. */
    public String getSlot() {
        var said = plan().site();
        return said == null ? "–" : slot(said.site());
    }

    private String slot(Site site) {
        var day = site.day() == null ? "–" : words.date(site.day());
        return site.from() == null && site.to() == null
                ? day
                : day + " " + (site.from() == null ? "" : site.from()) + "–" + (site.to() == null ? "" : site.to());
    }

    public List<Line> getComments() {
        return plan().comments().stream()
                .map(c -> new Line(
                        here.getFormats().dateTime(c.at()),
                        c.who(),
                        words.say(c.ofSupplier() ? "side.supplier" : "side.customer"),
                        c.text(),
                        c.ofSupplier() == isSupplier() ? "own" : "other"))
                .toList();
    }

    private boolean isSupplier() {
        return here.getActor().account().kind() == Account.Kind.SUPPLIER;
    }

    private Arranging.Plan plan() {
        return Objects.requireNonNull(plan);
    }
}
