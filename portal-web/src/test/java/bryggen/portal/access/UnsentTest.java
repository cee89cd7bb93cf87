package bryggen.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnsentTest {
    private static final Pattern PASSWORD_FIELD =
            Pattern.compile("<h:inputSecret[^>]*\\bid=\"([^\"]+)\"|<input[^>]*type=\"password\"[^>]*name=\"([^\"]+)\"");

    @Test
    @DisplayName("AC14 every password field of every page has a name that is never kept")
    void passwords() throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/webapp"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                var text = Files.readString(file);
                PASSWORD_FIELD
                        .matcher(text)
                        .results()
                        .forEach(found -> names.add(found.group(1) == null ? found.group(2) : found.group(1)));
                assertThat(text.split("inputSecret|type=\"password\"", -1).length - 1)
                        .as("password fields of " + file)
                        .isEqualTo(PASSWORD_FIELD.matcher(text).results().count());
            }
        }
        assertThat(names).isNotEmpty().allMatch(name -> Unsent.isSecret("form:" + name));
        assertThat(Unsent.isSecret("lines:0:threshold")).isFalse();
    }
}
