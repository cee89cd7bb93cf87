package bryggen.sandbox.range;

import bryggen.integration.items.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A family of products as its block in a range file says: patterns with {columns}, a table of sizes, crossed variants. */
final class Series {
    static final List<String> LANGUAGES = List.of("nb", "sv", "da", "en");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern DECIMAL_POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");

    final Item.Category category;
    final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Map<String, String>> sizes = new ArrayList<>();
    private final Map<String, List<String>> crosses = new LinkedHashMap<>();

    Series(Item.Category category) {
        this.category = category;
    }

    /** Takes the line of the block that begins with {@code word}. */
    void line(String word, String rest) {
        switch (word) {
            case "table" -> columns.addAll(List.of(rest.split("\\s+", -1)));
            case "row" -> sizes.add(row(rest.split("\\s+", -1)));
            case "cross" -> {
                var parts = new ArrayList<>(List.of(rest.split("\\s+", -1)));
                crosses.put(parts.remove(0), parts);
            }
            default -> facts.put(word, rest);
        }
    }

    /** Every size crossed with every variant; {@code factor} is what the variant does to the price. */
    List<Variant> variants() {
        var variants = new ArrayList<Variant>();
        for (int i = 0; i < sizes.size(); i++)
            variants.add(new Variant(this, sizes.get(i), 1, share(i, sizes.size()), 0));
        for (var cross : crosses.entrySet()) {
            var wider = new ArrayList<Variant>();
            for (var variant : variants)
                for (int i = 0; i < cross.getValue().size(); i++)
                    wider.add(variant.crossed(cross.getKey(), cross.getValue().get(i), i));
            variants.clear();
            variants.addAll(wider);
        }
        return variants;
    }

    String fact(String name, String otherwise) {
        return facts.getOrDefault(name, otherwise);
    }

    static String fill(String pattern, Map<String, String> values) {
        return SLOT.matcher(pattern)
                .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
    }

    /** Filled for readers: Nordic languages write a decimal comma. */
    static String say(String language, String pattern, Map<String, String> values) {
        var text = fill(pattern, values);
        return language.equals("en") ? text : DECIMAL_POINT.matcher(text).replaceAll(",");
    }

    private Map<String, String> row(String[] cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) row.put(columns.get(i), cell(cells[i]));
        return row;
    }

    /** A cell holds no blanks: an underscore stands for one, {} for nothing at all. */
    private static String cell(String text) {
        return text.equals("{}") ? "" : text.replace('_', ' ');
    }

    private static double share(int index, int count) {
        return count < 2 ? 0.5 : (double) index / (count - 1);
    }

    /** One product to be: its column values, and for its picture how large it is among its kind and which variant. */
    record Variant(Series series, Map<String, String> values, double factor, double share, int look) {

        private Variant crossed(String column, String choice, int index) {
            var parts = choice.split("\\*", -1);
            var wider = new LinkedHashMap<>(values);
            wider.put(column, cell(parts[0]));
            double times = parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
            return new Variant(series, wider, factor * times, share, look + index);
        }

        String sku() {
            return fill(series.fact("sku", ""), values).replace('_', ' ');
        }
    }
}
