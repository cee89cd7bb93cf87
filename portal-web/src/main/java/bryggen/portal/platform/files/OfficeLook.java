package bryggen.portal.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Word, Excel and PowerPoint files without macros; read by their list of contents, never unpacked. */
final class OfficeLook {
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_LISTING = 1_000_000;

    private OfficeLook() {}

    static FileKind kind(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var types = types(zip);
            if (types.contains("wordprocessingml.document.main")) return FileKind.DOCX;
            if (types.contains("spreadsheetml.sheet.main")) return FileKind.XLSX;
            if (types.contains("presentationml.presentation.main")) return FileKind.PPTX;
            if (types.contains("macroenabled")) throw UnfitFile.active("macro");
            throw UnfitFile.kind();
        } catch (ZipException e) {
            throw UnfitFile.damaged();
        }
    }

    /** Refuses macros, embedded programs and absurd archives. */
    static void at(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw UnfitFile.damaged();
            if (types(zip).contains("macroenabled")) throw UnfitFile.active("macro");
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var name = entries.nextElement().getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) throw UnfitFile.active("macro");
                if (name.contains("/embeddings/") && name.endsWith(".bin")) throw UnfitFile.active("attachment");
            }
        } catch (ZipException e) {
            throw UnfitFile.damaged();
        }
    }

    private static String types(ZipFile zip) throws IOException {
        var listing = zip.getEntry("[Content_Types].xml");
        if (listing == null) throw UnfitFile.kind();
        try (var in = zip.getInputStream(listing)) {
            return new String(in.readNBytes(MOST_LISTING), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }
}
