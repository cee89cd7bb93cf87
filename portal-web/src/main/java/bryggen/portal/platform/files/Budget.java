package bryggen.portal.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** What drawing a page may cost: so much time, so many pixels of one picture, so many bytes unpacked. */
final class Budget {
    private static final long MOST_PIXELS = 24_000_000;
    private static final long MOST_OF_ONE = 64L * 1024 * 1024;
    private static final long MOST_OF_ALL = 512L * 1024 * 1024;

    private final long begun = System.nanoTime();
    private final Duration longest;
    private long unpacked;

    Budget(Duration longest) {
        this.longest = longest;
    }

    /** A renderer that stops when the time is over and at a picture of too many pixels, wherever that stands. */
    PDFRenderer renderer(PDDocument pdf) {
        return new PDFRenderer(pdf) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                return new Frugal(parameters);
            }
        };
    }

    /**
     * Looks at every stream, without decoding pictures: what is packed so that it fills the memory is not drawn.
     *
     * @throws IOException when it would cost too much
     */
    void check(PDDocument pdf) throws IOException {
        var document = pdf.getDocument();
        for (var key : document.getXrefTable().keySet())
            if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) check(stream);
    }

    private void check(COSStream stream) throws IOException {
        check((long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0));
        var filter = stream.getDictionaryObject(COSName.FILTER);
        if (filter instanceof COSArray several) {
            if (several.size() > 1 && COSName.FLATE_DECODE.equals(several.getObject(1)))
                throw new IOException("packed twice");
            filter = several.size() == 0 ? null : several.getObject(0);
        }
        if (!COSName.FLATE_DECODE.equals(filter)) return;
        try (var raw = stream.createRawInputStream()) {
            unpack(new InflaterInputStream(raw));
        }
    }

    private void unpack(InputStream packed) throws IOException {
        var buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
            size += read;
            unpacked += read;
            if (size > MOST_OF_ONE || unpacked > MOST_OF_ALL) throw new IOException("too much inside");
            spend();
        }
    }

    private static void check(long pixels) throws IOException {
        if (pixels > MOST_PIXELS) throw new IOException("too many pixels");
    }

    private void spend() throws IOException {
        if (System.nanoTime() - begun > longest.toNanos()) throw new IOException("too much time");
    }

    private final class Frugal extends PageDrawer {
        Frugal(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (getGraphicsStackSize() > 1_000) throw new IOException("too deep");
            spend();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            check((long) image.getWidth() * image.getHeight());
            super.drawImage(image);
        }
    }
}
