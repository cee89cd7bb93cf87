package bryggen.portal.notices;

import bryggen.portal.tables.FileMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** NT15: who has asked for all that a list holds need not wait beside it. */
@ApplicationScoped
class FileNews {
    @Inject
    Noticing noticing;

    @Inject
    Clock clock;

    void made(@Observes FileMade file) {
        noticing.owe(List.of(new Occurrence(
                file.account(),
                Topic.FILE_MADE,
                file.id().toString(),
                file.id().toString(),
                file.person(),
                clock.instant(),
                List.of(Fact.text(file.name()), Fact.word(file.made() ? "file-made" : "file-not-made")))));
    }
}
