package bryggen.architecture;

import bryggen.portal.platform.Room;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rooms of the house as they declare themselves, and the files of the module. */
final class Rooms {
    static final Path MODULE = Path.of("").toAbsolutePath().endsWith("portal-web")
            ? Path.of("").toAbsolutePath()
            : Path.of("portal-web").toAbsolutePath();
    static final Path JAVA = MODULE.resolve("src/main/java");
    static final Path RESOURCES = MODULE.resolve("src/main/resources");
    static final Path WEBAPP = MODULE.resolve("src/main/webapp");
    static final Path DOCS = MODULE.resolve("../docs").normalize();
    private static final Path PORTAL = JAVA.resolve("bryggen/portal");

    private Rooms() {}

    /** By name; the platform is no room. */
    static Map<String, Room> all() {
        var rooms = new TreeMap<String, Room>();
        try (var folders = Files.list(PORTAL)) {
            folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("platform"))
                    .forEach(name -> {
                        var room = declaration(name);
                        if (room == null)
                            throw new AssertionError("bryggen.portal." + name + " has no @Room on its package-info");
                        rooms.put(name, room);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rooms;
    }

    /** The room of a class or package name; "platform" for the glue. */
    static String of(String packageName) {
        var parts = packageName.split("\\.", -1);
        return parts.length < 3 ? "" : parts[2];
    }

    /** The text of all files below a folder whose name ends so, by path. */
    static Map<Path, String> texts(Path folder, String end) {
        var texts = new TreeMap<Path, String>();
        for (var file : files(folder, end)) {
            try {
                texts.put(file, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    static List<Path> files(Path folder, String end) {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Room declaration(String name) {
        try {
            return Class.forName("bryggen.portal." + name + ".package-info").getAnnotation(Room.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
