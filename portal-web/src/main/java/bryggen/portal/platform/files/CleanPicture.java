package bryggen.portal.platform.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;

/** Pictures written anew: what was hidden in them, where they were taken, by whom, does not come along. */
public final class CleanPicture {
    private static final long MOST_PIXELS = 24_000_000;
    /** One decoded picture at a time: 24 million pixels are 96 MB. */
    private static final Semaphore ONE = new Semaphore(1);

    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");

    private CleanPicture() {}

    /**
     * @throws bryggen.portal.platform.PlatformRefusal 422 when it cannot be read or has more than 24 million pixels
     */
    public static void write(Path from, FileKind kind, Path to) throws IOException {
        if (kind == FileKind.WEBP) {
            chunks(from, to);
            return;
        }
        ONE.acquireUninterruptibly();
        try {
            var picture = read(from);
            if (kind == FileKind.JPEG) picture = flat(picture, picture.getWidth(), picture.getHeight());
            if (!ImageIO.write(picture, kind == FileKind.JPEG ? "jpeg" : "png", to.toFile())) throw UnfitFile.damaged();
        } finally {
            ONE.release();
        }
    }

    /** A small PNG of a picture, at most {@code width} pixels wide. */
    static void small(Path from, int width, Path to) throws IOException {
        ONE.acquireUninterruptibly();
        try {
            var picture = read(from);
            int wide = Math.min(width, picture.getWidth());
            int high = Math.max(1, (int) ((long) picture.getHeight() * wide / picture.getWidth()));
            ImageIO.write(flat(picture, wide, Math.min(high, 2 * width)), "png", to.toFile());
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
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) throw UnfitFile.pictureTooLarge();
                return reader.read(0);
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw UnfitFile.damaged();
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage flat(BufferedImage picture, int wide, int high) {
        var flat = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var pen = flat.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, wide, high, Color.WHITE, null);
        pen.dispose();
        return flat;
    }

    /** WebP has no writer here: only the chunks that are shown are copied; EXIF and XMP are left out. */
    private static void chunks(Path from, Path to) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(from));
                var out = Files.newOutputStream(to)) {
            in.skipNBytes(12);
            long size = 4;
            out.write("RIFF0000WEBP".getBytes(StandardCharsets.US_ASCII));
            for (byte[] head = in.readNBytes(8); head.length == 8; head = in.readNBytes(8)) {
                long length = little(head, 4);
                long padded = length + (length & 1);
                if (length > 100_000_000) throw UnfitFile.damaged();
                var name = new String(head, 0, 4, StandardCharsets.US_ASCII);
                if (SHOWN.contains(name)) {
                    out.write(head);
                    copy(in, out, padded, name.equals("VP8X"));
                    size += 8 + padded;
                } else {
                    in.skipNBytes(padded);
                }
            }
            if (size == 4) throw UnfitFile.damaged();
            out.flush();
            patch(to, size);
        } catch (EOFException e) {
            throw UnfitFile.damaged();
        }
    }

    /** In the header of an extended file the flags of EXIF and XMP are taken away with their chunks. */
    private static void copy(DataInputStream in, OutputStream out, long length, boolean flags) throws IOException {
        var buffer = new byte[64 * 1024];
        boolean first = flags;
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) throw new EOFException();
            if (first) buffer[0] &= (byte) ~0x0c;
            first = false;
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void patch(Path file, long size) throws IOException {
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            var bytes = java.nio.ByteBuffer.allocate(4).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            channel.write(bytes.putInt((int) size).flip(), 4);
        }
    }

    private static long little(byte[] bytes, int at) {
        return (bytes[at] & 0xffL)
                | (bytes[at + 1] & 0xffL) << 8
                | (bytes[at + 2] & 0xffL) << 16
                | (bytes[at + 3] & 0xffL) << 24;
    }
}
