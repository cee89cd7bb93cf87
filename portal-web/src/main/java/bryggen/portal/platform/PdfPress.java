package bryggen.portal.platform;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Prints XHTML to a PDF that eyes and screen readers can read (PDF/UA-1), with its fonts inside. Loads nothing from
 * anywhere: not a style sheet, and of pictures only those that the markup carries itself.
 */
public final class PdfPress {
    private static final String FAMILY = "Liberation Sans";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfPress() {}

    /** @param body the content of {@code <body>} */
    public static byte[] print(Language language, String title, Markup body) {
        var page = new Markup()
                .put("title", "", title)
                .put("style", "", read("/print/document.css"))
                .toString();
        var html = "<html lang=\"" + language.code() + "\"><head><meta name=\"subject\" content=\"" + escaped(title)
                + "\"/><meta name=\"description\" content=\"" + escaped(title) + "\"/>" + page + "</head><body>" + body
                + "</body></html>";
        try {
            var out = new ByteArrayOutputStream();
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null)
                    .useFont(() -> open("/liberation/LiberationSans-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> open("/liberation/LiberationSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return new Markup().text(text).toString();
    }

    private static String read(String resource) {
        try (var in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(PdfPress.class.getResourceAsStream(resource), resource);
    }
}
