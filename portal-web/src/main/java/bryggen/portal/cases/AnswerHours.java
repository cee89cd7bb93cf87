package bryggen.portal.cases;

import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** CE4: in how many working hours the supplier answers, by how much it hurts. */
public final class AnswerHours {
    private static final AnswerHours OF_THIS_PROCESS = of(Settings.current());

    private final Map<Severity, Integer> hours;

    private AnswerHours(Map<Severity, Integer> hours) {
        this.hours = hours;
    }

    /** Those of this installation. */
    public static AnswerHours current() {
        return OF_THIS_PROCESS;
    }

    /** As {@link Setting#ANSWER_HOURS} tells them, the most pressing first. */
    static AnswerHours of(Settings settings) {
        var told = settings.get(Setting.ANSWER_HOURS).split(",", -1);
        var severities = Severity.values();
        var hours = new EnumMap<Severity, Integer>(Severity.class);
        for (int i = 0; i < told.length; i++)
            hours.put(severities[severities.length - 1 - i], Integer.parseInt(told[i].strip()));
        return new AnswerHours(hours);
    }

    public int of(Severity severity) {
        return Objects.requireNonNull(hours.get(severity));
    }
}
