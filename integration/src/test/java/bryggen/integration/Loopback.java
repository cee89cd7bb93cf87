package bryggen.integration;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Web servers of tests and the sandbox: nobody but this machine reaches them. */
public final class Loopback {
    static {
        // else a body waits 40 ms for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Loopback() {}

    /** Not started yet, at any free port. */
    public static HttpServer server() {
        return server(0);
    }

    /**
     * Not started yet.
     *
     * @param port any free one for 0
     * @throws UncheckedIOException when the port is taken
     */
    public static HttpServer server(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
