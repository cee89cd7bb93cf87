package bryggen.portal.access;

import bryggen.portal.platform.faces.FormFill;
import bryggen.portal.platform.faces.Html;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Holds a page back until what was typed stands in its form again (AC14). */
final class RefilledResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream page = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;

    RefilledResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) writer = new PrintWriter(new OutputStreamWriter(page, StandardCharsets.UTF_8));
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("pages are written at once");
            }

            @Override
            public void write(int one) {
                page.write(one);
            }
        };
    }

    @Override
    public void flushBuffer() {
        // not before it is complete
    }

    @Override
    public void setContentLength(int length) {
        // it will be longer
    }

    /** Sends the page, as it is when it has no form that fits. */
    void send(Unsent unsent, String restored, String lost) throws IOException {
        if (writer != null) writer.flush();
        var html = page.toString(StandardCharsets.UTF_8);
        var filled = FormFill.fill(html, unsent.fields());
        var notice = "<p class=\"said\" role=\"status\">" + Html.text(filled == null ? lost : restored) + "</p>";
        var whole = (filled == null ? html : filled)
                .replaceFirst("(<main [^>]*>)", "$1" + Matcher.quoteReplacement(notice));
        getResponse().getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
    }
}
