package bryggen.portal.catalogue;

import bryggen.dev.MigratedDatabase;
import bryggen.dev.QuietLog;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.erp.Intakes;
import bryggen.portal.platform.jpa.PlainSql;

/** The catalogue over a database, for other rooms' tests: without a server and without an ERP that could be asked. */
public final class OpenCatalogue {
    public final PlainSql sql;
    public final Intakes feeds;
    public final Recognising recognising = new Recognising();
    public final Offers offers = new Offers();
    public final OwnNumbers numbers = new OwnNumbers();

    public OpenCatalogue(MigratedDatabase database) {
        sql = new PlainSql(database::connect);
        feeds = new Intakes(sql, Copy.NOON);
        recognising.sql = sql;
        offers.shelf = new Shelf();
        offers.shelf.sql = sql;
        offers.clock = Copy.NOON;
        numbers.sql = sql;
        numbers.clock = Copy.NOON;
        numbers.audit = new QuietLog();
    }

    public static Assortments assortments(PlainSql sql) {
        var assortments = new Assortments();
        assortments.sql = sql;
        return assortments;
    }

    /** A company's own number for a product. */
    public void number(Actor actor, String number, String sku) {
        sql.transaction(() -> numbers.keep(actor, number, sku));
    }
}
