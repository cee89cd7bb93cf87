package bryggen.integration.erp.tryton;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.IdPage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the rows of one feed come from. */
interface Source<R> {

    /** What is watched in this round; the first watch alone finds every row there is. */
    List<Watch> watches(Calls calls, Mark mark);

    /** The rows of what the watches have found, also those that are gone or cannot be read. */
    List<Change<R>> rows(Calls calls, Collection<String> found, Mark mark);

    /** How many rows one find gives, at most: keeps pages within their bound. */
    default int spread(Calls calls) {
        return 1;
    }

    /** What to remember when a round begins. */
    default Map<String, String> begin(Calls calls, Mark mark) {
        return mark.notes();
    }

    /** What to remember when it is over. */
    default Map<String, String> end(Mark mark) {
        return mark.notes();
    }

    /** A page of the ids of all rows. */
    IdPage ids(Calls calls, @Nullable String cursor, int max);

    /** What a watch would have found to make this row. */
    default String findOf(String remoteId) {
        return remoteId;
    }
}
