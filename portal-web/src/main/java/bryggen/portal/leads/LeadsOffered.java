package bryggen.portal.leads;

import java.time.Instant;
import java.util.List;

/** For others to hear, in the transaction that does it: partners are asked, directly or by way of the pool. */
public record LeadsOffered(List<Offer> offers) {
    /** @param answerBy when the clock ends; with the pool's leads the moment from which they can be claimed */
    public record Offer(String account, String number, String company, boolean pool, Instant answerBy) {}
}
