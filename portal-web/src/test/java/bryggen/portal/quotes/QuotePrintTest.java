package bryggen.portal.quotes;

import static bryggen.portal.quotes.SomeQuote.line;
import static bryggen.portal.quotes.SomeQuote.num;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.accounts.Party;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import bryggen.portal.quotes.QuoteLine.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The customer's document; the prints are kept under target/prints, to be looked at. */
class QuotePrintTest {
    private static final Party PARTNER = new Party(
            "P2001",
            "Vestland Pumpeservice AS",
            "912 345 678",
            "post@vestland.example",
            List.of("Kaigata 1", "5003 Bergen"),
            "NO");

    /** Figures that can be nothing but what the partner pays and earns. */
    private static final List<String> SECRETS = List.of(
            "7777",
            "7 777",
            "7,777",
            "8888",
            "8 888",
            "8,888",
            "43.21",
            "43,21",
            "SP-GRANTED-1",
            "6543",
            "6 543",
            "6,543",
            "Nordvik",
            "margin",
            "Margin",
            "fortjeneste",
            "marginal",
            "avance");

    /** Streams that are read as they stand; those of fonts, pictures and the file's own tables hold numbers of their own. */
    private static final List<String> TEXTS = List.of("Metadata", "EmbeddedFile", "Filespec");

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName(
            "QU7 the customer's PDF names partner and prices and nothing of cost, margin or price source, in text, metadata or attachments")
    void hides(Language language) throws IOException {
        var bytes = print(language);
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Vestland Pumpeservice AS", "Sotra Fiskeforedling AS", "Kari Ærlig", "Q1001")
                    .contains("Centrifugal pump", "SKU-Pump", "Installation")
                    .doesNotContain("??");
            assertThat(digits(text)).contains("13333.33").doesNotContain("777777");
            for (var said : everything(pdf)) assertThat(SECRETS).as(said).noneMatch(said::contains);
            assertThat(pdf.getDocumentCatalog().getNames() == null
                            || pdf.getDocumentCatalog().getNames().getEmbeddedFiles() == null)
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith(language.code());
        }
        // nor anywhere else in the file that is not packed
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(List.of("7777.77", "8888.88", "43.21", "SP-GRANTED-1")).noneMatch(raw::contains);
    }

    @Test
    @DisplayName("QU7 the partner's logo stands on it, with the partner's name for who cannot see it")
    void logo() throws IOException {
        try (var pdf = Loader.loadPDF(print(Language.NB))) {
            int pictures = 0;
            for (var name : pdf.getPage(0).getResources().getXObjectNames())
                if (pdf.getPage(0).getResources().isImageXObject(name)) pictures++;
            assertThat(pictures).isEqualTo(1);
        }
    }

    /** Text, document information, XMP, and every string and unpacked stream of the file. */
    private static List<String> everything(PDDocument pdf) throws IOException {
        var all = new ArrayList<String>();
        all.add(new PDFTextStripper().getText(pdf));
        var information = pdf.getDocumentInformation();
        for (var key : information.getMetadataKeys()) all.add(String.valueOf(information.getCustomMetadataValue(key)));
        var metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata != null) all.add(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
        for (var key : pdf.getDocument().getXrefTable().keySet()) {
            var object = pdf.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSString string) all.add(string.getString());
            if (object instanceof COSStream stream && TEXTS.contains(String.valueOf(stream.getNameAsString("Type"))))
                all.add(stream.toTextString());
        }
        return all;
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.').replace("13.333.33", "13333.33");
    }

    private static byte[] print(Language language) throws IOException {
        var pump = new QuoteLine(
                UUID.randomUUID(),
                Kind.LINE,
                false,
                "SKU-Pump",
                "Centrifugal pump",
                num("1"),
                "C62",
                BigDecimal.ONE,
                num("7777.77"),
                "SP-GRANTED-1",
                num("43.21"),
                num("13333.33"),
                BigDecimal.ZERO,
                null);
        var option = line(Kind.OPTION, false, "Spare seal", "2", "8888.88", "9100");
        var work = line("Installation", "8", null, "950");
        var quote = SomeQuote.quote(language, List.of(pump, work, option), "250.00", SomeQuote.TODAY.plusDays(30));
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        var bytes = new QuotePrint(new Formats(language, ZoneId.of("Europe/Oslo")))
                .of(quote, PARTNER, new QuotePrint.Picture("image/png", picture.toByteArray()));
        Files.createDirectories(Path.of("target/prints"));
        Files.write(Path.of("target/prints/quote-" + language.code() + ".pdf"), bytes);
        return bytes;
    }
}
