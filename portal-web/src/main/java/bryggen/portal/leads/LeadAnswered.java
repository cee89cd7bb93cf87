package bryggen.portal.leads;

import java.time.Instant;

/** For others to hear, in the transaction that does it: a partner has answered a lead, or the time for it is over. */
public record LeadAnswered(String account, String number, String company, Answer answer, String who, Instant at) {
    public enum Answer {
        ACCEPTED,
        DECLINED,
        CLAIMED,
        /** Nobody answered in time. */
        EXPIRED
    }
}
