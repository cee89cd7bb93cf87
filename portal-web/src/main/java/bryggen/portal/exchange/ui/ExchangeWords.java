package bryggen.portal.exchange.ui;

import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;
import java.time.Duration;
import java.util.Locale;

/** States and ages as an operator reads them. */
final class ExchangeWords {
    private ExchangeWords() {}

    static Status state(String state, Texts texts) {
        var word = texts.get("exchange.state." + state.toLowerCase(Locale.ROOT));
        return switch (state) {
            case "RECEIVED" -> Status.ok(word);
            case "WAITING", "SENDING" -> Status.waits(word);
            case "PARKED", "ASIDE" -> Status.warn(word);
            case "DEAD", "REFUSED" -> Status.bad(word);
            default -> Status.idle(word);
        };
    }

    static String kind(String kind, Texts texts) {
        var key = "exchange.kind." + kind;
        return texts.has(key) ? texts.get(key) : kind;
    }

    static String age(Duration age, Texts texts) {
        if (age.compareTo(Duration.ofMinutes(2)) < 0) return texts.say("exchange.age.seconds", age.toSeconds());
        if (age.compareTo(Duration.ofHours(2)) < 0) return texts.say("exchange.age.minutes", age.toMinutes());
        if (age.compareTo(Duration.ofDays(2)) < 0) return texts.say("exchange.age.hours", age.toHours());
        return texts.say("exchange.age.days", age.toDays());
    }
}
