package bryggen.portal.insight.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Kpi;
import bryggen.portal.insight.Quarter;
import bryggen.portal.insight.Scorecards;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The targets of a quarter, for one partner, or for all that have none of their own (IS7). */
@Named
@RequestScoped
@Page("/insight/targets")
@Allows(Role.CHANNEL_MANAGER)
public class TargetsPage {
    @Inject
    Here here;

    @Inject
    Scorecards scorecards;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    /** One field. */
    public record Row(String word, String label, String target) {}

    /** Keeps what was posted. */
    public void open() {
        if (!getPartner().isEmpty()) scorecards.partner(here.getActor(), getPartner());
        if (!request.getMethod().equals("POST")) return;
        try {
            scorecards.aim(here.getActor(), getPartner(), quarter(), KpiFields.typed(form, ""));
            here.go(here.link(
                    "/insight/targets",
                    "partner",
                    here.param("partner"),
                    "quarter",
                    quarter(),
                    "said",
                    "insight.targets"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public String getPartner() {
        return Objects.requireNonNullElse(here.param("partner"), "");
    }

    public String getWho() {
        return getPartner().isEmpty()
                ? here.getTexts().get("insight.targets.all")
                : scorecards.partner(here.getActor(), getPartner()).name();
    }

    public String getQuarter() {
        return here.getTexts()
                .say(
                        "insight.quarter",
                        quarter().number(),
                        String.valueOf(quarter().year()));
    }

    private Quarter quarter() {
        var asked = here.param("quarter");
        return asked == null ? scorecards.current() : Quarter.of(asked).orElseThrow(PlatformRefusal::missing);
    }

    public String getAction() {
        return here.link("/insight/targets", "partner", here.param("partner"), "quarter", quarter());
    }

    public List<Row> getRows() {
        var targets = scorecards.targets(getPartner(), quarter());
        return Arrays.stream(Kpi.values())
                .map(kpi -> {
                    var typed = request.getParameter(kpi.word());
                    var kept = targets.get(kpi);
                    return new Row(
                            kpi.word(),
                            here.getTexts().get("insight.kpi." + kpi.word()),
                            typed != null
                                    ? typed
                                    : kept == null ? "" : here.getFormats().field(kept));
                })
                .toList();
    }
}
