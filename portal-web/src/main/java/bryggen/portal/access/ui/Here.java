package bryggen.portal.access.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Membership;
import bryggen.portal.access.Pages;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.platform.faces.Place;
import bryggen.portal.platform.faces.StoredAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every page knows: who acts, for which account, in which language, and how to link onwards for that account. */
@Named("here")
@RequestScoped
public class Here implements Place {
    private static final ZoneId ZONE = Settings.current().zone();

    @Inject
    Acting acting;

    @Inject
    Pages pages;

    @Inject
    HttpServletRequest request;

    @Inject
    StoredAddress stored;

    @Inject
    Surroundings surroundings;

    public boolean isSignedIn() {
        return acting.known().isPresent();
    }

    public Actor getActor() {
        return acting.actor();
    }

    public String getAccount() {
        return acting.actor().account().number();
    }

    public List<Membership> getMemberships() {
        return acting.actor().memberships();
    }

    @Override
    public Texts getTexts() {
        return Texts.in(acting.language());
    }

    public Locale getLocale() {
        return acting.language().locale();
    }

    public String getLang() {
        return acting.language().code();
    }

    @Override
    public Formats getFormats() {
        return new Formats(acting.language(), ZONE);
    }

    @Override
    public @Nullable String standing() {
        return isSignedIn() ? getAccount() : null;
    }

    @Override
    public Map<String, String[]> parameters() {
        return stored.path() == null ? request.getParameterMap() : stored.parameters();
    }

    @Override
    public String getPath() {
        if (stored.path() != null) return stored.path();
        var path = request.getServletPath();
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    }

    @Override
    public @Nullable String param(String name) {
        var values = parameters().get(name);
        var value = values == null || values.length == 0 ? null : values[0];
        return value == null || value.isBlank() || value.length() > 500 ? null : value.strip();
    }

    /** A parameter without which the page is not there. */
    public String needed(String name) {
        var value = param(name);
        if (value == null) throw bryggen.portal.platform.PlatformRefusal.missing();
        return value;
    }

    @Override
    public String link(String path, @Nullable Object... namesAndValues) {
        var address = new StringBuilder(path);
        char joint = '?';
        if (isSignedIn()) {
            address.append("?account=").append(Html.parameter(getAccount()));
            joint = '&';
        }
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) continue;
            address.append(joint).append(namesAndValues[i]).append('=');
            address.append(Html.parameter(String.valueOf(namesAndValues[i + 1])));
            joint = '&';
        }
        return address.toString();
    }

    /** Changes with what styles, scripts and pictures hold, so that browsers may keep them for long. */
    public String getVersion() {
        return surroundings.fingerprint();
    }

    public boolean may(String path) {
        return acting.known().map(actor -> pages.opens(path, actor)).orElse(false);
    }

    /** After a POST: to another page by GET, so that reloading does nothing twice. */
    public void go(String address) {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(address);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Shows a refusal on the page that was posted: its own words on top, each finding at its field where it has one. */
    public void refused(Refusal refusal) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(
                null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal.said(getTexts()), whoLifts(refusal)));
        for (var finding : refusal.findings())
            faces.addMessage("at:" + finding.pointer(), error(refusal.said(finding, getTexts())));
    }

    /** The rule that says no, and who can lift it, where somebody can. */
    private String whoLifts(Refusal refusal) {
        var rule = refusal.rule();
        var who = refusal.liftedBy();
        return rule == null || who == null
                ? ""
                : getTexts().say("platform.why-not", rule, getTexts().get("platform.lifted-by." + who));
    }

    /** The messages of one pointer as they stand beside its field. */
    public String at(@Nullable String pointer) {
        return pointer == null || pointer.isEmpty() ? "" : alerts("at:" + pointer, "wrong");
    }

    /** The messages of no field as they stand on top of the page. */
    public String getRefusals() {
        return alerts(null, "refused");
    }

    /** As finished text: while there are errors, ui:repeat shows the list that it saw before the act. */
    private static String alerts(@Nullable String client, String css) {
        var out = new StringBuilder();
        for (var message : FacesContext.getCurrentInstance().getMessageList(client))
            out.append("<p class=\"")
                    .append(css)
                    .append("\" role=\"alert\">")
                    .append(Html.text(message.getSummary()))
                    .append(more(message.getDetail(), message.getSummary()))
                    .append("</p>");
        return out.toString();
    }

    /** Faces repeats the words where a message has no more to say. */
    private static String more(@Nullable String detail, String summary) {
        return detail == null || detail.isEmpty() || detail.equals(summary)
                ? ""
                : " <small>" + Html.text(detail) + "</small>";
    }

    /** What the last act said, carried in the address as {@code said} (a key below {@code <room>.said.}) and {@code about}. */
    public @Nullable String getSaid() {
        var said = param("said");
        if (said == null || !said.matches("[a-z]+\\.[a-z0-9-]+")) return null;
        int dot = said.indexOf('.');
        var key = said.substring(0, dot) + ".said" + said.substring(dot);
        var about = param("about");
        return getTexts().has(key) ? getTexts().say(key, about == null ? "" : about) : null;
    }

    private static FacesMessage error(String words) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null);
    }
}
