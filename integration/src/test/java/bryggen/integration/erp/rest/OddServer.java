package bryggen.integration.erp.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A server that answers, byte for byte, what a test tells it, or misbehaves; one scripted act per request. */
final class OddServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private final ServerSocket door;
    private final Deque<Act> script = new ArrayDeque<>();
    private final List<Socket> held = Collections.synchronizedList(new CopyOnWriteArrayList<>());
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** What is done with a connection whose request was read. */
    interface Act {
        void on(Socket caller) throws IOException;
    }

    OddServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var listener = new Thread(this::listen, "odd-server");
        listener.setDaemon(true);
        listener.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    OddServer then(Act act) {
        synchronized (script) {
            script.add(act);
        }
        return this;
    }

    OddServer answers(int status, String headers, String body) {
        return then(caller -> write(caller, head(status, headers, bytes(body).length) + body));
    }

    OddServer answers(int status, String headers, byte[] body) {
        return then(caller -> {
            write(caller, head(status, headers, body.length));
            caller.getOutputStream().write(body);
            caller.getOutputStream().flush();
        });
    }

    OddServer answers(int status, String body) {
        return answers(status, "", body);
    }

    /** Nobody has that order: the look before a submission. */
    OddServer knowsNothing() {
        return answers(200, "{\"orders\":[]}");
    }

    /** Answers as if the connection were kept, and closes it when the next request comes. */
    OddServer answersAndGoes(int status, String body) {
        return then(caller -> {
            var bytes = bytes(body);
            write(caller, "HTTP/1.1 " + status + " Odd\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body);
            requests.add(request(caller.getInputStream()));
        });
    }

    OddServer hangsUp() {
        return then(Socket::close);
    }

    OddServer resets() {
        return then(caller -> {
            caller.setSoLinger(true, 0);
            caller.close();
        });
    }

    OddServer hangs() {
        return then(held::add);
    }

    OddServer sendsHalf(String body) {
        return then(caller -> {
            write(caller, head(201, "", bytes(body).length) + body.substring(0, body.length() / 2));
            caller.close();
        });
    }

    /** All but the end, and then nothing more. */
    OddServer stallsIn(String body) {
        return then(caller -> {
            held.add(caller);
            write(caller, head(200, "", bytes(body).length + 5) + body);
        });
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : held) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                requests.add(request(caller.getInputStream()));
                Act act;
                synchronized (script) {
                    act = script.isEmpty() ? Socket::close : script.remove();
                }
                act.on(caller);
                if (!held.contains(caller)) caller.close();
            } catch (IOException gone) {
                // the other side went first: the next one may come
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) return read.toString(StandardCharsets.UTF_8);
            read.write(next);
        }
        var length = LENGTH.matcher(read.toString(StandardCharsets.UTF_8));
        if (length.find()) read.writeBytes(in.readNBytes(Integer.parseInt(length.group(1))));
        return read.toString(StandardCharsets.UTF_8);
    }

    private static String head(int status, String headers, int length) {
        return "HTTP/1.1 " + status + " Odd\r\nConnection: close\r\nContent-Length: " + length + "\r\n" + headers
                + "\r\n";
    }

    private static void write(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(bytes(text));
        caller.getOutputStream().flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
