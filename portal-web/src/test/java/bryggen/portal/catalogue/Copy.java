package bryggen.portal.catalogue;

import bryggen.dev.MigratedDatabase;
import bryggen.integration.kernel.Sku;
import bryggen.portal.catalogue.Shelf.Wanted;
import bryggen.portal.catalogue.erp.Intakes;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.jpa.PlainSql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue's copy in a real database, filled by the feeds and read as the portal reads it. */
final class Copy {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-12-03T12:00:00Z"), ZoneOffset.UTC);
    static final LocalDate TODAY = LocalDate.parse("2026-12-03");

    final MigratedDatabase database;
    final PlainSql sql;
    final Intakes feeds;
    final Shelf shelf = new Shelf();
    final Products products = new Products();
    final ProductSheets sheets = new ProductSheets();
    final Categories categories = new Categories();
    final Pictures pictures = new Pictures();

    Copy(String name) {
        database = MigratedDatabase.named(name);
        sql = new PlainSql(database::connect);
        feeds = new Intakes(sql, NOON);
        readBy(sql);
    }

    /** Reads by this from now on. */
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here that would inject
    void readBy(PlainSql by) {
        shelf.sql = by;
        products.sql = by;
        products.words = new SearchWords();
        products.words.sql = by;
        products.numbers = new NumberSearch();
        products.numbers.sql = by;
        sheets.sql = by;
        categories.sql = by;
        pictures.sql = by;
    }

    /** A company that buys by a price list, or by none. */
    void company(String number, String priceList) {
        run("insert into accounts_account (number, name, kind, price_list, opened_at) values ('" + number + "', '"
                + number + "', 'CUSTOMER', " + (priceList == null ? "null" : "'" + priceList + "'") + ", now())");
    }

    void run(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what the database itself answers. */
    List<String> read(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new ArrayList<String>();
            while (rows.next()) read.add(rows.getString(1));
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Offer offer(String account, String sku, String quantity) {
        return shelf.offers(
                        account,
                        Language.NB,
                        List.of(new Wanted(sku, quantity == null ? null : new BigDecimal(quantity))),
                        TODAY)
                .get(0)
                .orElseThrow();
    }

    List<String> found(String q) {
        return found("C1", q, null, null, false);
    }

    List<String> found(String account, String q, String sort, String category, boolean inStock) {
        var ask = ProductAsk.of(q, category, String.valueOf(inStock), new ListAsk(1, 50, sort, null));
        return skus(products.find(account, Language.NB, TODAY, ask).skus().items().stream());
    }

    static List<String> skus(Stream<Sku> skus) {
        return skus.map(Sku::value).toList();
    }
}
