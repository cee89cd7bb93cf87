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
import org.apache.pdfbox.rendering.ImageType;

/**
 * A small picture of what a file shows, where that costs little: one at a time, at most ten seconds, and what
 * {@link Budget} allows. What cannot be drawn has no picture; nothing is refused for that.
 */
public final class FirstPage {
    private static final int WIDTH = 640;
    private static final int HIGHEST = 1280;
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
        var budget = new Budget(LONGEST);
        try (var pdf = PdfLook.open(file)) {
            budget.check(pdf);
            var box = pdf.getPage(0).getCropBox();
            float scale = Math.min(WIDTH / box.getWidth(), HIGHEST / box.getHeight());
            if (!(scale > 0) || Float.isInfinite(scale)) throw new IOException("a page without size");
            var renderer = budget.renderer(pdf);
            renderer.setSubsamplingAllowed(true);
            ImageIO.write(renderer.renderImage(0, scale, ImageType.RGB), "png", png.toFile());
        }
    }
}
