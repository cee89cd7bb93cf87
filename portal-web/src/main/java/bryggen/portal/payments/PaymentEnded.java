package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import java.time.Instant;

/** For others to hear, in the transaction that does it: the money came, or it did not and will not. */
public record PaymentEnded(String account, String number, boolean succeeded, Money amount, Instant at) {}
