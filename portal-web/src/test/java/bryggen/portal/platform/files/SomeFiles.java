package bryggen.portal.platform.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files as honest and as dishonest people bring them. */
public final class SomeFiles {
    private SomeFiles() {}

    /** Does something to a PDF before it is saved. */
    @FunctionalInterface
    public interface Act {
        void on(PDDocument document) throws IOException;
    }

    /** Two pages with a line of text each. */
    public static byte[] pdf(Act... acts) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 1; i <= 2; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(FontName.HELVETICA), 24);
                    pen.newLineAtOffset(72, 600);
                    pen.showText("Page " + i);
                    pen.endText();
                }
            }
            for (var act : acts) act.on(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A page whose objects are packed together with so many spaces, through each of these filters. */
    public static byte[] packedPdf(int spaces, String... filters) throws IOException {
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R>>"
        };
        var index = new StringBuilder();
        var words = new StringBuilder();
        for (int i = 0; i < objects.length; i++) {
            index.append(i + 1).append(' ').append(words.length()).append(' ');
            words.append(objects[i]).append(' ');
        }
        var inside = new ByteArrayOutputStream();
        inside.writeBytes((index + words.toString()).getBytes(StandardCharsets.US_ASCII));
        var blank = new byte[spaces];
        Arrays.fill(blank, (byte) ' ');
        inside.writeBytes(blank);
        var packed = inside.toByteArray();
        for (int i = 0; i < filters.length; i++) packed = deflated(packed);
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        int stream = pdf.size();
        pdf.writeBytes(("4 0 obj<</Type/ObjStm/N 3/First " + index.length() + "/Filter[/" + String.join("/", filters)
                        + "]/Length " + packed.length + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed);
        pdf.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        int table = pdf.size();
        pdf.writeBytes("5 0 obj<</Type/XRef/Size 6/W[1 4 1]/Root 1 0 R/Length 36>>stream\n"
                .getBytes(StandardCharsets.US_ASCII));
        var entries = ByteBuffer.allocate(36);
        entry(entries, 0, 0, 0);
        for (int i = 0; i < 3; i++) entry(entries, 2, 4, i);
        entry(entries, 1, stream, 0);
        entry(entries, 1, table, 0);
        pdf.writeBytes(entries.array());
        pdf.writeBytes(("\nendstream endobj\nstartxref\n" + table + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static void entry(ByteBuffer entries, int kind, int where, int which) {
        entries.put((byte) kind).putInt(where).put((byte) which);
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    /** A page, and an array of these words beside it. */
    public static byte[] pdfWith(String words) {
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R/Own 4 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R>>",
            "[" + words + "]"
        };
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
        }
        int at = pdf.length();
        pdf.append(table)
                .append("trailer<</Size 5/Root 1 0 R>>\nstartxref\n")
                .append(at)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] picture(String format, int wide, int high) throws IOException {
        var picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(java.awt.Color.RED);
        pen.fillRect(0, 0, wide, high);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** An office document, or something that only looks like one. */
    public static byte[] office(String type, String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override PartName=\"/x\" ContentType=\"application/" + type + "+xml\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }

    /** A readable PDF whose second object is a stream of so many bytes; written without holding it. */
    public static void largePdf(Path file, long size) throws IOException {
        try (var out = new Counting(Files.newOutputStream(file))) {
            var offsets = new long[5];
            out.text("%PDF-1.4\n");
            offsets[1] = out.count;
            out.text("1 0 obj\n<< /Type /Catalog /Pages 3 0 R >>\nendobj\n");
            offsets[2] = out.count;
            out.text("2 0 obj\n<< /Length " + size + " >>\nstream\n");
            var block = new byte[1 << 16];
            for (long left = size; left > 0; left -= block.length)
                out.write(block, 0, (int) Math.min(block.length, left));
            out.text("\nendstream\nendobj\n");
            offsets[3] = out.count;
            out.text("3 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj\n");
            offsets[4] = out.count;
            out.text("4 0 obj\n<< /Type /Page /Parent 3 0 R /MediaBox [0 0 200 300] >>\nendobj\n");
            long xref = out.count;
            out.text("xref\n0 5\n0000000000 65535 f \n");
            for (int i = 1; i < 5; i++) out.text("%010d 00000 n \n".formatted(offsets[i]));
            out.text("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + xref + "\n%%EOF\n");
        }
    }

    private static final class Counting extends java.io.FilterOutputStream {
        private long count;

        Counting(OutputStream out) {
            super(new java.io.BufferedOutputStream(out));
        }

        void text(String text) throws IOException {
            write(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
