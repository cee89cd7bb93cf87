package bryggen.portal.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people of one company are to be told of.
 *
 * @param occasion what makes it this very happening and no other, within account and topic (NT2)
 * @param subject the number of the thing that the link leads to
 * @param person who is told rather than everybody of the roles (NT3)
 * @param at since when it is so (NT12)
 */
record Occurrence(
        String account,
        Topic topic,
        String occasion,
        String subject,
        @Nullable UUID person,
        Instant at,
        List<String> facts) {}
