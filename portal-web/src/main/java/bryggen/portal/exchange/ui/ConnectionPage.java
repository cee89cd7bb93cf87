package bryggen.portal.exchange.ui;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.exchange.ErpPulse;
import bryggen.portal.exchange.Trial;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tries a connection to an ERP, the present one or another, and shows what was found (EX19). */
@Named
@RequestScoped
@Page("/exchange/connection")
@Allows(OPERATOR)
public class ConnectionPage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    Trial trial;

    private String kind = "";
    private String url = "";
    private String user = "";
    private String password = "";
    private List<Step> steps = List.of();

    /** One step of the trial, in finished text. */
    public record Step(String name, Status state, String found, String time) {}

    @PostConstruct
    void present() {
        var current = trial.current();
        kind = current.kind();
        url = String.valueOf(current.url());
        user = current.user();
    }

    public void test() {
        try {
            var texts = here.getTexts();
            steps = trial.run(acting.actor(), kind, url, user, password).stream()
                    .map(finding -> step(finding, texts))
                    .toList();
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private static Step step(Trial.Finding finding, Texts texts) {
        boolean feed = finding.step().equals(finding.step().toUpperCase(Locale.ROOT));
        var name = feed
                ? texts.get("exchange.kind.feed-" + finding.step().toLowerCase(Locale.ROOT))
                : texts.get("exchange.trial." + finding.step());
        return new Step(
                name,
                finding.well()
                        ? Status.ok(texts.get("exchange.trial.well"))
                        : Status.bad(texts.get("exchange.trial.bad")),
                feed ? texts.say("exchange.trial.rows", finding.found()) : found(finding, texts),
                texts.say("exchange.call.millis", finding.millis()));
    }

    private static String found(Trial.Finding finding, Texts texts) {
        var health = finding.health();
        return health == null || health.up() ? finding.found() : finding.found() + " " + ErpPulse.advice(health, texts);
    }

    public List<Step> getSteps() {
        return steps;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url == null ? "" : url;
    }

    public String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user == null ? "" : user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
