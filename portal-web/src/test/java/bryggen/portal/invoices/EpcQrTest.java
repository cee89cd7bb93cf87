package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Money;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** IN10, with the example of the guideline. */
class EpcQrTest {
    @Test
    @DisplayName("IN10 the guideline's own example, with a reference that has check digits")
    void example() {
        assertThat(EpcQr.text(
                        Money.of("1", "EUR"),
                        "Red Cross of Belgium",
                        "BE72 0000 0000 1616",
                        "BPOTBEB1",
                        "RF18 5390 0754 7034"))
                .contains(
                        """
                        BCD
                        002
                        1
                        SCT
                        BPOTBEB1
                        Red Cross of Belgium
                        BE72000000001616
                        EUR1.00

                        RF18539007547034""");
    }

    @Test
    @DisplayName("IN10 another reference is text; long names are cut; other money has no such code")
    void cases() {
        var text = EpcQr.text(Money.of("12.30", "EUR"), "Æ".repeat(90), "NO9386011117947", null, "Faktura 1001")
                .orElseThrow();
        assertThat(text).endsWith("EUR12.30\n\n\nFaktura 1001").contains("\n" + "Æ".repeat(70) + "\n");
        assertThat(EpcQr.text(Money.of("12.30", "NOK"), "A", "NO9386011117947", null, null))
                .isEmpty();
        assertThat(EpcQr.text(Money.of("0.00", "EUR"), "A", "NO9386011117947", null, null))
                .isEmpty();
        assertThat(EpcQr.text(Money.of("12.30", "EUR"), "A", null, null, null)).isEmpty();
        assertThat(EpcQr.text(Money.of("12.30", "EUR"), "A", "5050-1055", null, null))
                .isEmpty();
        assertThat(EpcQr.text(Money.of("1000000000.00", "EUR"), "A", "NO9386011117947", null, null))
                .isEmpty();
    }

    @Test
    @DisplayName("IN10 a reader sees in the picture what was put into it")
    void read() throws Exception {
        var picture = EpcQr.of(
                        Money.of("99.95", "EUR"), "Nordvik Industri Æøå AS", "NO9386011117947", null, "RF712348231")
                .orElseThrow()
                .png(3);
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        LuminanceSource light = new RGBLuminanceSource(
                image.getWidth(),
                image.getHeight(),
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light)))
                        .getText())
                .isEqualTo("BCD\n002\n1\nSCT\n\nNordvik Industri Æøå AS\nNO9386011117947\nEUR99.95\n\nRF712348231");
    }
}
