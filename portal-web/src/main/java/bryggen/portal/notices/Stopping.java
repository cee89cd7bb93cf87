package bryggen.portal.notices;

import bryggen.portal.access.Persons;
import bryggen.portal.platform.Seal;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** NT9: the links with which somebody who is not signed in stops the mails about one topic. */
@ApplicationScoped
public class Stopping {
    /** Whose mails about what: sealed in the link, so that nobody can make one for somebody else. */
    public record Wish(UUID person, Topic topic) {}

    @Inject
    Choices choices;

    @Inject
    Persons persons;

    Settings settings = Settings.current();

    String link(UUID person, Topic topic) {
        return "/notices/stop?wish=" + seal().close(person + " " + topic.word());
    }

    /**
     * Looks, and changes nothing.
     *
     * @throws NoticeRefusal.StopUnfit 404 for a link that is not ours
     */
    public Wish read(@Nullable String wish) {
        return Optional.ofNullable(wish)
                .flatMap(text -> seal().open(text))
                .map(text -> text.split(" ", 2))
                .flatMap(parts -> Topic.of(parts[1]).map(topic -> new Wish(UUID.fromString(parts[0]), topic)))
                .orElseThrow(NoticeRefusal.StopUnfit::new);
    }

    @Transactional
    public void stop(@Nullable String wish) {
        var what = read(wish);
        if (persons.find(what.person()).isEmpty()) throw new NoticeRefusal.StopUnfit();
        choices.stopMail(what.person(), what.topic());
    }

    private Seal seal() {
        return new Seal(settings.viewKey(), "notices stop");
    }
}
