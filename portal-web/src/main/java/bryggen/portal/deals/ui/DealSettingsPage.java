package bryggen.portal.deals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deals.DealSettings;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** How long is protected what is approved, what is approved at once, and how often partners may ask. */
@Named
@RequestScoped
@Page("/deals/settings")
@Allows(Role.CHANNEL_MANAGER)
public class DealSettingsPage {
    @Inject
    Here here;

    @Inject
    DealSettings settings;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    public record Shown(int level, int protectionDays, int warningDays, List<Below> automatic) {}

    public record Below(String currency, String value) {}

    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            if (text("act").equals("level")) settings.change(here.getActor(), level());
            else
                settings.change(
                        here.getActor(),
                        new DealSettings.Settings(
                                whole("checksPerDay"), request.getParameter("tellsEnd") != null, whole("suspicious")));
            here.go(here.link("/deals/settings", "said", "deals.settings"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private DealSettings.Level level() {
        var automatic = new TreeMap<String, BigDecimal>();
        for (var currency : DealSettings.CURRENCIES) {
            var typed = form.number(currency, "/automatic/" + currency, Limits.MONEY.orBelow());
            if (typed != null) automatic.put(currency, typed);
        }
        return new DealSettings.Level(whole("level"), whole("protectionDays"), whole("warningDays"), automatic);
    }

    private int whole(String name) {
        return text(name).matches("\\d{1,6}") ? Integer.parseInt(text(name)) : -1;
    }

    private String text(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public DealSettings.Settings getSettings() {
        return settings.get();
    }

    public List<Shown> getLevels() {
        return settings.levels().stream()
                .map(level -> new Shown(level.level(), level.protectionDays(), level.warningDays(), below(level)))
                .toList();
    }

    private List<Below> below(DealSettings.Level level) {
        boolean posted = text("level").equals(String.valueOf(level.level()));
        return DealSettings.CURRENCIES.stream()
                .map(currency -> new Below(
                        currency,
                        posted
                                ? form.words(currency)
                                : here.getFormats().field(level.automatic().get(currency))))
                .toList();
    }
}
