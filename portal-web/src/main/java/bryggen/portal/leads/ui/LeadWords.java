package bryggen.portal.leads.ui;

import bryggen.portal.leads.LeadHead;
import bryggen.portal.leads.LeadStatus;
import bryggen.portal.leads.Weighed;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** States, clocks and points of leads in the reader's words. */
public final class LeadWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration NEAR = Duration.ofHours(2);

    private final Texts texts;
    private final Formats formats;
    private final Instant now;

    LeadWords(Texts texts, Formats formats, Instant now) {
        this.texts = texts;
        this.formats = formats;
        this.now = now;
    }

    /** The state; while the partner works it, the stage says more. */
    Status status(LeadHead head) {
        if (head.past()) return Status.idle(texts.get("leads.status.past"));
        var stage = head.stage();
        if (head.status() == LeadStatus.ACCEPTED && stage != null)
            return Status.info(texts.get("leads.stage." + stage.word()));
        var word = texts.get("leads.status." + head.status().word());
        return switch (head.status()) {
            case OFFERED -> Status.waits(word);
            case POOL, ACCEPTED -> Status.info(word);
            case UNASSIGNED -> Status.warn(word);
            case WON -> Status.ok(word);
            case LOST, DECLINED, MERGED -> Status.idle(word);
        };
    }

    /** Until when there is an answer to give; empty where there is none. */
    @Nullable
    Status clock(LeadHead head) {
        var end = head.answerBy();
        if (head.status() != LeadStatus.OFFERED || end == null) return null;
        var word = texts.say("leads.clock.by", moment(end));
        if (!now.isBefore(end)) return Status.bad(texts.get("leads.clock.over"));
        return Duration.between(now, end).compareTo(NEAR) < 0 ? Status.warn(word) : Status.waits(word);
    }

    /** "today 16:00", "tomorrow 10:15", "24 Nov 2026, 09:00". */
    String moment(Instant at) {
        var then = at.atZone(formats.zone());
        var today = now.atZone(formats.zone()).toLocalDate();
        if (then.toLocalDate().equals(today)) return texts.say("leads.clock.today", TIME.format(then));
        if (then.toLocalDate().equals(today.plusDays(1))) return texts.say("leads.clock.tomorrow", TIME.format(then));
        return formats.dateTime(at);
    }

    String place(LeadHead head) {
        var town = (head.postalCode() + " " + head.city()).strip();
        var country = new Locale.Builder()
                .setRegion(head.country())
                .build()
                .getDisplayCountry(texts.language().locale());
        return town.isEmpty() ? country : town + ", " + country;
    }

    /** "territory 35, product 20, level 10 …", or why it was no candidate. */
    String reason(Weighed line) {
        var outside = line.outside();
        if (outside != null) return texts.get("leads.outside." + outside);
        return line.points().entrySet().stream()
                .map(p -> texts.get("leads.weight." + p.getKey()) + " " + p.getValue())
                .collect(Collectors.joining(", "));
    }
}
