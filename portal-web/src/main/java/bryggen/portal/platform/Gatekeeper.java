package bryggen.portal.platform;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ends a process that is not rightly set up, before the container has made the first bean or opened the first
 * connection. As a CDI extension it comes before everything else of the application.
 */
public class Gatekeeper implements Extension {
    /** EX_CONFIG of sysexits.h: wrong configuration; starting again does not help. */
    static final int WRONGLY_SET_UP = 78;

    void check(@Observes BeforeBeanDiscovery first) {
        var reasons = StartCheck.reasons(Settings.current());
        if (!reasons.isEmpty()) refuse(reasons);
    }

    /** Says why on the process's own standard error and ends it: no server without a portal is left running. */
    public static void refuse(List<String> reasons) {
        // Not System.err: the server has put its log between, and halt does not wait for it.
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)) {
            reasons.forEach(out::println);
        }
        Runtime.getRuntime().halt(WRONGLY_SET_UP);
    }
}
