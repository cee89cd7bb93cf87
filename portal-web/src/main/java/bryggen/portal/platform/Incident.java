package bryggen.portal.platform;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Something unforeseen: the log has the story, people get only the id. */
public final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    private Incident() {}

    /** Logs the story and gives its id. */
    public static String of(Throwable thrown) {
        var id = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextLong())
                .substring(0, 10);
        LOG.log(Level.SEVERE, "incident " + id, thrown);
        return id;
    }
}
