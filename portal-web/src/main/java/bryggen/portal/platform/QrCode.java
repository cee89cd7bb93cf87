package bryggen.portal.platform;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code of a text, in UTF-8, that stands a damage of fifteen per cent; with the white edge that readers need. */
public final class QrCode {
    private static final int EDGE = 4;
    private static final int WHITE = 0xffffff;
    private final ByteMatrix dots;

    private QrCode(ByteMatrix dots) {
        this.dots = dots;
    }

    /** @throws IllegalArgumentException when the text is too long for one */
    public static QrCode of(String text) {
        try {
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param dot the pixels of one dot's side */
    public byte[] png(int dot) {
        int side = (dots.getWidth() + 2 * EDGE) * dot;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) if (!isBlack(x / dot - EDGE, y / dot - EDGE)) picture.setRGB(x, y, WHITE);
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a page: a picture that travels in its address. */
    public String dataAddress(int dot) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(dot));
    }

    private boolean isBlack(int x, int y) {
        return x >= 0 && y >= 0 && x < dots.getWidth() && y < dots.getHeight() && dots.get(x, y) == 1;
    }
}
