package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.LeadRefusal;
import bryggen.portal.leads.LeadSettings;
import bryggen.portal.leads.Office;
import bryggen.portal.leads.Weights;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Refusal.Finding;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/** How long an answer may take, in whose hours, and what weighs how much. */
@Named
@RequestScoped
@Page("/leads/settings")
@Allows(Role.CHANNEL_MANAGER)
public class SettingsPage {
    @Inject
    Here here;

    @Inject
    LeadSettings settings;

    @Inject
    HttpServletRequest request;

    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            if (text("act").equals("office")) settings.change(here.getActor(), office());
            else settings.change(here.getActor(), rules());
            here.go(here.link("/leads/settings", "said", "leads.settings"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private Office office() {
        return new Office(text("country"), time(text("opens")), time(text("closes")), text("specialDays"));
    }

    private LeadSettings.Settings rules() {
        return new LeadSettings.Settings(
                whole("answerHours"),
                text("homeCountry"),
                new Weights(whole("territory"), whole("family"), whole("level"), whole("load"), whole("record")));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new LeadRefusal.Faulty(List.of(Finding.at("/hours", "bad-working-hours")));
        }
    }

    /** What is no number is out of every range: the rule says so. */
    private int whole(String name) {
        return text(name).matches("\\d{1,6}") ? Integer.parseInt(text(name)) : -1;
    }

    private String text(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public LeadSettings.Settings getSettings() {
        return settings.get();
    }

    public List<Office> getOffices() {
        return settings.offices();
    }
}
