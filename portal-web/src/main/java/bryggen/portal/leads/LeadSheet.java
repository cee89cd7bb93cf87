package bryggen.portal.leads;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead with all that its reader may know of it. */
public record LeadSheet(
        LeadHead head,
        Contact contact,
        List<Decision> decisions,
        List<Event> events,
        @Nullable Twin twin,
        List<Merged> merged) {

    /** Whom to call; nobody before the lead is the partner's own (LE9). */
    public record Contact(String name, @Nullable String email, @Nullable String phone) {
        public static final Contact HIDDEN = new Contact("", null, null);
    }

    /**
     * LE7: one weighing.
     *
     * @param candidates how many partners were candidates
     * @param lines every partner's for the supplier, to a partner its own
     */
    public record Decision(Instant at, String why, String who, String chosen, int candidates, List<Weighed> lines) {}

    /** @param changes by field: what it was, what it is */
    public record Event(
            Instant at, String account, String kind, String who, String text, Map<String, List<String>> changes) {}

    /** LE4: the open lead that this one resembles. */
    public record Twin(String number, String company, int score, List<String> reasons, String state) {}

    /** What another lead said that was this one. */
    public record Merged(String number, Instant enteredAt, Contact contact, String need) {}

    /** The latest weighing, which is why the lead is where it is. */
    public @Nullable Decision decision() {
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }
}
