package bryggen.integration.erp;

import java.util.List;

/**
 * A page of changes and the cursor behind it. Rows may repeat (overlap window); the cursor is opaque to the portal and
 * is stored in the same transaction as the rows. {@code more}: ask again at once.
 */
public record FeedPage<R>(List<Change<R>> changes, String cursor, boolean more) {}
