package bryggen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Processor time that processes have used, as Linux tells it. */
final class Cpu {
    private static final double TICKS_A_SECOND = 100;

    private Cpu() {}

    /** In seconds, of these processes and of those of their children that have ended. */
    static double seconds(List<Long> pids) {
        double ticks = 0;
        for (long pid : pids) ticks += ticks(pid);
        return ticks / TICKS_A_SECOND;
    }

    private static double ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // the name of the program may hold spaces; behind its bracket stand numbers only
            var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double ticks = 0;
            for (int i = 11; i <= 14; i++) ticks += Double.parseDouble(words[i]);
            return ticks;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of them is in memory, in bytes. */
    static long resident(List<Long> pids) {
        long bytes = 0;
        for (long pid : pids) bytes += resident(pid);
        return bytes;
    }

    private static long resident(long pid) {
        try {
            for (var line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")))
                if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            return 0;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
