package bryggen.portal.lines;

import bryggen.portal.lines.Judged.Reason;
import bryggen.portal.lines.Judging.Wanted;
import bryggen.portal.platform.files.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where in the rows of a file its numbers and quantities stand, by the titles that people give them in four languages. */
final class OrderTable {
    private static final Set<String> PRODUCT = Set.of(
            "sku",
            "product",
            "productnumber",
            "productno",
            "item",
            "itemnumber",
            "itemno",
            "partnumber",
            "gtin",
            "ean",
            "number",
            "ownnumber",
            "yournumber",
            "ournumber",
            "varenummer",
            "varenr",
            "vare",
            "artikkel",
            "artikkelnummer",
            "artikkelnr",
            "artikelnummer",
            "artikelnr",
            "artikel",
            "produktnummer",
            "produktnr",
            "produkt",
            "nummer",
            "egetnummer",
            "deresnummer",
            "ertnummer",
            "jeresnummer",
            "vårtnummer",
            "vortnummer",
            "dittnummer",
            "ditnummer");
    private static final Set<String> QUANTITY = Set.of(
            "quantity",
            "qty",
            "antall",
            "antal",
            "ant",
            "mengde",
            "mängd",
            "mængde",
            "kvantitet",
            "kvantum",
            "pieces",
            "stk");
    private static final Set<String> UNIT = Set.of("unit", "uom", "enhet", "enhed", "måleenhet");
    /** What our own file of refused lines has besides. */
    private static final Set<String> OURS = Set.of("line", "reason");

    private final List<String> titles;
    private final List<Integer> products = new ArrayList<>();
    private int quantity = -1;
    private int unit = -1;

    /** @param titles of the first line; empty where that is a line of an order already */
    OrderTable(List<String> titles) {
        this.titles = titles;
        for (int i = 0; i < titles.size(); i++) {
            var bare = bare(titles.get(i));
            if (PRODUCT.contains(bare)) products.add(i);
            else if (QUANTITY.contains(bare) && quantity < 0) quantity = i;
            else if (UNIT.contains(bare) && unit < 0) unit = i;
        }
        if (titles.isEmpty()) {
            products.add(0);
            quantity = 1;
        }
    }

    /** The titles of a first line; empty when it has none that we know. */
    static List<String> titles(TableRow first) {
        boolean known =
                first.texts().stream().map(OrderTable::bare).anyMatch(t -> PRODUCT.contains(t) || QUANTITY.contains(t));
        return known ? first.texts() : List.of();
    }

    private static String bare(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /** Whether there is a column of products and one of quantities. */
    boolean isWhole() {
        return !products.isEmpty() && quantity >= 0;
    }

    /** How many columns are the file's own, and not those that our file of refused lines has put behind. */
    int own() {
        int own = titles.size();
        while (own > 0 && OURS.contains(bare(titles.get(own - 1)))) own--;
        return own;
    }

    /** LN9: what a cell holds that is neither a number nor words. */
    Optional<Reason> fault(TableRow row) {
        for (int at : cells(row)) {
            var cell = row.cell(at);
            var code =
                    switch (cell.kind()) {
                        case FORMULA -> "line-formula";
                        case DATE -> "line-date";
                        case ERROR -> "line-cell-error";
                        default -> "";
                    };
            if (!code.isEmpty()) return Optional.of(Reason.of(code, column(at), cell.text()));
        }
        return Optional.empty();
    }

    private List<Integer> cells(TableRow row) {
        return List.of(product(row), quantity);
    }

    private String column(int at) {
        return at < titles.size() ? titles.get(at) : String.valueOf((char) ('A' + Math.min(at, 25)));
    }

    /** The first of the columns of products that says something. */
    private int product(TableRow row) {
        return products.stream()
                .filter(at -> !row.cell(at).text().isBlank())
                .findFirst()
                .orElse(products.get(0));
    }

    Wanted wanted(TableRow row) {
        var written = row.cell(quantity);
        var unitWord = unit < 0 ? "" : row.cell(unit).text().strip();
        var amount =
                written.kind() == TableRow.Kind.NUMBER ? Amount.exact(written.text()) : Amount.read(written.text());
        var reading = Reading.of(row.number(), row.cell(product(row)).text(), written.text());
        return new Wanted(reading, amount.unit().isEmpty() ? amount.in(unitWord) : amount);
    }
}
