package bryggen.portal.bank;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Rounds;
import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks into the watched folder, where there is one (BF1). */
@ApplicationScoped
public class FolderWatch {
    private static final Logger LOG = Logger.getLogger(FolderWatch.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Settings settings;

    @Inject
    BankFiles files;

    private @Nullable Rounds rounds;

    void start(@Observes @Priority(220) Startup started) {
        var folder = settings.find(Setting.BANK_FOLDER);
        if (folder.isEmpty() || !settings.isExchange()) return;
        // files are written by the machine's own clock, whatever the business clock shows
        var watched = new WatchedFolder(Path.of(folder.get()), Clock.systemUTC(), this::take);
        rounds = new Rounds("bank files wait", watched::look);
        rounds.every(SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, threads);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) rounds.stop();
    }

    private @Nullable String take(String name, byte[] content) {
        try {
            files.takeFromFolder(name, content);
            return null;
        } catch (Refusal refusal) {
            LOG.warning("bank file " + name + " is refused: " + refusal.code());
            // another instance, or the bank itself, was there before
            if (refusal instanceof BankRefusal.Known) return null;
            return refusal.said(Texts.in(Language.EN));
        }
    }
}
