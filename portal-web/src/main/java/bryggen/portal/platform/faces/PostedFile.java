package bryggen.portal.platform.faces;

import bryggen.portal.platform.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;

/** The file of a posted form, field {@code file}. The container keeps large ones on disk; here they pass through. */
public final class PostedFile {
    private PostedFile() {}

    /** What is done with it: its name as the sender calls it, empty when he does not, and its content. */
    @FunctionalInterface
    public interface Taking<T> {
        T take(String name, InputStream content) throws IOException;
    }

    /** Whether one was chosen; also where it cannot be read, for taking it says what is wrong. */
    public static boolean isThere(HttpServletRequest request) {
        try {
            var file = request.getPart("file");
            return file != null && file.getSize() > 0;
        } catch (IOException | ServletException | IllegalStateException e) {
            return true;
        }
    }

    /**
     * @param missing says that no file was chosen, or an empty one
     * @param tooLarge says that the container did not take it
     */
    public static <T> T take(
            HttpServletRequest request,
            Taking<T> taking,
            Supplier<? extends Refusal> missing,
            Supplier<? extends Refusal> tooLarge) {
        try {
            var file = request.getPart("file");
            if (file == null || file.getSize() == 0) throw missing.get();
            try (var content = file.getInputStream()) {
                return taking.take(Objects.requireNonNullElse(file.getSubmittedFileName(), ""), content);
            }
        } catch (IllegalStateException | ServletException e) {
            // too large for the container, or no form with a file at all
            throw tooLarge.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
