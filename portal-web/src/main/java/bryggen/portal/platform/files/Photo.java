package bryggen.portal.platform.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/**
 * A photo as a phone takes it, written anew: upright, at most 2560 dots long, and without what was hidden in it. Of a
 * large one only every second or third dot is read, so that it never costs more memory than a small one.
 */
public final class Photo {
    private static final int LONGEST = 2560;
    private static final long MOST_READ = 16_000_000;
    private static final long MOST_PIXELS = 110_000_000;
    private static final float QUALITY = 0.85f;
    /** One decoded photo at a time. */
    private static final Semaphore ONE = new Semaphore(1);

    private Photo() {}

    /**
     * @param from a JPEG
     * @throws bryggen.portal.platform.PlatformRefusal 422 when it cannot be read or has more than 110 million dots
     */
    public static void write(Path from, Path to) throws IOException {
        var turn = Orientation.of(from);
        ONE.acquireUninterruptibly();
        try {
            jpeg(upright(read(from), turn), to);
        } finally {
            ONE.release();
        }
    }

    private static BufferedImage read(Path from) throws IOException {
        try (var in = ImageIO.createImageInputStream(from.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw UnfitFile.damaged();
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw UnfitFile.damaged();
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) throw UnfitFile.pictureTooLarge();
        int every = 1;
        while (pixels / ((long) every * every) > MOST_READ) every++;
        var asked = reader.getDefaultReadParam();
        asked.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, asked);
    }

    private static BufferedImage upright(BufferedImage photo, Orientation turn) {
        double scale = Math.min(1, (double) LONGEST / Math.max(photo.getWidth(), photo.getHeight()));
        int wide = Math.max(1, (int) Math.round(photo.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(photo.getHeight() * scale));
        var flat = new BufferedImage(
                turn.isSideways() ? high : wide, turn.isSideways() ? wide : high, BufferedImage.TYPE_INT_RGB);
        var pen = flat.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        pen.setTransform(turn.of(wide, high));
        pen.drawImage(
                photo,
                AffineTransform.getScaleInstance((double) wide / photo.getWidth(), (double) high / photo.getHeight()),
                null);
        pen.dispose();
        return flat;
    }

    private static void jpeg(BufferedImage photo, Path to) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(to.toFile())) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(photo, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
