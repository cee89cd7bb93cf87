package bryggen.portal.bank;

import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks into the watched folder, where there is one (BF1). */
@ApplicationScoped
public class FolderWatch {
    private static final Logger LOG = Logger.getLogger(FolderWatch.class.getName());
    private static final int PAUSE = 5;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Settings settings;

    @Inject
    BankFiles files;

    private @Nullable ScheduledFuture<?> looks;

    void start(@Observes @Priority(220) Startup started) {
        var folder = settings.find(Setting.BANK_FOLDER);
        if (folder.isEmpty() || !settings.isExchange()) return;
        // files are written by the machine's own clock, whatever the business clock shows
        var watched = new WatchedFolder(Path.of(folder.get()), Clock.systemUTC(), this::take);
        looks = threads.scheduleWithFixedDelay(() -> look(watched), PAUSE, PAUSE, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looks != null) looks.cancel(false);
    }

    private void look(WatchedFolder folder) {
        try {
            folder.look();
        } catch (RuntimeException e) {
            // the next look tries again: a scheduled task that throws would never run again
            LOG.log(Level.WARNING, "bank files wait: " + e.getMessage(), e);
        }
    }

    private @Nullable String take(String name, byte[] content) {
        try {
            files.takeFromFolder(name, content);
            return null;
        } catch (Refusal refusal) {
            LOG.warning("bank file " + name + " is refused: " + refusal.code());
            // another instance, or the bank itself, was there before
            if (refusal instanceof BankRefusal.Known) return null;
            return refusal.said(bryggen.portal.platform.Texts.in(bryggen.portal.platform.Language.EN));
        }
    }
}
