package bryggen.portal.catalogue;

import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.OwnNumber.Outcome;
import bryggen.portal.catalogue.OwnNumber.Wish;
import bryggen.portal.platform.files.TableRow;
import bryggen.portal.platform.files.TableRows;
import bryggen.portal.platform.files.UnreadTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** CA23: a file of a company's own numbers, as CSV or workbook. */
@ApplicationScoped
public class OwnNumberFile {
    static final int MOST_LINES = 20_000;
    private static final Set<String> PRODUCT = Set.of(
            "sku",
            "product",
            "productnumber",
            "item",
            "itemnumber",
            "gtin",
            "ean",
            "varenummer",
            "varenr",
            "artikkel",
            "artikkelnummer",
            "artikelnummer",
            "artikelnr",
            "produktnummer",
            "produkt",
            "leverandørensnummer");
    private static final Set<String> NUMBER = Set.of(
            "number",
            "ownnumber",
            "yournumber",
            "ournumber",
            "mynumber",
            "nummer",
            "egetnummer",
            "vårtnummer",
            "dittnummer",
            "deresnummer",
            "jeresnummer",
            "vortnummer",
            "ditnummer",
            "ertnummer",
            "eigetnummer");

    @Inject
    OwnNumbers numbers;

    /** @throws CatalogueRefusal.BadNumberFile 422 for a file that is no table, or has too many lines */
    public Outcome take(Actor actor, InputStream content) throws IOException {
        var file = Files.createTempFile("own-numbers", ".table");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return numbers.keep(actor, wishes(file));
        } catch (UnreadTable unread) {
            throw new CatalogueRefusal.BadNumberFile(unread.code(), unread.about());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<Wish> wishes(java.nio.file.Path file) throws IOException {
        var wishes = new ArrayList<Wish>();
        try (var rows = TableRows.of(file)) {
            int number = 0;
            int product = 1;
            boolean first = true;
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.isBlank()) continue;
                if (first) {
                    first = false;
                    int named = column(row, PRODUCT);
                    int called = column(row, NUMBER);
                    if (named >= 0 && called >= 0) {
                        product = named;
                        number = called;
                        continue;
                    }
                    if (named >= 0 || called >= 0)
                        throw new CatalogueRefusal.BadNumberFile(
                                "numbers-file-columns", String.join(", ", row.texts()));
                }
                if (wishes.size() == MOST_LINES)
                    throw new CatalogueRefusal.BadNumberFile("numbers-file-long", MOST_LINES);
                wishes.add(new Wish(
                        row.number(), row.cell(number).text(), row.cell(product).text()));
            }
        }
        if (wishes.isEmpty()) throw new CatalogueRefusal.BadNumberFile("table-empty", "");
        return wishes;
    }

    private static int column(TableRow row, Set<String> names) {
        for (int i = 0; i < row.cells().size(); i++)
            if (names.contains(row.cell(i).text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""))) return i;
        return -1;
    }
}
