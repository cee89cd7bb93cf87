package bryggen.sandbox;

import bryggen.sandbox.books.Agenda;
import bryggen.sandbox.books.Books;
import bryggen.sandbox.http.SandboxServer;
import bryggen.sandbox.range.OpeningBooks;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The sandbox ERP of Nordvik Industri AS, a process of its own. Everything that counts is in its books in PostgreSQL, so
 * it can be killed at any moment and started again.
 */
public final class SandboxErp {
    private static final Logger LOG = Logger.getLogger("sandbox");

    /** The line on standard output that says it serves; the address follows. */
    static final String READY = "SANDBOX ERP ready at ";

    private SandboxErp() {}

    public static void main(String[] arguments) throws IOException {
        var options = SandboxOptions.of(arguments, System.getenv());
        var books = new Books(options.jdbcUrl());
        books.open(options.fresh(), options.tempo(), OpeningBooks::fill);
        var server = new SandboxServer(options.port(), options.token(), books);
        new Thread(() -> work(new Agenda(books)), "agenda").start();
        options.parent().ifPresent(SandboxErp::endWith);
        System.out.println(READY + "http://127.0.0.1:" + server.port());
    }

    private static void work(Agenda agenda) {
        while (true) {
            try {
                if (agenda.doNext()) continue;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "work stays undone until the next round", e);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** A sandbox whose starter was killed is of use to nobody. */
    private static void endWith(ProcessHandle parent) {
        var watch = new Thread(
                () -> {
                    parent.onExit().join();
                    Runtime.getRuntime().halt(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
