package bryggen.portal.leads;

import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.Typed;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.files.Separated;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LE16: what is in a file of leads: its head, its separator, its rows; one row in memory at a time. */
final class LeadFile {
    private static final int LONGEST_CELL = 10_000;
    private static final Limits AMOUNTS = new Limits(8, new BigDecimal("999999999999999"), true);

    private final Map<LeadColumn, Integer> places = new EnumMap<>(LeadColumn.class);
    private final int width;

    /** @param header the titles as they stand in the file */
    LeadFile(List<String> header) {
        this.width = header.size();
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            LeadColumn.named(header.get(i)).ifPresent(column -> places.putIfAbsent(column, at));
        }
    }

    /** A row as it stands in the file. {@code number} counts the head as 1, as spreadsheets do. */
    record Row(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** What a row says: a draft, and what is wrong with the row itself. */
    record Said(LeadDraft draft, List<Finding> findings) {}

    /**
     * The titles of the first row.
     *
     * @throws LeadRefusal.BadFile 422 without company or country, with a title that is unknown or stands twice
     */
    static List<String> header(String beginning, char separator) {
        List<String> titles;
        try (var parser = Separated.parser(new StringReader(beginning), separator)) {
            var rows = parser.iterator();
            if (!rows.hasNext()) throw new LeadRefusal.BadFile("file-empty");
            titles = rows.next().toList().stream().map(String::strip).toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new LeadRefusal.BadFile("file-unreadable", 1);
        }
        var seen = new HashSet<LeadColumn>();
        for (var title : titles) {
            var column = LeadColumn.named(title).orElseThrow(() -> new LeadRefusal.BadFile("unknown-column", title));
            if (column != LeadColumn.IGNORED && !seen.add(column)) throw new LeadRefusal.BadFile("column-twice", title);
        }
        for (var needed : List.of(LeadColumn.COMPANY, LeadColumn.COUNTRY))
            if (!seen.contains(needed)) throw new LeadRefusal.BadFile("column-missing", needed.usualName());
        return titles;
    }

    Said said(Row row) {
        var findings = new ArrayList<Finding>();
        var cells = row.cells();
        if (cells.stream().skip(width).anyMatch(c -> !c.isBlank()))
            findings.add(Finding.at("/row", "too-many-cells", width));
        if (cells.stream().anyMatch(c -> c.length() > LONGEST_CELL))
            findings.add(Finding.at("/row", "cell-too-long", LONGEST_CELL));
        var typed = cell(cells, LeadColumn.VALUE);
        var value = typed.isBlank() ? null : amount(typed);
        if (value == null && !typed.isBlank()) findings.add(Finding.at("/value", "bad-amount"));
        return new Said(
                new LeadDraft(
                        cell(cells, LeadColumn.COMPANY),
                        cell(cells, LeadColumn.ORGANISATION_NUMBER),
                        cell(cells, LeadColumn.COUNTRY),
                        cell(cells, LeadColumn.POSTAL_CODE),
                        cell(cells, LeadColumn.CITY),
                        cell(cells, LeadColumn.CONTACT),
                        cell(cells, LeadColumn.EMAIL),
                        cell(cells, LeadColumn.PHONE),
                        cell(cells, LeadColumn.PRODUCT_FAMILY),
                        cell(cells, LeadColumn.NEED),
                        value,
                        cell(cells, LeadColumn.CURRENCY),
                        null),
                findings);
    }

    private String cell(List<String> cells, LeadColumn column) {
        var at = places.get(column);
        if (at == null || at >= cells.size()) return "";
        return Separated.cell(cells.get(at).strip());
    }

    /** "120 000,50" and "120000.50"; "1.200" may mean either of two amounts and is refused rather than guessed. */
    static @Nullable BigDecimal amount(String typed) {
        return Typed.anywhere().number(typed, AMOUNTS).value();
    }
}
