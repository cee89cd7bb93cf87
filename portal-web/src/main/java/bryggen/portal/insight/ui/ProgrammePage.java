package bryggen.portal.insight.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Kpi;
import bryggen.portal.insight.Programme;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The partner programme: a partner sees what is missing to each level, the supplier says what a level asks for (IS8). */
@Named
@RequestScoped
@Page("/insight/programme")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class ProgrammePage {
    @Inject
    Here here;

    @Inject
    Programme programme;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private Programme.@Nullable Progress progress;

    /** One thing that a level asks for, and how far the partner is. */
    public record Step(String name, String has, String least, Status state) {}

    /** A level with its steps, for a partner, or with its fields, for the supplier. */
    public record Level(int level, String title, Status state, List<Step> steps, List<Field> fields) {}

    /** What the supplier types. */
    public record Field(String name, String label, String value) {}

    /** Keeps what was posted, and finds the partner. */
    public void open() {
        var partner = here.param("partner");
        if (partner != null || !isSupplier()) progress = programme.of(here.getActor(), partner);
        if (!request.getMethod().equals("POST")) return;
        try {
            var typed = Objects.requireNonNullElse(request.getParameter("level"), "");
            int level = typed.matches("\\d") ? Integer.parseInt(typed) : 0;
            programme.ask(here.getActor(), level, KpiFields.typed(form, level + "/"));
            here.go(here.link("/insight/programme", "said", "insight.level", "about", level));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public boolean isSupplier() {
        return here.getActor().has(Role.CHANNEL_MANAGER);
    }

    /** The supplier without a partner in the address: what levels ask for is to be changed. */
    public boolean isEditing() {
        return isSupplier() && progress == null;
    }

    public String getLead() {
        if (progress == null) return here.getTexts().get("insight.programme.lead-supplier");
        return here.getTexts()
                .say(
                        "insight.programme.lead",
                        progress.name(),
                        level(progress.level()),
                        here.getFormats().date(progress.period().first()),
                        here.getFormats().date(progress.period().end().minusDays(1)));
    }

    private String level(int level) {
        return here.getTexts().get("insight.level." + level);
    }

    public List<Level> getLevels() {
        return IntStream.rangeClosed(2, Programme.HIGHEST).mapToObj(this::of).toList();
    }

    private Level of(int level) {
        var texts = here.getTexts();
        if (progress == null) return new Level(level, level(level), Status.idle(""), List.of(), fields(level));
        var steps = progress.rules().stream()
                .filter(met -> met.rule().level() == level)
                .map(this::step)
                .toList();
        var state = progress.earned() >= level
                ? Status.ok(texts.get("insight.programme.earned"))
                : Status.waits(texts.get("insight.programme.missing"));
        return new Level(level, level(level), state, steps, List.of());
    }

    private Step step(Programme.Met met) {
        var kpi = met.rule().kpi();
        var currency = Objects.requireNonNull(progress).currency();
        var formats = here.getFormats();
        return new Step(
                here.getTexts().get("insight.kpi." + kpi.word()),
                Numbers.said(kpi, met.has(), currency, formats),
                Numbers.said(kpi, met.rule().least(), currency, formats),
                met.isMet()
                        ? Status.ok(here.getTexts().get("insight.programme.met"))
                        : Status.waits(here.getTexts()
                                .say("insight.programme.lacks", Numbers.said(kpi, met.missing(), currency, formats))));
    }

    private List<Field> fields(int level) {
        var rules = programme.rules();
        return Arrays.stream(Kpi.values())
                .map(kpi -> {
                    var name = level + "/" + kpi.word();
                    var typed = request.getParameter(name);
                    var kept = rules.stream()
                            .filter(r -> r.level() == level && r.kpi() == kpi)
                            .map(r -> here.getFormats().field(r.least()))
                            .findFirst()
                            .orElse("");
                    return new Field(
                            name, here.getTexts().get("insight.kpi." + kpi.word()), typed == null ? kept : typed);
                })
                .toList();
    }
}
