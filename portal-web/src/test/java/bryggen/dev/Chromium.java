package bryggen.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Chromium of the browser tests: {@code CHROMIUM_PATH}, the system's, or npm's {@code @sparticuz/chromium} unpacked
 * once under {@code .bryggen/}. Stands alone, so that the build's first step can run it from its source:
 * {@code java Chromium.java <root> <goals>}.
 *
 * @param environment what the program needs in its environment
 */
public record Chromium(Path executable, Map<String, String> environment) {
    private static final String PACKAGE = "@sparticuz/chromium@153.0.0";
    /** The one without windows first: the same engine for two thirds of the processor time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private static final String ADVICE =
            "The browser tests need Chromium. Type: apt-get install -y chromium   (or set CHROMIUM_PATH, or pass -DskipTests)";

    /** Unpacks npm's archive with node's own brotli; its fonts.conf names folders of another machine, so we write one. */
    private static final String UNPACK =
            """
            set -e
            npm pack --silent --ignore-scripts %s > /dev/null
            tar xzf sparticuz-chromium-*.tgz
            for part in chromium fonts.tar al2023.tar swiftshader.tar; do
              node -e "const f=require('fs');f.writeFileSync('$part',require('zlib').brotliDecompressSync(f.readFileSync('package/bin/$part.br')))"
            done
            tar xf fonts.tar; tar xf al2023.tar; tar xf swiftshader.tar
            echo "<?xml version='1.0'?><fontconfig><dir>$PWD/fonts</dir><cachedir>$PWD/cache</cachedir></fontconfig>" > fonts/fonts.conf
            chmod +x chromium
            rm -rf package *.tar *.tgz
            """;

    /** The first that is there; npm's is fetched when nothing else is. */
    public static Chromium find(Path root) {
        return named().or(Chromium::installed)
                .or(() -> unpacked(root))
                .orElseThrow(() -> new IllegalStateException(ADVICE));
    }

    /** Ends with one line and status 1 when tests are asked for and there is no Chromium for them. */
    public static void main(String[] arguments) {
        if (arguments.length > 1 && !arguments[1].matches(".*\\b(integration-test|verify|install|deploy)\\b.*")) {
            return;
        }
        try {
            System.out.println(
                    "Browser tests will use " + find(Path.of(arguments[0])).executable());
        } catch (IllegalStateException nothing) {
            System.err.println(nothing.getMessage());
            System.exit(1);
        }
    }

    private static Optional<Chromium> named() {
        String path = System.getenv("CHROMIUM_PATH");
        if (path == null || path.isBlank()) {
            return Optional.empty();
        }
        if (!Files.isExecutable(Path.of(path))) {
            throw new IllegalStateException("CHROMIUM_PATH names no program: " + path);
        }
        return Optional.of(new Chromium(Path.of(path), Map.of()));
    }

    private static Optional<Chromium> installed() {
        return NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst().map(p -> new Chromium(p, Map.of()));
    }

    private static Optional<Chromium> unpacked(Path root) {
        Path folder = root.resolve(".bryggen/chromium").toAbsolutePath();
        Path program = folder.resolve("chromium");
        Path whole = folder.resolve("whole");
        if (!Files.exists(whole) && onPath("npm").isPresent() && onPath("node").isPresent()) {
            try {
                unpack(folder);
                Files.createFile(whole);
            } catch (IOException e) {
                throw new IllegalStateException(ADVICE + "; npm's could not be unpacked: " + e.getMessage(), e);
            }
        }
        return Files.exists(whole)
                ? Optional.of(new Chromium(
                        program,
                        Map.of(
                                "FONTCONFIG_PATH", folder.resolve("fonts").toString(),
                                "LD_LIBRARY_PATH", folder.resolve("lib").toString())))
                : Optional.empty();
    }

    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        var process = new ProcessBuilder("sh", "-c", UNPACK.formatted(PACKAGE))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("unpack.log").toFile())
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("see " + folder.resolve("unpack.log"));
        }
    }

    private static Optional<Path> onPath(String name) {
        return List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
