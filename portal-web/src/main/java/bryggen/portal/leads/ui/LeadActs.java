package bryggen.portal.leads.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.leads.Amount;
import bryggen.portal.leads.Answering;
import bryggen.portal.leads.Attributing;
import bryggen.portal.leads.ChannelDesk;
import bryggen.portal.leads.Working;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the buttons of a lead's page do. */
@RequestScoped
class LeadActs {
    @Inject
    Answering answering;

    @Inject
    Working working;

    @Inject
    Attributing attributing;

    @Inject
    ChannelDesk desk;

    @Inject
    Place here;

    @Inject
    Form form;

    /**
     * Does what was posted.
     *
     * @return the key of what to say of it
     */
    String act(Actor actor, String number, HttpServletRequest request) {
        var act = Objects.requireNonNullElse(request.getParameter("act"), "");
        switch (act) {
            case "accept" ->
                answering.accept(
                        actor,
                        number,
                        request.getParameter("nextStep"),
                        Amount.typed(form.number("expectedRevenue", Limits.MONEY.orBelow())));
            case "decline" ->
                answering.decline(actor, number, request.getParameter("reason"), request.getParameter("text"));
            case "claim" -> answering.claim(actor, number);
            case "campaign" ->
                attributing.name(actor, number, Objects.requireNonNullElse(request.getParameter("campaign"), ""));
            case "edit" -> working.edit(actor, number, edit(request));
            case "assign" ->
                desk.assign(actor, number, Objects.requireNonNullElse(request.getParameter("partner"), ""));
            case "rules" -> desk.byRules(actor, number);
            case "pool" -> desk.toPool(actor, number);
            case "merge" -> desk.merge(actor, number);
            case "undo" -> desk.undo(actor, number);
            default -> throw PlatformRefusal.missing();
        }
        return act;
    }

    private Working.Edit edit(HttpServletRequest request) {
        return new Working.Edit(
                Blank.none(request.getParameter("stage")),
                Amount.typed(form.number("value", Limits.MONEY.orBelow())),
                Amount.typed(form.number("expectedRevenue", Limits.MONEY.orBelow())),
                form.day("closeDate"),
                request.getParameter("nextStep"),
                request.getParameter("nextActivity"),
                moment(request.getParameter("nextActivityAt")),
                request.getParameter("note"));
    }

    private @Nullable Instant moment(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDateTime.parse(text.strip())
                    .atZone(here.getFormats().zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }
}
