package bryggen.portal.platform.files;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A PDF with somebody's logo and name in a white field at the foot of its first and its last page. */
public final class StampedPdf {
    private static final float MARGIN = 18;
    private static final float LOGO_WIDTH = 110;
    private static final float LOGO_HEIGHT = 40;
    private static final float SIZE = 8;

    private StampedPdf() {}

    /**
     * @throws bryggen.portal.platform.PlatformRefusal 422 when the PDF cannot be read
     */
    public static void write(Path pdf, Path logo, String name, Path to) {
        try (var document = PdfLook.open(pdf)) {
            var picture = PDImageXObject.createFromFileByContent(logo.toFile(), document);
            int last = document.getNumberOfPages() - 1;
            stamp(document, document.getPage(0), picture, name);
            if (last > 0) stamp(document, document.getPage(last), picture, name);
            document.save(to.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw UnfitFile.damaged();
        }
    }

    private static void stamp(PDDocument document, PDPage page, PDImageXObject logo, String name) throws IOException {
        var box = page.getCropBox();
        float scale = Math.min(LOGO_WIDTH / logo.getWidth(), LOGO_HEIGHT / logo.getHeight());
        float wide = logo.getWidth() * scale;
        float high = logo.getHeight() * scale;
        var font = new PDType1Font(FontName.HELVETICA);
        var words = writable(name);
        float text = font.getStringWidth(words) / 1000 * SIZE;
        float field = Math.max(wide, text);
        float left = box.getUpperRightX() - MARGIN - field;
        float foot = box.getLowerLeftY() + MARGIN;
        try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            pen.setNonStrokingColor(Color.WHITE);
            pen.addRect(left - 6, foot - 6, field + 12, high + SIZE + 18);
            pen.fill();
            pen.drawImage(logo, left + field - wide, foot + SIZE + 4, wide, high);
            pen.setNonStrokingColor(new Color(0x14242b));
            pen.beginText();
            pen.setFont(font, SIZE);
            pen.newLineAtOffset(left + field - text, foot);
            pen.showText(words);
            pen.endText();
        }
    }

    /** The font knows the letters of western Europe. */
    private static String writable(String name) {
        return name.replaceAll("[^\\x20-\\x7e\\u00a1-\\u00ff]", "?");
    }
}
