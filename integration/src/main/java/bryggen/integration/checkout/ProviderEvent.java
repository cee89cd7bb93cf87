package bryggen.integration.checkout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at the provider.
 *
 * @param id the same for every time it is sent
 * @param report how the session stood then; absent for a kind of event that is nothing to us
 */
public record ProviderEvent(String id, String type, Instant at, @Nullable SessionReport report) {}
