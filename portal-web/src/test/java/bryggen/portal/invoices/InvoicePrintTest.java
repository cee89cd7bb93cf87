package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.accounts.Seller;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The prints are kept under target/prints, to be looked at. */
class InvoicePrintTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("IN6 our print says seller, buyer, lines, taxes, sum, payment reference and page, in the language")
    void says(Language language) throws IOException {
        try (var pdf = print("invoice", language, InvoiceFixtures.invoice(60, false))) {
            var byPlace = new PDFTextStripper();
            byPlace.setSortByPosition(true);
            var text = byPlace.getText(pdf);
            assertThat(text)
                    .contains("Nordvik Industri AS", "912 345 678 MVA", "Øst Elektro AS", "Ærlighetens vei 3")
                    .contains("Havnegata 12", "5003 Bergen", "Norway", "faktura@nordvik.example")
                    .contains("1506 12 34508", "NO30 1506 1234 508", "DNBANOKK")
                    .contains("10012", "B-2026-00042", "1001200000128", "RØR/15 Ø22")
                    .contains("<b>M8</b> & mutter")
                    .contains(Texts.in(language).say("catalogue.own-number", "SP-17"))
                    .doesNotContain("??");
            var pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            var texts = Texts.in(language);
            assertThat(text)
                    .contains(texts.get("invoices.print.page") + " 1 " + texts.get("invoices.print.of") + " " + pages);
            assertThat(text.split(texts.get("invoices.line.name"), -1).length - 1)
                    .as("the head of the table stands on each page with lines")
                    .isGreaterThanOrEqualTo(pages - 1);
        }
    }

    @Test
    @DisplayName("IN6 a print can be read by a screen reader: tagged, with title and language, fonts inside")
    void accessible() throws IOException {
        try (var pdf = print("accessible", Language.NB, InvoiceFixtures.invoice(3, false))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith("nb");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Faktura 10012");
            for (var page : pdf.getPages())
                for (COSName name : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
        }
    }

    @Test
    @DisplayName("IN3 a credit note has its own title and asks for no payment")
    void creditNote() throws IOException {
        try (var pdf = print("credit-note", Language.EN, InvoiceFixtures.invoice(3, true))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Credit note 10012", "Total credited")
                    .doesNotContain("To pay", "IBAN");
        }
    }

    @Test
    @DisplayName("IN16 each instalment stands on the print with its day")
    void instalments() throws IOException {
        try (var pdf = print("instalments", Language.NB, InvoiceFixtures.inInstalments())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Avdrag", "20. des. 2026 NOK\u00a0625,00", "19. jan. 2027 NOK\u00a0625,00");
        }
    }

    @Test
    @DisplayName("IN6 what the supplier has not set is left out, not printed empty")
    void bareSeller() throws IOException {
        var bare = Seller.of(new Settings(Map.of("BRYGGEN_SUPPLIER_NAME", "Nordvik Industri AS")));
        var bytes = new InvoicePrint(new Formats(Language.EN, ZoneId.of("Europe/Oslo")))
                .of(InvoiceFixtures.invoice(3, false), bare, InvoiceFixtures.BUYER, Map.of());
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Nordvik Industri AS", "To pay")
                    .doesNotContain("IBAN", "Bank account", "null");
        }
    }

    private static PDDocument print(String name, Language language, Invoice invoice) throws IOException {
        var bytes = new InvoicePrint(new Formats(language, ZoneId.of("Europe/Oslo")))
                .of(invoice, InvoiceFixtures.SELLER, InvoiceFixtures.BUYER, Map.of("BOLT-M8-2", "SP-17"));
        var folder = Files.createDirectories(Path.of("target/prints"));
        Files.write(folder.resolve(name + "-" + language.code() + ".pdf"), bytes);
        return Loader.loadPDF(bytes);
    }
}
