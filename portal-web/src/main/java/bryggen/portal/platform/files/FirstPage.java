package bryggen.portal.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A small picture of what a file shows, where that costs little: one at a time, at most ten seconds, no picture inside of
 * more than 24 million pixels. What cannot be drawn has no picture; nothing is refused for that.
 */
public final class FirstPage {
    private static final int WIDTH = 640;
    private static final int HIGHEST = 1280;
    private static final long MOST_PIXELS = 24_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Semaphore ONE = new Semaphore(1);

    private FirstPage() {}

    /** Whether there is a picture at {@code png} now. A page that never ends keeps the one place, not the caller. */
    public static boolean draw(Path file, FileKind kind, Path png) {
        if (kind != FileKind.PDF && kind != FileKind.PNG && kind != FileKind.JPEG) return false;
        try {
            if (!ONE.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) return false;
            return drawing(file, kind, png).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static CompletableFuture<Boolean> drawing(Path file, FileKind kind, Path png) {
        var drawn = new CompletableFuture<Boolean>();
        var hand = new Thread(
                () -> {
                    try {
                        if (kind == FileKind.PDF) page(file, png);
                        else CleanPicture.small(file, WIDTH, png);
                        drawn.complete(true);
                    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
                        drawn.complete(false);
                    } finally {
                        ONE.release();
                    }
                },
                "first-page");
        hand.setDaemon(true);
        hand.start();
        return drawn;
    }

    private static void page(Path file, Path png) throws IOException {
        try (var pdf = PdfLook.open(file)) {
            if (hasHugePicture(pdf)) throw new IOException("too many pixels");
            var box = pdf.getPage(0).getCropBox();
            float scale = Math.min(WIDTH / box.getWidth(), HIGHEST / box.getHeight());
            if (!(scale > 0) || Float.isInfinite(scale)) throw new IOException("a page without size");
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            ImageIO.write(renderer.renderImage(0, scale, ImageType.RGB), "png", png.toFile());
        }
    }

    private static boolean hasHugePicture(PDDocument pdf) throws IOException {
        var resources = pdf.getPage(0).getResources();
        if (resources == null) return false;
        for (var name : resources.getXObjectNames())
            if (resources.getXObject(name) instanceof PDImageXObject image
                    && (long) image.getWidth() * image.getHeight() > MOST_PIXELS) return true;
        return false;
    }
}
