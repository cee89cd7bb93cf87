package bryggen.portal.exchange;

import bryggen.integration.kernel.AccountNumber;
import java.time.Instant;

/** What an outcome is about: whose, which, and when we heard of it. */
public record Owing(AccountNumber account, String businessKey, Instant at) {}
