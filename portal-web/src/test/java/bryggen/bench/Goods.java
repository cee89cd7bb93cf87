package bryggen.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Products as a technical wholesaler has them, with texts, prices and stock. */
final class Goods {
    /** A category with what its products are called. */
    record Family(String code, String en, String nb, String sv, String da) {}

    static final Family[] FAMILIES = {
        new Family("BOLT", "Hexagon bolt", "Sekskantskrue", "Sexkantskruv", "Sekskantbolt"),
        new Family("NUT", "Lock nut", "Låsemutter", "Låsmutter", "Låsemøtrik"),
        new Family("BEAR", "Ball bearing", "Kulelager", "Kullager", "Kugleleje"),
        new Family("SEAL", "Shaft seal", "Akseltetning", "Axeltätning", "Akseltætning"),
        new Family("PUMP", "Centrifugal pump", "Sentrifugalpumpe", "Centrifugalpump", "Centrifugalpumpe"),
        new Family("VALV", "Ball valve", "Kuleventil", "Kulventil", "Kugleventil"),
        new Family("HOSE", "Hydraulic hose", "Hydraulikkslange", "Hydraulslang", "Hydraulikslange"),
        new Family("CABL", "Control cable", "Styrekabel", "Styrkabel", "Styrekabel"),
        new Family("MOTR", "Electric motor", "Elektromotor", "Elmotor", "Elmotor"),
        new Family("GEAR", "Worm gear", "Snekkegir", "Snäckväxel", "Snekkegear"),
        new Family("FILT", "Oil filter", "Oljefilter", "Oljefilter", "Oliefilter"),
        new Family("GLOV", "Work glove", "Arbeidshanske", "Arbetshandske", "Arbejdshandske"),
    };
    private static final String[] FINISHES = {"zinc plated", "A2", "A4", "black", "brass", "IP67", "400 V", "DN50"};

    static final List<String> TABLES = List.of(
            "catalogue_category",
            "catalogue_item",
            "catalogue_text",
            "catalogue_price",
            "catalogue_stock",
            "catalogue_word");

    private final Scale scale;
    private final Door door;

    Goods(Scale scale, Door door) {
        this.scale = scale;
        this.door = door;
    }

    void fill() throws SQLException {
        var dice = new Dice(scale.seed());
        try (var categories = new Copy(door, "catalogue_category", "code, parent, names, path, items");
                var items = new Copy(
                        door,
                        "catalogue_item",
                        "sku, remote_id, gtin, unit, category, path, name_nb, name_sv, name_da, name_en, minimum, multiple,"
                                + " lead_time_days, tax_category, tax_percent, attributes, active, in_stock, open_price,"
                                + " search, as_of");
                var texts = new Copy(door, "catalogue_text", "sku, language, name, description");
                var stock = new Copy(
                        door,
                        "catalogue_stock",
                        "sku, warehouse, remote_id, warehouse_name, available, inbound, as_of")) {
            for (var family : FAMILIES)
                categories.row(
                        family.code,
                        null,
                        "{\"en\":\"%s\",\"nb\":\"%s\",\"sv\":\"%s\",\"da\":\"%s\"}"
                                .formatted(family.en, family.nb, family.sv, family.da),
                        "{" + family.code + "}",
                        0);
            for (int i = 0; i < scale.items(); i++) item(i, dice, items, texts, stock);
        }
        prices(dice);
    }

    private void item(int i, Dice dice, Copy items, Copy texts, Copy stock) throws SQLException {
        var family = FAMILIES[i % FAMILIES.length];
        var sku = scale.sku(i);
        var size = " M" + dice.between(3, 64) + "x" + dice.between(10, 400) + " " + dice.of(FINISHES);
        boolean there = dice.percent(80);
        boolean pack = dice.percent(20);
        items.row(
                sku,
                "I" + i,
                gtin(i),
                "C62",
                family.code,
                "{" + family.code + "}",
                family.nb + size,
                family.sv + size,
                family.da + size,
                family.en + size,
                pack ? 50 : null,
                pack ? 50 : null,
                dice.between(2, 30),
                "S",
                25,
                "[{\"names\":{\"en\":\"Finish\"},\"value\":\"%s\"}]".formatted(dice.of(FINISHES)),
                true,
                there,
                true,
                "",
                Trade.NOW);
        texts.row(sku, "en", family.en + size, "For pumps and machines, series " + i / 100);
        texts.row(sku, "nb", family.nb + size, "Til pumper og maskiner, serie " + i / 100);
        for (var warehouse : List.of("OSL", "GOT"))
            stock.row(
                    sku,
                    warehouse,
                    "S" + warehouse + i,
                    warehouse.equals("OSL") ? "Oslo" : "Göteborg",
                    there ? dice.below(5_000) : 0,
                    "[]",
                    Trade.NOW);
    }

    /** GS1's check digit closes it. */
    private static String gtin(int item) {
        var digits = "70%010d".formatted(item);
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return digits + (10 - sum % 10) % 10;
    }

    /** Everybody's price with two steps, and companies' own ones. */
    private void prices(Dice dice) throws SQLException {
        try (var prices = new Copy(
                door,
                "catalogue_price",
                "remote_id, account, price_list, sku, from_quantity, amount, currency, base_quantity, source, leads,"
                        + " as_of")) {
            for (int i = 0; i < scale.items(); i++) {
                var amount = price(i);
                prices.row("L" + i, "", "", scale.sku(i), 0, amount, "NOK", 1, "LIST", true, Trade.NOW);
                prices.row("M" + i, "", "", scale.sku(i), 500, amount * 0.9, "NOK", 1, "LIST", false, Trade.NOW);
            }
            var shares = Shares.of(scale.customers());
            for (long i = 0; i < scale.agreedPrices(); i++) {
                int item = dice.below(scale.items());
                prices.row(
                        "A" + i,
                        scale.customer(shares.pick(dice)),
                        "",
                        scale.sku(item),
                        0,
                        price(item) * (0.7 + 0.2 * dice.fraction()),
                        "NOK",
                        1,
                        "AGREEMENT",
                        true,
                        Trade.NOW);
            }
        }
    }

    /** NOK for one. */
    static double price(int item) {
        return 2 + item * 7919L % 90_000 / 100.0;
    }

    /** What the feed works out from the texts when it takes an item. */
    static void finish(Connection database) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(
                    """
                    update catalogue_item i set search =
                      setweight(to_tsvector('simple', catalogue_words(name_en || ' ' || name_nb)), 'A')
                      || setweight(to_tsvector('simple', catalogue_words(i.sku || ' ' || gtin)), 'B')
                      || setweight(to_tsvector('simple', catalogue_words(t.description)), 'C')
                    from catalogue_text t where t.sku = i.sku and t.language = 'en'""");
            sql.execute(
                    "insert into catalogue_word select distinct word from catalogue_item i,"
                            + " unnest(tsvector_to_array(i.search)) word where word !~ '[0-9]' and length(word) between 2 and 40");
            sql.execute("update catalogue_category c set items ="
                    + " (select count(*) from catalogue_item i where i.category = c.code)");
        }
    }
}
