package bryggen.portal.leads;

import java.time.Instant;

/** For others to hear, in the transaction that does it: nobody is left whom the lead could be offered to. */
public record LeadLeftOver(String number, String company, Instant at) {}
