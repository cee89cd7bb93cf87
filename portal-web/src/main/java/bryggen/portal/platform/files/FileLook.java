package bryggen.portal.platform.files;

import bryggen.portal.platform.PlatformRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/** Says what a file is by its bytes, and refuses what could act on who opens it. */
public final class FileLook {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Set<String> BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V ", "MSNV");
    private static final int BUFFER = 64 * 1024;

    private FileLook() {}

    /**
     * @param name as the sender calls it; its end must claim what the bytes are
     * @throws PlatformRefusal 422 for a kind that is not taken, a name that lies, a damaged file, or one that could act
     */
    public static FileKind at(Path file, String name) throws IOException {
        var claimed = FileKind.claimed(name).orElseThrow(UnfitFile::kind);
        var found = kind(file, claimed);
        if (found != claimed) throw UnfitFile.lies(claimed.extension(), found.extension());
        switch (found) {
            case PDF -> PdfLook.at(file);
            case XLSX, DOCX, PPTX -> OfficeLook.at(file);
            case CSV -> text(file);
            default -> {
                // pictures are written anew, a film is only played
            }
        }
        return found;
    }

    private static FileKind kind(Path file, FileKind claimed) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(16);
        }
        if (begins(head, PDF)) return FileKind.PDF;
        if (begins(head, PNG)) return FileKind.PNG;
        if (begins(head, JPEG)) return FileKind.JPEG;
        if (ascii(head, 0, 4).equals("RIFF") && ascii(head, 8, 12).equals("WEBP")) return FileKind.WEBP;
        if (ascii(head, 4, 8).equals("ftyp")) {
            if (BRANDS.contains(ascii(head, 8, 12))) return FileKind.MP4;
            throw UnfitFile.kind();
        }
        if (begins(head, ZIP)) return OfficeLook.kind(file);
        if (claimed == FileKind.CSV) return FileKind.CSV;
        throw UnfitFile.kind();
    }

    /** No byte that text does not have, and nothing that a browser could take for a page. */
    private static void text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            boolean begun = false;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    int c = buffer[i] & 0xff;
                    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') throw UnfitFile.damaged();
                    if (!begun && c > 0x20 && c < 0x80) {
                        if (c == '<') throw UnfitFile.lies("csv", "html");
                        begun = true;
                    }
                }
            }
        }
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private static String ascii(byte[] head, int from, int to) {
        return head.length < to ? "" : new String(head, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
