package bryggen.portal.deals.ui;

import bryggen.portal.deals.DealHead;
import bryggen.portal.deals.DealStatus;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** States and protections of deals in the reader's words. */
public record DealWords(Texts texts, Formats formats, LocalDate today) {

    Status status(DealHead head) {
        var word = texts.get("deals.status." + head.status().word());
        return switch (head.status()) {
            case SUBMITTED -> Status.waits(word);
            case REVIEW -> Status.info(word);
            case APPROVED -> head.warned() ? Status.warn(texts.get("deals.status.ending")) : Status.ok(word);
            case REJECTED -> Status.bad(word);
            case CONVERTED -> Status.ok(word);
            case DRAFT, EXPIRED, RELEASED -> Status.idle(word);
        };
    }

    /** "20 Feb 2027, 89 days left"; empty where nothing is protected any more. */
    String protection(DealHead head) {
        var until = head.until();
        if (head.status().isWaiting()) return texts.get("deals.protection.waiting");
        if (until == null || !isProtected(head)) return "";
        return texts.say("deals.protection.until", formats.date(until), left(head));
    }

    boolean isProtected(DealHead head) {
        var until = head.until();
        return (head.status() == DealStatus.APPROVED || head.status() == DealStatus.CONVERTED)
                && until != null
                && !today.isAfter(until);
    }

    /** Days, today's not counted. */
    long left(DealHead head) {
        var until = head.until();
        return until == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(today, until));
    }

    String place(DealHead head) {
        var facts = head.facts();
        var town = (facts.postalCode() + " " + facts.city()).strip();
        var country = new Locale.Builder()
                .setRegion(facts.country())
                .build()
                .getDisplayCountry(texts.language().locale());
        return town.isEmpty() ? country : town + ", " + country;
    }
}
