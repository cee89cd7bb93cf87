package bryggen.portal.catalogue;

import bryggen.integration.items.Item;
import bryggen.integration.items.Item.Attribute;
import bryggen.integration.items.Item.Category;
import bryggen.integration.items.Item.Picture;
import bryggen.integration.items.Item.Text;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Gtin;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.prices.PriceRow;
import bryggen.integration.stock.StockLevel;
import bryggen.integration.stock.StockLevel.Inbound;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Things for sale, as an ERP would tell of them. */
public final class Goods {
    public static final Category PUMPS =
            new Category("PUMPS", null, Map.of("en", "Pumps", "nb", "Pumper", "sv", "Pumpar", "da", "Pumper"));
    public static final Category CIRCULATION =
            new Category("CIRC", "PUMPS", Map.of("en", "Circulation", "nb", "Sirkulasjon"));
    public static final Category BOLTS = new Category("BOLTS", "FASTENERS", Map.of("en", "Bolts", "nb", "Bolter"));

    private Goods() {}

    public static Item pump() {
        return new Item(
                new Sku("PMP 25/60"),
                new Gtin("7038010000010"),
                Unit.PIECE,
                Map.of(
                        "nb", new Text("Sirkulasjonspumpe 25-60", "Stillegående pumpe for varmeanlegg."),
                        "sv", new Text("Cirkulationspump 25-60", "Tystgående pump."),
                        "da", new Text("Cirkulationspumpe 25-60", null),
                        "en", new Text("Circulation pump 25-60", "Quiet pump for heating.")),
                CIRCULATION,
                List.of(new Attribute(Map.of("en", "Head", "nb", "Løftehøyde"), "6 m")),
                null,
                null,
                null,
                10,
                TaxRate.of("S", "25"),
                List.of(new Sku("ØRE-1")),
                new Picture(
                        "image/svg+xml",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)),
                true);
    }

    public static Item bolt() {
        return item("BOLT-M8-20", "Sekskantbolt M8x20", BOLTS, "25", "10", true);
    }

    /** CA2: neither category nor GTIN nor picture, and a text in a language of which the house knows nothing. */
    public static Item bare() {
        return new Item(
                new Sku("ØRE-1"),
                null,
                Unit.PIECE,
                Map.of("fi", new Text("Silmukka", null)),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                true);
    }

    public static Item item(
            String sku, String name, Category category, String minimum, String multiple, boolean active) {
        return new Item(
                new Sku(sku),
                null,
                Unit.PIECE,
                Map.of("nb", new Text(name, null)),
                category,
                List.of(),
                minimum == null ? null : new BigDecimal(minimum),
                multiple == null ? null : new BigDecimal(multiple),
                null,
                5,
                TaxRate.of("S", "25"),
                List.of(),
                null,
                active);
    }

    public static PriceRow price(String customer, String list, String sku, String from, String amount) {
        return price(customer, list, sku, from, amount, null, null);
    }

    public static PriceRow price(
            String customer, String list, String sku, String from, String amount, String validFrom, String validTo) {
        return new PriceRow(
                customer == null ? null : new AccountNumber(customer),
                list,
                new Sku(sku),
                new BigDecimal(from),
                UnitPrice.of(amount, "NOK"),
                validFrom == null ? null : LocalDate.parse(validFrom),
                validTo == null ? null : LocalDate.parse(validTo),
                "TERMS-" + amount);
    }

    public static StockLevel stock(String sku, String warehouse, String available, String at) {
        return new StockLevel(
                new Sku(sku),
                warehouse,
                "Lager " + warehouse,
                new BigDecimal(available),
                List.of(new Inbound(LocalDate.parse("2026-12-08"), new BigDecimal("100"))),
                Instant.parse(at));
    }
}
