package bryggen.portal.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company as it stands on a document: its name, its number in the register, the lines of its postal address. */
public record Party(
        String account,
        String name,
        @Nullable String organisationNumber,
        @Nullable String email,
        List<String> address) {}
