package bryggen.integration.erp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of all remote ids of a feed, for the nightly sweep; without {@code cursor} it was the last. */
public record IdPage(List<String> remoteIds, @Nullable String cursor) {}
