package bryggen.dev;

import bryggen.contract.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Papers and parts of some products, brought as the supplier's people bring them. */
public final class DemoSheets {
    private static final String PUMP = "PUMP-P80-400V";
    private static final String PARTS =
            """
            sku;part;quantity;position
            PUMP-P80-400V;PKIT-P80;1;1
            PUMP-P80-400V;RST-25x42x7;2;2
            PUMP-P80-400V;BOLT-M8-20;8;3
            PUMP-P80-400V;NUT-M8;8;4
            PUMP-P80-400V;WASH-M8;16;5
            """;

    private DemoSheets() {}

    /** Changes nothing twice. */
    public static void enter(String base) {
        var channel = Visitor.at(base).as("channel@nordvik.example");
        Await.until("the pump is there", Duration.ofMinutes(1), () -> !channel.get(page())
                .text()
                .contains("class=\"wrong\""));
        if (channel.get(page()).well().text().contains("/catalogue/paper?")) return;
        paper(channel, "data-sheet", "nb", "Pumpe P80, teknisk datablad", "");
        paper(channel, "data-sheet", "sv", "Pump P80, tekniskt datablad", "");
        paper(channel, "data-sheet", "da", "Pumpe P80, teknisk datablad", "");
        paper(channel, "data-sheet", "en", "Pump P80, technical data sheet", "");
        paper(channel, "certificate", "en", "EN 10204 3.1 inspection certificate", "2029-12-31");
        paper(channel, "certificate", "en", "Drinking water approval", "2026-01-31");
        paper(channel, "drawing", "", "P80-400V, dimensions and exploded view", "");
        paper(channel, "manual", "nb", "Montering og vedlikehold", "");
        paper(channel, "manual", "en", "Installation and maintenance", "");
        channel.upload("/catalogue/papers", Map.of("act", "file"), "parts.csv", PARTS.getBytes(StandardCharsets.UTF_8));
    }

    private static String page() {
        return "/catalogue/papers?sku=" + PUMP;
    }

    private static void paper(Visitor channel, String kind, String language, String title, String until) {
        channel.upload(
                page(),
                Map.of("act", "add", "kind", kind, "language", language, "title", title, "validUntil", until),
                kind + ".pdf",
                sheet(title));
    }

    /** A data sheet of one page. */
    public static byte[] sheet(String title) {
        try {
            return DrawnSheet.pdf(
                    title,
                    "Nordvik P80",
                    List.of("* 400 V, 4 kW, 2900 1/min", "Q 12 to 48 m3/h, H 18 to 42 m", "DN 80 / DN 65, PN 16"),
                    "Nordvik Industri AS");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
