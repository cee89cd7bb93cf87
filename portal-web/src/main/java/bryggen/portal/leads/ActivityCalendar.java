package bryggen.portal.leads;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** The next activity of a lead as RFC 5545 wants it: an hour, with a reminder a quarter before. */
public final class ActivityCalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 73;

    private ActivityCalendar() {}

    /** @param address where the lead can be read */
    public static String of(LeadHead head, String address, Instant now) {
        var at = Objects.requireNonNull(head.nextActivityAt());
        var what = head.nextActivity().isEmpty() ? head.nextStep() : head.nextActivity();
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Bryggen//Leads//EN");
        line(out, "BEGIN:VEVENT");
        // the same activity moved is the same event: calendars that know it replace it
        line(out, "UID:" + head.number() + "@bryggen");
        line(out, "SEQUENCE:" + head.changedAt().getEpochSecond() % 1_000_000_000);
        line(out, "DTSTAMP:" + UTC.format(now));
        line(out, "DTSTART:" + UTC.format(at));
        line(out, "DTEND:" + UTC.format(at.plus(Duration.ofHours(1))));
        line(out, "SUMMARY:" + text(what + " – " + head.company()));
        line(out, "LOCATION:" + text((head.postalCode() + " " + head.city()).strip()));
        line(out, "DESCRIPTION:" + text(head.number() + "\n" + address));
        line(out, "URL:" + address);
        line(out, "BEGIN:VALARM");
        line(out, "ACTION:DISPLAY");
        line(out, "DESCRIPTION:" + text(what));
        line(out, "TRIGGER:-PT15M");
        line(out, "END:VALARM");
        line(out, "END:VEVENT");
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String text(String raw) {
        return raw.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Lines are folded at 75 octets, never inside of a letter. */
    private static void line(StringBuilder out, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(letter);
            octets += size;
            i += Character.charCount(letter);
        }
        out.append("\r\n");
    }
}
