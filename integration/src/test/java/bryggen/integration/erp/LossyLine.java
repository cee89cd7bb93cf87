package bryggen.integration.erp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The network between the portal and an ERP, with its bad moments: it can lose the answer of a request that the ERP has
 * carried out to the end. Speaks HTTP/1.1, one request per connection, to one port of this machine.
 */
public final class LossyLine implements AutoCloseable {

    /** What happens to the next request that has {@code needle} in it. */
    private record Fault(String needle, Runnable before, boolean loseAnswer) {}

    private final URI erp;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(r -> {
        var thread = new Thread(r, "lossy-line");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<Fault> next = new AtomicReference<>();

    public LossyLine(URI erp) {
        this.erp = erp;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    /** The ERP's address at this end of the line. */
    public URI url() {
        return URI.create("http://" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort()
                + (erp.getRawPath() == null ? "" : erp.getRawPath()));
    }

    /** The ERP carries out the next request with this text in it, and nobody hears its answer. */
    public void loseAnswerOf(String needle) {
        next.set(new Fault(needle, () -> {}, true));
    }

    /** Something happens in the ERP just before it gets the next request with this text in it. */
    public void before(String needle, Runnable happens) {
        next.set(new Fault(needle, happens, false));
    }

    /** Whether the fault that was ordered has happened. */
    public boolean struck() {
        return next.get() == null;
    }

    @Override
    public void close() {
        try {
            door.close();
            threads.shutdownNow();
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                threads.execute(() -> pass(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket caller) {
        try (caller;
                var server = new Socket(erp.getHost(), erp.getPort() < 0 ? 80 : erp.getPort())) {
            var request = request(caller.getInputStream());
            if (request.length == 0) return;
            var fault = next.get();
            var struck = fault != null
                    && new String(request, StandardCharsets.UTF_8).contains(fault.needle())
                    && next.compareAndSet(fault, null);
            if (struck) fault.before().run();
            server.getOutputStream().write(request);
            server.getOutputStream().flush();
            var answer = server.getInputStream().readAllBytes();
            if (struck && fault.loseAnswer()) return;
            caller.getOutputStream().write(closing(answer));
            caller.getOutputStream().flush();
        } catch (IOException hungUp) {
            // one end has gone: the other sees a closed connection, which is what this line is for
        }
    }

    /** The caller is told, as the ERP may not say it: a next request on this connection would find it closed. */
    private static byte[] closing(byte[] answer) {
        var text = new String(answer, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A whole request, changed in one thing: the ERP shall close the connection after its answer. */
    private static byte[] request(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!endsHead(head.toByteArray())) {
            int next = in.read();
            if (next < 0) return new byte[0];
            head.write(next);
        }
        var kept = new StringBuilder();
        int length = 0;
        for (var line : head.toString(StandardCharsets.ISO_8859_1).lines().toList()) {
            var name = line.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:"))
                length = Integer.parseInt(line.substring(15).strip());
            if (line.isEmpty()
                    || name.startsWith("connection:")
                    || name.startsWith("upgrade:")
                    || name.startsWith("http2-settings:")) continue;
            kept.append(line).append("\r\n");
        }
        kept.append("Connection: close\r\n\r\n");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(kept.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(in.readNBytes(length));
        return whole.toByteArray();
    }

    private static boolean endsHead(byte[] read) {
        int n = read.length;
        return n > 3 && read[n - 4] == '\r' && read[n - 3] == '\n' && read[n - 2] == '\r' && read[n - 1] == '\n';
    }
}
