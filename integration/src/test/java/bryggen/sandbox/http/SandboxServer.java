package bryggen.sandbox.http;

import bryggen.integration.Loopback;
import bryggen.sandbox.books.Books;
import com.sun.net.httpserver.HttpServer;
import java.util.concurrent.Executors;

/** The web server of the sandbox: loopback only. */
public final class SandboxServer implements AutoCloseable {
    private final HttpServer server;

    public SandboxServer(int port, String token, Books books) {
        server = Loopback.server(port);
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
