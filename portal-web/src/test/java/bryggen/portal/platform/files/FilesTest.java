package bryggen.portal.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.platform.PlatformRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files that people bring")
class FilesTest {
    @TempDir
    Path folder;

    private FileKind look(byte[] bytes, String name) throws IOException {
        return FileLook.at(Files.write(folder.resolve("it"), bytes), name);
    }

    private void refused(String code, byte[] bytes, String name) {
        assertThatThrownBy(() -> look(bytes, name))
                .isInstanceOfSatisfying(
                        PlatformRefusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void cp5_what_is_on_the_list_is_taken_by_its_bytes() throws IOException {
        assertThat(look(SomeFiles.pdf(), "Brochure.PDF")).isEqualTo(FileKind.PDF);
        assertThat(look(SomeFiles.picture("png", 4, 4), "a.png")).isEqualTo(FileKind.PNG);
        assertThat(look(SomeFiles.picture("jpeg", 4, 4), "a.jpeg")).isEqualTo(FileKind.JPEG);
        assertThat(look("sku;price\nA;1\n".getBytes(StandardCharsets.UTF_8), "a.csv"))
                .isEqualTo(FileKind.CSV);
        assertThat(look(SomeFiles.office("wordprocessingml.document.main"), "a.docx"))
                .isEqualTo(FileKind.DOCX);
        assertThat(look(SomeFiles.office("spreadsheetml.sheet.main"), "a.xlsx")).isEqualTo(FileKind.XLSX);
        assertThat(look(SomeFiles.office("presentationml.presentation.main"), "a.pptx"))
                .isEqualTo(FileKind.PPTX);
        assertThat(look("\0\0\0\u0018ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "a.mp4"))
                .isEqualTo(FileKind.MP4);
    }

    @Test
    void cp5_a_name_that_lies_is_refused_in_whatever_direction() throws IOException {
        refused("file-lies", SomeFiles.picture("png", 4, 4), "brochure.pdf");
        refused("file-lies", SomeFiles.pdf(), "picture.png");
        refused("file-lies", SomeFiles.office("wordprocessingml.document.main"), "a.xlsx");
        refused("file-lies", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "a.csv");
        refused("file-kind", "MZ\u0090\0 a program".getBytes(StandardCharsets.ISO_8859_1), "a.pdf");
        refused("file-kind", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "a.svg");
        refused("file-kind", SomeFiles.pdf(), "a.pdf.exe");
        refused("file-damaged", "a\0b".getBytes(StandardCharsets.UTF_8), "a.csv");
    }

    @Test
    void cp5_a_pdf_that_fills_the_memory_when_it_is_opened_is_refused() throws IOException {
        assertThat(look(SomeFiles.packedPdf(1_000, "FlateDecode"), "a.pdf")).isEqualTo(FileKind.PDF);
        var large = SomeFiles.packedPdf(100_000_000, "FlateDecode");
        assertThat(large.length).isLessThan(200_000);
        refused("file-damaged", large, "a.pdf");
        refused("file-damaged", SomeFiles.packedPdf(100_000_000, "FlateDecode", "FlateDecode"), "a.pdf");
        var words = new byte[60_000_000];
        Arrays.fill(words, (byte) ' ');
        for (int i = 0; i < words.length; i += 2) words[i] = '1';
        refused("file-damaged", SomeFiles.pdfWith(new String(words, StandardCharsets.US_ASCII)), "a.pdf");
        assertThat(look(SomeFiles.pdfWith("1 2 3"), "a.pdf")).isEqualTo(FileKind.PDF);
        var picture = new byte[60_000_000];
        assertThat(look(
                        SomeFiles.pdf(d -> {
                            var stream = new PDStream(d);
                            try (var out = stream.createOutputStream()) {
                                out.write(picture);
                            }
                            d.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Own"), stream);
                        }),
                        "a.pdf"))
                .as("what a stream holds is not read")
                .isEqualTo(FileKind.PDF);
    }

    @Test
    void cp5_a_pdf_that_could_act_is_refused_with_the_reason() throws IOException {
        refused(
                "file-script",
                SomeFiles.pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"))),
                "a.pdf");
        refused(
                "file-script",
                SomeFiles.pdf(d -> {
                    var form = new COSDictionary();
                    form.setString(COSName.getPDFName("XFA"), "<xdp:xdp><script>app.alert('x')</script></xdp:xdp>");
                    d.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }),
                "a.pdf");
        refused("file-action", SomeFiles.pdf(d -> hidden(d, COSName.S, "Launch")), "a.pdf");
        refused("file-attachment", SomeFiles.pdf(d -> hidden(d, COSName.TYPE, "EmbeddedFile")), "a.pdf");
        refused("file-attachment", SomeFiles.pdf(d -> hidden(d, COSName.SUBTYPE, "RichMedia")), "a.pdf");
        refused(
                "file-locked",
                SomeFiles.pdf(d -> {
                    d.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                }),
                "a.pdf");
        refused(
                "file-damaged",
                Arrays.copyOf("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII), 90),
                "a.pdf");
    }

    /** Deep inside, where no reader of the first page would see it. */
    private static void hidden(PDDocument document, COSName key, String name) {
        var outer = new COSDictionary();
        var inner = new COSDictionary();
        inner.setName(key, name);
        outer.setItem(COSName.getPDFName("Next"), inner);
        document.getPage(1).getCOSObject().setItem(COSName.getPDFName("Odd"), outer);
    }

    @Test
    void cp5_documents_with_macros_are_refused() throws IOException {
        refused("file-macro", SomeFiles.office("wordprocessingml.document.main", "word/vbaProject.bin"), "a.docx");
        refused("file-macro", SomeFiles.office("vnd.ms-word.document.macroEnabled.main"), "a.docx");
        refused("file-attachment", SomeFiles.office("spreadsheetml.sheet.main", "xl/embeddings/ole1.bin"), "a.xlsx");
    }

    @Test
    void cp6_one_byte_more_than_the_limit_is_refused_as_soon_as_it_arrives_and_leaves_nothing() throws IOException {
        var vault = new Vault(folder);
        try (var whole = vault.receive(new ByteArrayInputStream(new byte[1000]), 1000)) {
            assertThat(whole.size()).isEqualTo(1000);
        }
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 7;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                given += length;
                return length;
            }
        };
        assertThatThrownBy(() -> vault.receive(endless, 200_000))
                .isInstanceOfSatisfying(
                        PlatformRefusal.class,
                        no -> assertThat(no.kind().status()).isEqualTo(413));
        assertThat(endless.given).isLessThan(300_000);
        try (var left = Files.list(folder.resolve("passing"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void cp6_the_same_bytes_are_the_same_file_however_often_they_come() throws IOException {
        var vault = new Vault(folder);
        String hash = null;
        for (int i = 0; i < 3; i++)
            try (var came =
                    new Vault(folder).receive(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), 10)) {
                hash = vault.keep(came).hash();
            }
        assertThat(hash).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(vault.path(hash)).hasContent("abc");
        assertThatThrownBy(() -> vault.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cp7_a_picture_comes_out_without_what_was_hidden_in_it() throws IOException {
        var secret = "GPS 60.39N 5.32E by Somebody";
        var jpeg = SomeFiles.picture("jpeg", 60, 40);
        var comment = secret.getBytes(StandardCharsets.US_ASCII);
        var dirty = new ByteArrayOutputStream();
        dirty.write(jpeg, 0, 2);
        dirty.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
        dirty.write(comment);
        dirty.write(jpeg, 2, jpeg.length - 2);
        dirty.write("<?php also behind the end ?>".getBytes(StandardCharsets.US_ASCII));
        var from = Files.write(folder.resolve("dirty.jpg"), dirty.toByteArray());
        var to = folder.resolve("clean.jpg");
        CleanPicture.write(from, FileKind.JPEG, to);
        assertThat(Files.readString(to, StandardCharsets.ISO_8859_1))
                .doesNotContain(secret)
                .doesNotContain("php");
        assertThat(ImageIO.read(to.toFile()).getWidth()).isEqualTo(60);
    }

    @Test
    void cp7_webp_loses_its_exif_chunk_and_keeps_its_picture() throws IOException {
        var webp = "RIFF\46\0\0\0WEBPVP8L\4\0\0\0abcdEXIF\6\0\0\0secretXMP \2\0\0\0xx"
                .getBytes(StandardCharsets.ISO_8859_1);
        var from = Files.write(folder.resolve("a.webp"), webp);
        var to = folder.resolve("b.webp");
        CleanPicture.write(from, FileKind.WEBP, to);
        assertThat(Files.readString(to, StandardCharsets.ISO_8859_1)).isEqualTo("RIFF\20\0\0\0WEBPVP8L\4\0\0\0abcd");
    }

    @Test
    void cp7_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() throws IOException {
        var png = SomeFiles.picture("png", 1, 1);
        var huge = png.clone();
        huge[16] = 0;
        huge[17] = 1; // 65536 + wide
        huge[20] = 0;
        huge[21] = 1;
        var from = Files.write(folder.resolve("bomb.png"), huge);
        assertThatThrownBy(() -> CleanPicture.write(from, FileKind.PNG, folder.resolve("never.png")))
                .isInstanceOfSatisfying(
                        PlatformRefusal.class, no -> assertThat(no.code()).isEqualTo("picture-too-large"));
    }

    @Test
    void cp7_a_page_that_would_fill_the_memory_or_never_end_is_not_drawn() throws IOException {
        var endless = SomeFiles.pdf(d -> drawn(d, "q 1 0 0 1 0 0 cm ".repeat(2_000_000)));
        var packed = SomeFiles.pdf(d -> drawn(d, " ".repeat(80 * 1024 * 1024)));
        var nested = SomeFiles.pdf(d -> {
            var huge = new PDStream(d, new ByteArrayInputStream(new byte[100]), COSName.FLATE_DECODE);
            huge.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            huge.getCOSObject().setInt(COSName.WIDTH, 30_000);
            huge.getCOSObject().setInt(COSName.HEIGHT, 30_000);
            var inside = new COSDictionary();
            inside.setItem(COSName.getPDFName("Deep"), huge);
            d.getPage(0).getCOSObject().setItem(COSName.getPDFName("Odd"), inside);
        });
        var inline =
                SomeFiles.pdf(d -> drawn(d, "q 200 0 0 200 0 0 cm BI /W 30000 /H 30000 /BPC 8 /CS /RGB ID abc\nEI Q"));
        for (var costly : List.of(endless, packed, nested, inline)) {
            var file = Files.write(folder.resolve("costly.pdf"), costly);
            assertThat(FirstPage.draw(file, FileKind.PDF, folder.resolve("costly.png")))
                    .isFalse();
        }
    }

    private static void drawn(PDDocument document, String content) throws IOException {
        var stream = new PDStream(
                document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE);
        document.getPage(0).setContents(stream);
    }

    @Test
    void cp7_the_first_page_is_drawn_and_what_cannot_be_drawn_has_no_picture() throws IOException {
        var pdf = Files.write(folder.resolve("a.pdf"), SomeFiles.pdf());
        var png = folder.resolve("a.png");
        assertThat(FirstPage.draw(pdf, FileKind.PDF, png)).isTrue();
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(640);
        var nonsense = Files.writeString(folder.resolve("b.pdf"), "%PDF-1.4 nonsense");
        assertThat(FirstPage.draw(nonsense, FileKind.PDF, folder.resolve("b.png")))
                .isFalse();
        assertThat(FirstPage.draw(pdf, FileKind.MP4, folder.resolve("c.png"))).isFalse();
    }

    @Test
    void cp10_the_own_version_bears_logo_and_name_on_the_first_and_the_last_page() throws IOException {
        var pdf = Files.write(folder.resolve("a.pdf"), SomeFiles.pdf());
        var logo = Files.write(folder.resolve("logo"), SomeFiles.picture("png", 200, 60));
        var own = folder.resolve("own.pdf");
        StampedPdf.write(pdf, logo, "Vestland Pumpeservice AS", own);
        try (var document = Loader.loadPDF(own.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence("Page 1", "Vestland Pumpeservice AS", "Page 2", "Vestland Pumpeservice AS");
            for (int page = 0; page < 2; page++)
                assertThat(document.getPage(page).getResources().getXObjectNames())
                        .isNotEmpty();
        }
        assertThat(FileLook.at(own, "own.pdf")).isEqualTo(FileKind.PDF);
    }

    @Test
    void a_form_is_read_as_a_stream_even_where_the_file_looks_like_its_boundary() throws IOException {
        var tricky = "\r\n--x\r\r\n--xy\r\n-\r\n--xyz-not\n\r\n--xy";
        var form = "--xyzzy\r\nContent-Disposition: form-data; name=\"word\"\r\n\r\nhello\r\n--xyzzy\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\\\docs\\\\a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + tricky + "\r\n--xyzzy--\r\n";
        var upload = Upload.begin(
                "multipart/form-data; boundary=xyzzy", new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
        assertThat(upload.field("word")).isEqualTo("hello");
        assertThat(upload.fileName()).isEqualTo("a.pdf");
        assertThat(upload.file().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(tricky);
        for (var broken : new String[] {"", "--xyzzy", "nothing at all", form.substring(0, form.length() - 12)})
            assertThatThrownBy(() -> Upload.begin(
                                    "multipart/form-data; boundary=xyzzy",
                                    new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)))
                            .file()
                            .readAllBytes())
                    .isInstanceOf(PlatformRefusal.class);
        assertThatThrownBy(() -> Upload.begin("text/plain", InputStream.nullInputStream()))
                .isInstanceOf(PlatformRefusal.class);
    }

    @Test
    void a_large_form_is_read_whole_in_whatever_pieces_it_comes() throws IOException {
        var part = "abc\r\n--xyz\r\r\n--x".getBytes(StandardCharsets.UTF_8);
        var body = new ByteArrayOutputStream();
        while (body.size() < 300_000) body.write(part);
        var form = new ByteArrayOutputStream();
        form.writeBytes("--xyzzy\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(body.toByteArray());
        form.writeBytes("\r\n--xyzzy--\r\n".getBytes(StandardCharsets.UTF_8));
        for (int piece : new int[] {1, 7, 65_536, 1_000_000}) {
            var trickling = new ByteArrayInputStream(form.toByteArray()) {
                @Override
                public int read(byte[] into, int from, int length) {
                    return super.read(into, from, Math.min(length, piece));
                }
            };
            var file = Upload.begin("multipart/form-data; boundary=xyzzy", trickling)
                    .file();
            assertThat(file.readAllBytes()).isEqualTo(body.toByteArray());
        }
    }

    @Test
    void cp9_ranges_are_read_as_rfc_9110_says() {
        assertThat(Slice.of(null, null, "\"e\"", 100)).isEqualTo(new Slice(200, 0, 100, 100));
        assertThat(Slice.of("bytes=0-9", null, "\"e\"", 100)).isEqualTo(new Slice(206, 0, 10, 100));
        assertThat(Slice.of("bytes=90-", null, "\"e\"", 100)).isEqualTo(new Slice(206, 90, 10, 100));
        assertThat(Slice.of("bytes=-5", null, "\"e\"", 100)).isEqualTo(new Slice(206, 95, 5, 100));
        assertThat(Slice.of("bytes=50-9999", null, "\"e\"", 100)).isEqualTo(new Slice(206, 50, 50, 100));
        assertThat(Slice.of("bytes=100-", null, "\"e\"", 100).status()).isEqualTo(416);
        assertThat(Slice.of("bytes=0-1,5-6", null, "\"e\"", 100).status()).isEqualTo(200);
        assertThat(Slice.of("bytes=9-1", null, "\"e\"", 100).status()).isEqualTo(200);
        assertThat(Slice.of("bytes=0-9", "\"other\"", "\"e\"", 100).status()).isEqualTo(200);
        assertThat(Slice.of("bytes=10-19", null, "\"e\"", 100).contentRange()).isEqualTo("bytes 10-19/100");
    }

    @Test
    void cp11_a_file_is_given_out_so_that_a_browser_runs_nothing() {
        var headers = Attachment.headers("Bytt \"pumpe\"\r\nX: y – nå.pdf", "\"e\"", new Slice(200, 0, 5, 5));
        assertThat(headers.get("Content-Disposition"))
                .startsWith(
                        "attachment; filename=\"Bytt _pumpe___X_ y _ n_.pdf\"; filename*=UTF-8''Bytt%20%22pumpe%22%0D%0A");
        assertThat(headers)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
