package bryggen.sandbox.http;

import bryggen.sandbox.books.Books;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The web server of the sandbox: loopback only. */
public final class SandboxServer implements AutoCloseable {
    private final HttpServer server;

    static {
        // else a body waits 40 ms for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    public SandboxServer(int port, String token, Books books) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", new Doors(books, token));
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
