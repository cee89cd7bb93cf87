package bryggen.portal.exchange;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.integration.erp.Connectors;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpHealth;
import bryggen.integration.erp.ErpSettings;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.integration.erp.Feed;
import bryggen.portal.access.Actor;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries a connection before it is set (EX19): does the ERP let us in, what can it, what does each feed bring? Only reads. */
@ApplicationScoped
public class Trial {
    private static final int ROWS = 50;
    private static final Set<String> KINDS = Set.of("rest", "tryton");
    private static final int LONGEST = 500;

    @Inject
    Settings settings;

    @Inject
    Trials trials;

    /**
     * What a step has found.
     *
     * @param step {@code open}, {@code sign-in}, {@code abilities}, or a feed's name
     * @param found one sentence; the ERP's own words where it says no
     * @param health of the step {@code sign-in}
     */
    public record Finding(String step, boolean well, String found, int millis, @Nullable ErpHealth health) {}

    /** How the running portal is connected; the password stays where it is. */
    public ErpSettings current() {
        return settings.erp();
    }

    /** @param password blank for the one that is set */
    public List<Finding> run(Actor actor, String kind, String url, String user, @Nullable String password) {
        actor.needs(OPERATOR);
        if (!KINDS.contains(kind)) throw new ExchangeRefusal.UnfitConnection("kind");
        var tried = new ErpSettings(
                kind,
                address(url),
                user.strip(),
                secret(url, password),
                settings.erp().deadline());
        trials.note(actor, kind, tried.url());
        var found = new ArrayList<Finding>();
        var erp = Connectors.open(tried);
        var health = timed("sign-in", found, () -> {
            var answer = erp.ping();
            return new Said(answer.up(), answer.detail(), answer);
        });
        if (!health) return found;
        timed("abilities", found, () -> new Said(true, abilities(erp)));
        for (var feed : Feed.ALL)
            if (erp.capabilities().feeds().contains(feed)) timed(feed.name(), found, () -> read(erp, feed));
        return found;
    }

    /** The set password goes to the set address and to no other: an operator must not be able to send it elsewhere. */
    private String secret(String url, @Nullable String typed) {
        if (typed != null && !typed.isEmpty()) return typed;
        if (!address(url).equals(settings.erp().url())) throw new ExchangeRefusal.UnfitConnection("password");
        return settings.erp().password();
    }

    private static URI address(String url) {
        try {
            var address = new URI(url.strip());
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && url.length() <= LONGEST)
                return address;
        } catch (URISyntaxException e) {
            // refused below
        }
        throw new ExchangeRefusal.UnfitConnection("url");
    }

    private record Said(boolean well, String words, @Nullable ErpHealth health) {
        Said(boolean well, String words) {
            this(well, words, null);
        }
    }

    private interface Step {
        Said take();
    }

    private static boolean timed(String name, List<Finding> found, Step step) {
        long begun = System.nanoTime();
        Said said;
        try {
            said = step.take();
        } catch (ErpUnavailable e) {
            said = new Said(false, String.valueOf(e.getMessage()));
        }
        int millis = (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
        found.add(new Finding(name, said.well, said.words, millis, said.health));
        return said.well;
    }

    private static String abilities(ErpConnector erp) {
        var can = erp.capabilities();
        return can.system() + (can.sandbox() ? ", sandbox" : "") + ", " + can.zone() + ", "
                + can.requestLimit().toSeconds() + " s";
    }

    private static <R> Said read(ErpConnector erp, Feed<R> feed) {
        var page = erp.changes(feed, null, ROWS);
        var bad = page.changes().stream().filter(c -> c.problem() != null).toList();
        var words = page.changes().size() + (page.more() ? "+" : "");
        return bad.isEmpty()
                ? new Said(true, words)
                : new Said(
                        false,
                        words + ", " + bad.size() + " ✕ " + bad.get(0).remoteId() + ": "
                                + bad.get(0).problem());
    }
}
