package bryggen.dev;

import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.FirstPage;
import bryggen.portal.platform.files.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The campaigns, brochures and stories of the demo, from {@code material.txt}: blocks of "word value" lines. Days are
 * counted from the day on which they settle; every brochure is a real PDF with its preview. Changes nothing twice.
 */
public final class DemoMaterial {
    private final Connection database;
    private final Vault vault;
    private final Map<String, UUID> brochures = new HashMap<>();

    private DemoMaterial(Connection database, Path files) {
        this.database = database;
        this.vault = new Vault(files);
    }

    /** @param files the installation's folder of files */
    public static void settle(Connection database, Path files) throws SQLException, IOException {
        database.setAutoCommit(false);
        try (var there = database.createStatement().executeQuery("select 1 from campaigns_campaign limit 1")) {
            if (there.next()) return;
        }
        var material = new DemoMaterial(database, files);
        for (var block : blocks()) {
            switch (block.kind) {
                case "brochure" -> material.brochure(block);
                case "campaign" -> material.campaign(block);
                case "story" -> material.story(block);
                default -> throw new IllegalStateException(block.kind);
            }
        }
        database.commit();
    }

    /** A block: its kind, its facts, its text. */
    private record Block(String kind, Map<String, String> facts, StringBuilder text) {
        String fact(String name, String otherwise) {
            return facts.getOrDefault(name, otherwise);
        }
    }

    private static List<Block> blocks() throws IOException {
        var blocks = new ArrayList<Block>();
        try (var in = DemoMaterial.class.getResourceAsStream("material.txt")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.startsWith("#")) continue;
                if (line.startsWith("== ")) {
                    blocks.add(new Block(line.substring(3).strip(), new HashMap<>(), new StringBuilder()));
                } else if (line.startsWith("  ")) {
                    blocks.get(blocks.size() - 1).text.append(line.strip()).append('\n');
                } else if (!line.isBlank()) {
                    int gap = (line + " ").indexOf(' ');
                    blocks.get(blocks.size() - 1)
                            .facts
                            .put(line.substring(0, gap), line.substring(gap).strip());
                }
            }
        }
        return blocks;
    }

    private void brochure(Block block) throws SQLException, IOException {
        var id = UUID.randomUUID();
        brochures.put(block.fact("key", ""), id);
        run(
                """
                insert into campaigns_brochure (id, status, title, text, language, valid_to, level, countries, lines, products,
                    version, changed_at, changed_by)
                values (?, 'PUBLISHED', ?, ?, ?, current_date + ?::int, ?::int, string_to_array(?, ' '),
                    string_to_array(?, ' '), string_to_array(?, '|'), 1, now(), 'Henrik Falk')
                """,
                id,
                block.fact("title", ""),
                block.fact("about", ""),
                block.fact("language", "en"),
                block.facts.get("days"),
                block.fact("level", "1"),
                block.fact("countries", ""),
                block.fact("lines", ""),
                block.fact("products", ""));
        var bytes = pdf(block);
        try (var came = vault.receive(new ByteArrayInputStream(bytes), bytes.length);
                var picture = vault.passing()) {
            var preview = FirstPage.draw(came.path(), FileKind.PDF, picture.path())
                    ? vault.keep(picture).hash()
                    : null;
            var kept = vault.keep(came);
            run(
                    "insert into campaigns_version (brochure, version, hash, kind, size, name, preview, at, who)"
                            + " values (?, 1, ?, 'PDF', ?, ?, ?, now(), 'Henrik Falk')",
                    id,
                    kept.hash(),
                    kept.size(),
                    block.fact("key", "brochure") + ".pdf",
                    preview);
        }
    }

    private static byte[] pdf(Block block) throws IOException {
        var parts = List.of(block.text.toString().strip().split("\n", -1));
        return DrawnSheet.pdf(block.fact("title", ""), block.fact("about", ""), parts, "Nordvik Industri AS");
    }

    private void campaign(Block block) throws SQLException {
        var id = UUID.randomUUID();
        run(
                """
                insert into campaigns_campaign (id, number, status, names, texts, starts, ends, level, countries, lines,
                    goal_leads, goal_quotes, goal_orders, changed_at, changed_by)
                values (?, 'CAM-' || nextval('campaigns_number'), ?,
                    jsonb_strip_nulls(jsonb_build_object('en', ?::text, 'nb', ?::text, 'sv', ?::text, 'da', ?::text)),
                    jsonb_strip_nulls(jsonb_build_object('en', ?::text, 'nb', ?::text, 'sv', ?::text, 'da', ?::text)),
                    current_date + ?::int, current_date + ?::int, ?::int, string_to_array(?, ' '), string_to_array(?, ' '),
                    20, 12, 6, now(), 'Henrik Falk')
                """,
                id,
                block.fact("status", "PUBLISHED"),
                block.facts.get("name.en"),
                block.facts.get("name.nb"),
                block.facts.get("name.sv"),
                block.facts.get("name.da"),
                block.facts.get("text.en"),
                block.facts.get("text.nb"),
                block.facts.get("text.sv"),
                block.facts.get("text.da"),
                block.fact("from", "-5"),
                block.fact("to", "40"),
                block.fact("level", "1"),
                block.fact("countries", ""),
                block.fact("lines", ""));
        for (var key : block.fact("brochures", "").split(" ", -1))
            if (brochures.containsKey(key))
                run("insert into campaigns_material (campaign, brochure) values (?, ?)", id, brochures.get(key));
    }

    private void story(Block block) throws SQLException {
        var id = UUID.randomUUID();
        run(
                """
                insert into campaigns_story (id, number, account, author, author_name, company, status, outcome, language, title,
                    text, line, products, industry, competitor, band, stars, raters, written_at, published_at)
                select ?, 'STORY-' || nextval('campaigns_story_number'), m.account, p.id, p.name, a.name, ?, ?, ?, ?, ?, ?,
                    string_to_array(?, '|'), ?, ?, ?, ?::int, ?::int, now() - interval '20 days',
                    now() - ?::int * interval '1 day'
                from access_person p join access_membership m on m.person = p.id join accounts_account a on a.number = m.account
                where p.email = ?
                """,
                id,
                block.fact("status", "PUBLISHED"),
                block.fact("outcome", "WON"),
                block.fact("language", "en"),
                block.fact("title", ""),
                block.text.toString().strip(),
                block.fact("line", ""),
                block.fact("products", ""),
                block.fact("industry", "other"),
                block.fact("competitor", ""),
                block.fact("band", "MEDIUM"),
                block.fact("stars", "0"),
                block.fact("raters", "0"),
                block.fact("ago", "3"),
                block.fact("by", ""));
        ratings(id, Integer.parseInt(block.fact("stars", "0")), Integer.parseInt(block.fact("raters", "0")));
    }

    /** The stars of a story belong to raters, so that one rating more counts rightly. */
    private void ratings(UUID story, int stars, int raters) throws SQLException {
        for (int i = 0; i < raters; i++)
            run(
                    "insert into campaigns_rating (story, account, person, stars, at) values (?, 'P2001', ?, ?, now())",
                    story,
                    UUID.randomUUID(),
                    stars / raters + (i < stars % raters ? 1 : 0));
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }
}
