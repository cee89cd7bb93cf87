package bryggen.dev;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A brochure as a drawer would make it in an evening: a coloured head with a machine, and the text below. */
final class DrawnSheet {
    private static final Color TEAL = new Color(0x0b3c49);
    private static final Color AMBER = new Color(0xf2b441);
    private static final Color INK = new Color(0x14242b);
    private static final float LEFT = 48;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private DrawnSheet() {}

    /**
     * @param parts paragraphs; a heading begins with "* "
     */
    static byte[] pdf(String title, String about, List<String> parts, String supplier) throws IOException {
        try (var document = new PDDocument();
                var regular = DrawnSheet.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf");
                var strong = DrawnSheet.class.getResourceAsStream("/liberation/LiberationSans-Bold.ttf")) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var text = PDType0Font.load(document, regular);
            var bold = PDType0Font.load(document, strong);
            try (var pen = new PDPageContentStream(document, page)) {
                head(pen, title.hashCode());
                pen.setNonStrokingColor(Color.WHITE);
                float y = write(pen, bold, 27, title, 770, 330);
                write(pen, text, 12.5f, about, y - 8, 330);
                pen.setNonStrokingColor(INK);
                y = 540;
                for (var part : parts) {
                    boolean heading = part.startsWith("* ");
                    y = write(
                                    pen,
                                    heading ? bold : text,
                                    heading ? 15 : 12,
                                    heading ? part.substring(2) : part,
                                    y,
                                    WIDTH)
                            - (heading ? 4 : 14);
                }
                pen.setNonStrokingColor(TEAL);
                pen.addRect(0, 0, PDRectangle.A4.getWidth(), 8);
                pen.fill();
                write(pen, bold, 10, supplier, 34, WIDTH);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A pump from the side, a little different for each brochure. */
    private static void head(PDPageContentStream pen, int seed) throws IOException {
        pen.setNonStrokingColor(TEAL);
        pen.addRect(0, 590, PDRectangle.A4.getWidth(), 260);
        pen.fill();
        pen.setNonStrokingColor(AMBER);
        pen.addRect(0, 584, PDRectangle.A4.getWidth(), 6);
        pen.fill();
        float size = 58 + Math.floorMod(seed, 18);
        float x = 470;
        float y = 700;
        circle(pen, x, y, size, new Color(0x11596b));
        circle(pen, x, y, size * .72f, new Color(0x1c8aa6));
        circle(pen, x, y, size * .3f, AMBER);
        pen.setNonStrokingColor(new Color(0x1c8aa6));
        pen.addRect(x - size * .25f, y + size * .7f, size * .5f, size * .55f);
        pen.addRect(x - size * .45f, y + size * 1.2f, size * .9f, 10);
        pen.addRect(x - size, y - size * 1.25f, size * 2, 10);
        pen.fill();
    }

    private static void circle(PDPageContentStream pen, float x, float y, float r, Color color) throws IOException {
        float k = r * .5523f;
        pen.setNonStrokingColor(color);
        pen.moveTo(x - r, y);
        pen.curveTo(x - r, y + k, x - k, y + r, x, y + r);
        pen.curveTo(x + k, y + r, x + r, y + k, x + r, y);
        pen.curveTo(x + r, y - k, x + k, y - r, x, y - r);
        pen.curveTo(x - k, y - r, x - r, y - k, x - r, y);
        pen.fill();
    }

    /** Broken at words; says where the next line can begin. */
    private static float write(PDPageContentStream pen, PDFont font, float size, String words, float y, float width)
            throws IOException {
        float at = y;
        for (var line : lines(font, size, words, width)) {
            pen.beginText();
            pen.setFont(font, size);
            pen.newLineAtOffset(LEFT, at);
            pen.showText(line);
            pen.endText();
            at -= size * 1.35f;
        }
        return at;
    }

    private static List<String> lines(PDFont font, float size, String words, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
