package bryggen.portal.tables;

import java.util.UUID;

/**
 * A name for the filters, the order and the columns of a list (TB5).
 *
 * @param path the list's page
 * @param query its parameters as they stand in an address
 */
public record View(UUID id, String path, String name, String query) {}
