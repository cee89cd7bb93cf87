package bryggen.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationsPageTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void docs_operations_tells_each_setting_with_its_default(Setting setting) throws IOException {
        var page = Files.readString(Path.of("../docs/operations.md"));
        var value = setting.fallback() == null ? "" : "`" + setting.fallback() + "`";
        assertThat(page).contains("\n| `" + setting.variable() + "` | " + value + (value.isEmpty() ? "" : " ") + "| ");
    }
}
