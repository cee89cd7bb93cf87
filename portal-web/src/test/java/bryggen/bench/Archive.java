package bryggen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes of a deployed server one with another application in it. */
final class Archive {
    private Archive() {}

    /**
     * @param server its folder
     * @param classes of which package of these tests; empty for none
     */
    static void put(Path server, String classes) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(server.resolve("apps/portal-web.war")))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write(Archive.class.getResourceAsStream("/bench/web.xml").readAllBytes());
            if (classes.isEmpty()) return;
            var folder = Path.of(Archive.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve(classes);
            try (var files = Files.list(folder)) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + classes + "/" + file.getFileName()));
                    zip.write(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param features all that the server may load, instead of what the portal does */
    static void features(Path server, String... features) {
        try {
            var file = server.resolve("server.xml");
            var xml = Files.readString(file);
            var wanted = new StringBuilder("<featureManager>");
            for (var feature : features)
                wanted.append("<feature>").append(feature).append("</feature>");
            Files.writeString(
                    file, xml.replaceFirst("(?s)<featureManager>.*?(?=</featureManager>)", wanted.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
