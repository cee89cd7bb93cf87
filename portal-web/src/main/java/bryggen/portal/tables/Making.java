package bryggen.portal.tables;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Pages;
import bryggen.portal.accounts.StandIns;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.ListFile;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.StoredAddress;
import bryggen.portal.platform.files.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** TB2: writes a list down as its asker would see it now, page by page. */
@ApplicationScoped
class Making {
    private static final Logger LOG = Logger.getLogger(Making.class.getName());

    @Inject
    ListFiles files;

    @Inject
    StandIns standIns;

    @Inject
    Pages pages;

    @Inject
    Acting acting;

    @Inject
    StoredAddress stored;

    @Inject
    @Any
    Instance<ListPage<?>> lists;

    @Inject
    Vault vault;

    /** Another maker has it. */
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("another instance makes this file");
        }
    }

    /** What is refused now would be refused again: it has failed for good. */
    @ActivateRequestContext
    public void make(ListFileJob job) {
        var actor = standIns.of(job.account(), job.person()).filter(maker -> pages.opens(job.path(), maker));
        var list = pages.bean(job.path()).flatMap(this::list);
        if (actor.isEmpty() || list.isEmpty()) {
            files.fail(job);
            return;
        }
        try {
            write(job, actor.get(), list.get());
        } catch (Refusal refusal) {
            LOG.log(Level.INFO, "a file of a list was refused: " + refusal.getMessage(), refusal);
            files.fail(job);
        }
    }

    private void write(ListFileJob job, Actor actor, ListPage<?> list) {
        acting.set(actor);
        acting.speak(job.language());
        stored.stand(job.path(), job.query());
        var file = new ListFile(list, job.columns(), ListFile.MOST, (rows, first) -> {
            if (!files.progress(job, rows, first.total(), first.more())) throw new Overtaken();
        });
        try (var passing = vault.passing()) {
            ListFile.Written written;
            try (var out = new BufferedOutputStream(Files.newOutputStream(passing.path()))) {
                written = file.write(out, job.kind());
            }
            // two lists that read alike are two files all the same: one ends before the other
            if (!files.ready(job, written, vault.keepApart(passing))) throw new Overtaken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // it is asked first whether it is one
    private Optional<ListPage<?>> list(Class<?> bean) {
        return ListPage.class.isAssignableFrom(bean)
                ? Optional.of(lists.select((Class<? extends ListPage<?>>) bean).get())
                : Optional.empty();
    }
}
