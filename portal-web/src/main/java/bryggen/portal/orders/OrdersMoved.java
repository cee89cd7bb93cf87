package bryggen.portal.orders;

import java.util.List;
import java.util.UUID;

/** For others to hear, in the transaction that does it: how these orders and their lines stand may be another than before. */
public record OrdersMoved(List<UUID> orders) {}
