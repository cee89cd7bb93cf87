package bryggen.portal.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF that only shows: every object is looked at; scripts, actions that reach out and attachments are refused. */
final class PdfLook {
    private static final int MOST_OBJECTS = 500_000;
    private static final int DEEPEST = 60;

    /** Bytes, of objects that are packed together; those of a catalogue of ten thousand pages are a few million. */
    private static final long MOST_UNPACKED = 32L * 1024 * 1024;

    /** Bytes, of objects that stand in the file as they are. */
    private static final long MOST_WORDS = 48L * 1024 * 1024;

    private static final Set<String> SCRIPTS = Set.of("JavaScript", "JS");
    private static final Set<String> ACTIONS = Set.of("Launch", "ImportData", "SubmitForm", "Rendition", "GoToE");
    private static final Set<String> ATTACHED = Set.of("FileAttachment", "RichMedia", "EmbeddedFile", "3D", "Screen");

    private PdfLook() {}

    /** Opened with its streams left in the file; close it. */
    static PDDocument open(Path file) throws IOException {
        return open(new RandomAccessReadBufferedFile(file));
    }

    private static PDDocument open(RandomAccessRead file) throws IOException {
        return Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    static void at(Path file) {
        try (var unpacking = Unpacking.limit(MOST_UNPACKED);
                var words = new PlainWords(file, MOST_WORDS)) {
            look(words);
            if (unpacking.isExceeded() || words.isExceeded()) throw UnfitFile.damaged();
        } catch (IOException e) {
            throw UnfitFile.damaged();
        }
    }

    private static void look(RandomAccessRead file) {
        try (var pdf = open(file)) {
            if (pdf.isEncrypted()) throw UnfitFile.active("locked");
            var document = pdf.getDocument();
            var keys = document.getXrefTable().keySet();
            if (keys.size() > MOST_OBJECTS || pdf.getNumberOfPages() < 1) throw UnfitFile.damaged();
            for (var key : keys) look(document.getObjectFromPool(key).getObject(), 0);
            look(document.getTrailer(), 0);
        } catch (InvalidPasswordException e) {
            throw UnfitFile.active("locked");
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            throw UnfitFile.damaged();
        }
    }

    /** What another object holds is looked at there. */
    private static void look(COSBase thing, int depth) {
        if (depth > DEEPEST) throw UnfitFile.damaged();
        if (thing instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) look(array.get(i), depth + 1);
        } else if (thing instanceof COSDictionary dictionary) {
            judge(dictionary);
            for (var key : dictionary.keySet()) look(dictionary.getItem(key), depth + 1);
        }
    }

    private static void judge(COSDictionary dictionary) {
        if (dictionary.containsKey(COSName.JS)
                || dictionary.containsKey("JavaScript")
                || dictionary.containsKey("XFA") // forms that carry scripts of their own
                || SCRIPTS.contains(name(dictionary, COSName.S))) throw UnfitFile.active("script");
        if (ACTIONS.contains(name(dictionary, COSName.S))) throw UnfitFile.active("action");
        if (dictionary.containsKey(COSName.EF)
                || dictionary.containsKey(COSName.EMBEDDED_FILES)
                || ATTACHED.contains(name(dictionary, COSName.SUBTYPE))
                || ATTACHED.contains(name(dictionary, COSName.TYPE))) throw UnfitFile.active("attachment");
    }

    private static String name(COSDictionary dictionary, COSName key) {
        var name = dictionary.getNameAsString(key);
        return name == null ? "" : name;
    }
}
