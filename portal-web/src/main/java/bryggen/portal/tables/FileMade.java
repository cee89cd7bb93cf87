package bryggen.portal.tables;

import java.util.UUID;

/**
 * A file of a list has come to its end, in the transaction in which it did.
 *
 * @param person who asked for it
 * @param name "orders-list.csv"
 * @param made false where it could not be made
 */
public record FileMade(UUID id, String account, UUID person, String name, boolean made) {}
