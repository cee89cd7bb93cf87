package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.ActivityCalendar;
import bryggen.portal.leads.LeadBook;
import bryggen.portal.leads.LeadReach;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The next activity of a lead for a calendar program; the page itself is never shown. */
@Named
@RequestScoped
@Page("/leads/activity")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class ActivityPage {
    @Inject
    Here here;

    @Inject
    LeadBook book;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    public void send() throws IOException {
        var head = book.head(LeadReach.of(here.getActor()), here.needed("number"));
        if (head.nextActivityAt() == null) throw PlatformRefusal.missing();
        var address = settings.publicUrl() + here.link("/leads/lead", "number", head.number());
        var calendar = ActivityCalendar.of(head, address, clock.instant()).getBytes(StandardCharsets.UTF_8);
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("text/calendar; charset=UTF-8");
        answer.setResponseContentLength(calendar.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + head.number() + ".ics\"");
        answer.getResponseOutputStream().write(calendar);
        faces.responseComplete();
    }
}
