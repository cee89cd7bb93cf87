package bryggen.dev;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;

/** What customers of the demo are not content with, in every state. Made as people would make it, once. */
public final class DemoCases {
    private static final String CASES = "/api/v1/cases";
    private final String base;
    private final Caller buyer;
    private final Caller service;
    private final Visitor desk;

    private DemoCases(String base) {
        this.base = base;
        this.buyer = Caller.at(base).as("buyer@fjordmek.example");
        this.service = Caller.at(base).as("service@nordvik.example");
        this.desk = Visitor.at(base).as("service@nordvik.example");
    }

    /** Once; some shipments and invoices have to be there. */
    public static void enter(String base, Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var found = sql.executeQuery("select 1 from cases_case where account = 'C1001'"
                        + " and description like 'The pump for line 2%'")) {
            if (found.next()) return;
        }
        var demo = new DemoCases(base);
        demo.complaints();
        demo.returns();
        demo.others();
        try (var sql = database.createStatement()) {
            // one that should have been answered this morning
            sql.executeUpdate("update cases_case set answer_by = now() - interval '3 hours',"
                    + " warn_at = now() - interval '5 hours' where account = 'C1003' and kind = 'COMPLAINT'");
        }
    }

    private void complaints() {
        open(
                buyer,
                "quality",
                "stopped",
                "replacement",
                "The pump for line 2 stops after some minutes, and the line with it.");
        var damaged = open(
                buyer,
                "damaged",
                "high",
                "replacement",
                "The crate was wet and one side is pushed in. See the photo.",
                ",\"shipment\":\"" + first(buyer, "shipments").path("number").asText() + "\"");
        photo(damaged);
        desk.post("/cases/case?number=" + damaged, "act=take");
        say(damaged, "question", "Thank you for the photo. Is the seal on the lid broken as well?");
        buyer.create(
                        CASES + "/" + damaged + "/messages",
                        "{\"text\":\"No, the seal is whole. The motor side is wet.\"}")
                .well();
        say(damaged, "note", "Third one with this carrier this month. Claim it there.");
        var late = open(buyer, "late", "normal", "answer", "The seals were promised for Tuesday. Where are they?");
        desk.post(
                "/cases/case?number=" + late,
                "act=found&cause=The+truck+was+loaded+twice&remedy=Labels+are+scanned+at+the+gate+from+now+on");
        say(late, "answer", "They came back to our gate by mistake, and left again this morning.");
    }

    private void returns() {
        var shipment = first(buyer, "shipments").path("number").asText();
        var lines = buyer.get("/api/v1/shipments/" + shipment).well().json().path("lines");
        var invoices = Caller.at(base).as("payables@fjordmek.example");
        var invoice = first(invoices, "invoices?open=true").path("number").asText();
        if (!lines.isEmpty()) {
            var number = open(
                    buyer,
                    "not-needed",
                    "normal",
                    "credit",
                    "We ordered one too many.",
                    ",\"kind\":\"return\",\"shipment\":\"" + shipment
                            + "\",\"lines\":[{\"line\":1,\"quantity\":\"1\"}]");
            desk.post("/cases/case?number=" + number, "act=approve");
        }
        if (!invoice.isEmpty())
            open(
                    invoices,
                    "price",
                    "normal",
                    "credit",
                    "Our agreement says another price for this one.",
                    ",\"kind\":\"dispute\",\"invoice\":\"" + invoice + "\",\"lines\":[{\"line\":1}]");
    }

    private void others() {
        var swede = Caller.at(base).as("buyer@svenskpump.example");
        open(swede, "wrong-goods", "normal", "replacement", "Vi beställde 400 V och fick 230 V.");
        var shipment = first(swede, "shipments").path("number").asText();
        if (!shipment.isEmpty())
            open(
                    swede,
                    "quality",
                    "low",
                    "repair",
                    "Lagret låter.",
                    ",\"kind\":\"return\",\"shipment\":\"" + shipment
                            + "\",\"lines\":[{\"line\":1,\"quantity\":\"1\"}]");
        open(
                Caller.at(base).as("seller@vestlandpumpe.example"),
                "short",
                "normal",
                "delivery",
                "To av fire bokser manglet på pallen.");
    }

    private void photo(String number) {
        buyer.with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Content-Type", "image/jpeg")
                .send("POST", CASES + "/" + number + "/files?name=crate.jpg", crate())
                .well();
    }

    private void say(String number, String kind, String text) {
        service.create(CASES + "/" + number + "/messages", "{\"kind\":\"%s\",\"text\":\"%s\"}".formatted(kind, text))
                .well();
    }

    private static String open(Caller who, String category, String severity, String wanted, String text) {
        return open(who, category, severity, wanted, text, "");
    }

    private static String open(Caller who, String category, String severity, String wanted, String text, String more) {
        return who.create(
                        CASES,
                        "{\"category\":\"%s\",\"severity\":\"%s\",\"wanted\":\"%s\",\"description\":\"%s\"%s}"
                                .formatted(category, severity, wanted, text, more))
                .well()
                .json()
                .path("number")
                .asText();
    }

    /** The newest of a list, as soon as there is one; nothing for a company without. */
    private static JsonNode first(Caller who, String list) {
        return Await.value("something to complain about", Duration.ofSeconds(90), () -> {
            var items = who.get("/api/v1/" + list).well().json().path("items");
            return items.isEmpty() ? null : items.path(0);
        });
    }

    /** A crate with a dent, drawn. */
    private static byte[] crate() {
        var picture = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0x8fa3a8));
        pen.fillRect(0, 0, 1200, 900);
        pen.setColor(new Color(0x6c7d80));
        pen.fillRect(0, 640, 1200, 260);
        for (int plank = 0; plank < 5; plank++) {
            pen.setColor(new Color(0xc59b62 - plank * 0x060504));
            pen.fillRect(260, 220 + plank * 95, 680, 88);
        }
        pen.setColor(new Color(0x5a4223));
        pen.setStroke(new BasicStroke(14));
        pen.drawRect(260, 220, 680, 468);
        pen.drawLine(760, 230, 860, 380);
        pen.drawLine(860, 380, 790, 520);
        pen.setColor(new Color(0x33525c));
        pen.fillOval(540, 600, 330, 70);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
