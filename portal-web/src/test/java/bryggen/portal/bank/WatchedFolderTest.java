package bryggen.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    @DisplayName("BF1 what lies still is taken once and moved; what is refused has the reason beside it")
    void look() throws IOException {
        put("good.xml", 60);
        put("bad.xml", 60);
        put("fresh.xml", 1);
        put(".hidden.xml", 60);
        var taken = new ArrayList<String>();
        var watched = new WatchedFolder(folder, Clock.fixed(NOW, ZoneOffset.UTC), (name, content) -> {
            taken.add(name + " " + new String(content, StandardCharsets.UTF_8));
            return name.equals("bad.xml") ? "No bank file." : null;
        });
        watched.look();
        watched.look();
        assertThat(taken).containsExactly("bad.xml <bad.xml>", "good.xml <good.xml>");
        assertThat(folder.resolve("taken/good.xml")).exists();
        assertThat(folder.resolve("refused/bad.xml")).exists();
        assertThat(folder.resolve("refused/bad.xml.why.txt")).content().contains("No bank file.");
        assertThat(folder.resolve("fresh.xml")).exists();
        assertThat(folder.resolve(".hidden.xml")).exists();
    }

    private void put(String name, int age) throws IOException {
        var file = Files.writeString(folder.resolve(name), "<" + name + ">");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(age)));
    }
}
