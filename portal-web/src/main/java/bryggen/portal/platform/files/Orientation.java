package bryggen.portal.platform.files;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held, as its EXIF says: 1 upright, 3 upside down, 6 and 8 on its side, the others in the mirror. */
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int APP1 = 0xe1;
    private static final int TAG = 0x0112;
    private static final int MOST_SEGMENTS = 100;

    /** Upright where nothing is said, or nothing that can be read. */
    static Orientation of(Path jpeg) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            in.skipNBytes(2);
            for (int i = 0; i < MOST_SEGMENTS; i++) {
                if (in.readUnsignedByte() != 0xff) return UPRIGHT;
                int marker = in.readUnsignedByte();
                if (marker == 0xda || marker == 0xd9) return UPRIGHT;
                var segment = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == APP1 && begins(segment)) return in(segment);
            }
            return UPRIGHT;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // the picture itself is read by others, who say when it is damaged
            return UPRIGHT;
        }
    }

    private static boolean begins(byte[] segment) {
        return segment.length > 14 && new String(segment, 0, 4, StandardCharsets.US_ASCII).equals("Exif");
    }

    private static Orientation in(byte[] segment) {
        var tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        int entries = tiff.getShort(at) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    boolean isSideways() {
        return value >= 5;
    }

    /** Turns a picture of this size upright. */
    AffineTransform of(int wide, int high) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, high, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, high, wide);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, wide);
            default -> new AffineTransform();
        };
    }
}
