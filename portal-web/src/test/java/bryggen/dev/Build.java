package bryggen.dev;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where the build put what we start. */
final class Build {

    private Build() {}

    /** The module's folder {@code target}. */
    static Path target() {
        try {
            URI here = Build.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(here).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder that two test processes which run at once do not share. */
    static Path own(String name) {
        return target().resolve("stand").resolve(name + "-" + System.getProperty("bryggen.fork", "1"));
    }

    /** The project's root. */
    static Path root() {
        return target().getParent().getParent();
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** This program's own class path, for a child in Java: under Maven it is not in {@code java.class.path}. */
    static String classPath() {
        if (Build.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(Build::file).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String file(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
