package bryggen.portal.leads;

import java.time.Instant;

/** For others to hear, after the transaction: a partner is asked, and until when. */
public record LeadOffered(String account, String number, Instant answerBy) {}
