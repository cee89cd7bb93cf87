package bryggen.portal.approvals;

import bryggen.integration.kernel.Money;
import java.util.UUID;

/** For others to hear: somebody wishes that a rule which forbids an order were lifted (AP18). */
public record LiftWished(String account, UUID rule, UUID person, String name, Money net, String costReference) {}
