package bryggen.portal.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company as it stands on a document: its name, its number in the register, the lines of its postal address.
 *
 * @param country by ISO 3166, two letters; none where nobody knows it
 */
public record Party(
        String account,
        String name,
        @Nullable String organisationNumber,
        @Nullable String email,
        List<String> address,
        @Nullable String country) {}
