package bryggen.portal.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.platform.PlatformRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final String TYPE = "multipart/form-data; boundary=b0und";

    private static String part(String head, String content) {
        return "--b0und\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    private static Upload of(String body) throws IOException {
        return Upload.begin(TYPE, new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    @Test
    @DisplayName("a form may have many small fields, and not more of all than fifty long ones hold")
    void manyFields() throws IOException {
        var many = new StringBuilder();
        for (int i = 0; i < 600; i++) many.append(part("name=\"serial.1." + i + "\"", "SN-" + i));
        assertThat(of(many + "--b0und--\r\n").fields()).hasSize(600).containsEntry("serial.1.599", "SN-599");
        var large = part("name=\"text\"", "x".repeat(19_000)).repeat(60);
        assertThatThrownBy(() -> of(large + "--b0und--\r\n")).isInstanceOf(PlatformRefusal.class);
    }

    @Test
    @DisplayName("several files, fields between and behind them, one that was not chosen: each is read in its turn")
    void several() throws IOException {
        var upload = of(part("name=\"text\"", "before")
                + part("name=\"files\"; filename=\"a.txt\"", "the first\r\n--b0un is not the end")
                + part("name=\"photo.2\"; filename=\"\"", "")
                + part("name=\"between\"", "æøå")
                + part("name=\"files\"; filename=\"C:\\pictures\\b.txt\"", "the second")
                + part("name=\"as\"", "answer")
                + "--b0und--\r\n");
        assertThat(upload.field("text")).isEqualTo("before");
        assertThat(upload.fileName()).isEqualTo("a.txt");
        assertThat(new String(upload.file().readAllBytes(), UTF_8)).isEqualTo("the first\r\n--b0un is not the end");
        assertThat(upload.next()).isTrue();
        assertThat(upload.fileField()).isEqualTo("photo.2");
        assertThat(upload.fileName()).isEmpty();
        // not read at all: what is left of a file is passed over
        assertThat(upload.next()).isTrue();
        assertThat(upload.fileName()).isEqualTo("b.txt");
        assertThat(upload.next()).isFalse();
        assertThat(upload.fields())
                .containsEntry("between", "æøå")
                .containsEntry("as", "answer")
                .hasSize(3);
        assertThat(upload.next()).isFalse();
    }

    @Test
    @DisplayName("a form that ends in the middle of a file is refused")
    void cut() throws IOException {
        var upload = of(part("name=\"files\"; filename=\"a.txt\"", "the first"));
        assertThatThrownBy(upload::next).isInstanceOf(PlatformRefusal.class);
    }
}
