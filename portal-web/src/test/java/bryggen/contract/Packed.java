package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.portal.invoices.Judge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * Invoices of a period in one file (IN13), asked for at the page and fetched when they are packed.
 *
 * @param link from which they were fetched
 * @param files by name
 */
public record Packed(String link, Map<String, byte[]> files) {
    private static final Pattern LINK = Pattern.compile("/invoices/download\\?[^\"]*");

    /** For somebody who has asked for none before. */
    public static Packed of(Visitor pages, LocalDate first, LocalDate last) throws IOException {
        pages.post("/invoices/downloads", "act=ask&first=" + first + "&last=" + last);
        var link = Await.value("the download is ready", Duration.ofMinutes(2), () -> {
            var found = LINK.matcher(pages.get("/invoices/downloads").well().text());
            return found.find() ? found.group().replace("&amp;", "&") : null;
        });
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(pages.get(link).well().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return new Packed(link, files);
    }

    /** The names of those that end so. */
    public long count(String end) {
        return files.keySet().stream().filter(name -> name.endsWith(end)).count();
    }

    /** @throws AssertionError where one that says so does not keep EN 16931, or any is not by the schema */
    public void assertByTheNorm() {
        files.forEach((name, file) -> {
            if (name.endsWith(".xml"))
                assertThat(Judge.claims(file) ? Judge.rules(file) : Judge.schema(file))
                        .as(name)
                        .isEmpty();
        });
    }

    /** How many say of themselves that they keep it. */
    public long claims() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".xml") && Judge.claims(file.getValue()))
                .count();
    }
}
