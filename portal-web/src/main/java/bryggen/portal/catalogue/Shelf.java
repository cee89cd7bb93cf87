package bryggen.portal.catalogue;

import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.Gtin;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.stock.StockLevel;
import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The copy, read for one company: everything a line needs, for any number of lines, by one statement. */
@ApplicationScoped
public class Shelf {
    /** A SKU and how much of it; without a quantity the least order quantity is meant. */
    record Wanted(String sku, @Nullable BigDecimal quantity) {}

    private static final String OFFERS =
            """
            select w.n, i.sku, i.name_%s, i.gtin, i.category, q.quantity, i.unit, i.minimum, i.multiple, i.maximum,
                   i.lead_time_days, coalesce(a.tax_category, i.tax_category),
                   case when a.tax_category is null then i.tax_percent else a.tax_percent end, i.picture_etag,
                   p.amount, p.currency, p.base_quantity, p.account <> '', p.source,
                   p.valid_from::text, p.valid_to::text, p.as_of, s.levels::text, coalesce(v.view, 'EXACT'),
                   (select string_agg(o.number, ', ' order by o.key) from catalogue_own_number o
                    where o.account = ?2 and o.sku = i.sku and o.removed_at is null)
            from rows from (jsonb_to_recordset(?1::jsonb) as (sku text, quantity numeric))
                 with ordinality as w(sku, quantity, n)
            join catalogue_item i on i.sku = w.sku and i.active and %s
            left join catalogue_terms a on a.account = ?2
            left join catalogue_stock_view v on v.account = ?2
            cross join lateral (
              select coalesce(w.quantity, catalogue_least(i.minimum, i.multiple)) as quantity) q
            left join lateral (
              select p.* from catalogue_price p
              where p.sku = i.sku and p.account in ('', ?2) and p.price_list in ('', coalesce(a.price_list, ''))
                and p.from_quantity <= q.quantity
                and coalesce(p.valid_from, '-infinity') <= ?3::date and coalesce(p.valid_to, 'infinity') >= ?3::date
              order by p.account desc, p.price_list desc, p.from_quantity desc,
                       coalesce(p.valid_from, '-infinity') desc, p.remote_id desc
              limit 1) p on true
            left join lateral (
              select jsonb_agg(jsonb_build_object('sku', s.sku, 'warehouse', s.warehouse, 'warehouseName',
                       s.warehouse_name, 'available', s.available::text, 'inbound', s.inbound, 'at', s.as_of)) as levels
              from catalogue_stock s where s.sku = i.sku) s on true
            order by w.n""";

    @PersistenceContext
    EntityManager em;

    /** Aligned with {@code wanted}; what is unknown or not for sale is empty. */
    List<Optional<Offer>> offers(String account, Language language, List<Wanted> wanted, LocalDate today) {
        var offers = new ArrayList<Optional<Offer>>();
        wanted.forEach(w -> offers.add(Optional.empty()));
        if (wanted.isEmpty()) return offers;
        var assortment = Assortment.of(em, account);
        var query = em.createNativeQuery(OFFERS.formatted(language.code(), assortment.condition("i", 4)))
                .setParameter(1, Wire.write(wanted))
                .setParameter(2, account)
                .setParameter(3, today.toString());
        for (int i = 0; i < assortment.values().size(); i++)
            query.setParameter(4 + i, assortment.values().get(i));
        for (var row : rows(query.getResultList())) offers.set(number(row[0]).intValue() - 1, Optional.of(offer(row)));
        return offers;
    }

    /** Also of items that are no longer sold (CA3). */
    Map<Sku, String> names(Language language, Collection<Sku> skus) {
        var names = new HashMap<Sku, String>();
        var query = em.createNativeQuery("select sku, name_" + language.code() + " from catalogue_item where sku in"
                + " (select jsonb_array_elements_text(?1::jsonb))");
        query.setParameter(1, Wire.write(skus));
        for (var row : rows(query.getResultList())) names.put(new Sku((String) row[0]), (String) row[1]);
        return names;
    }

    private static Offer offer(@Nullable Object[] row) {
        var limits = new Limits(new Unit(text(row[6])), decimal(row[7]), decimal(row[8]), decimal(row[9]));
        var category = (String) row[11];
        return new Offer(
                new Sku(text(row[1])),
                plain(number(row[5])),
                text(row[2]),
                row[3] == null ? null : new Gtin(text(row[3])),
                (String) row[4],
                limits,
                row[14] == null ? null : price(row),
                row[22] == null ? Stock.NOTHING_KNOWN : stock(text(row[22])),
                row[10] == null ? null : number(row[10]).intValue(),
                category == null || row[12] == null ? null : new TaxRate(category, plain(number(row[12]))),
                (String) row[13],
                Sight.valueOf(text(row[23])),
                (String) row[24]);
    }

    private static OwnPrice price(@Nullable Object[] row) {
        return new OwnPrice(
                unitPrice(row[14], row[15], row[16]),
                Boolean.TRUE.equals(row[17]) ? OwnPrice.Source.AGREEMENT : OwnPrice.Source.LIST,
                text(row[18]),
                date(row[19]),
                date(row[20]),
                instant(row[21]));
    }

    static UnitPrice unitPrice(@Nullable Object amount, @Nullable Object currency, @Nullable Object base) {
        return new UnitPrice(plain(number(amount)), Currency.getInstance(text(currency)), plain(number(base)));
    }

    private static Stock stock(String json) {
        return new Stock(List.of(Wire.read(json, StockLevel[].class)), false);
    }

    @SuppressWarnings("unchecked") // a native query of several columns answers arrays
    static List<@Nullable Object[]> rows(List<?> rows) {
        return (List<@Nullable Object[]>) rows;
    }

    static String text(@Nullable Object value) {
        if (value == null) throw new IllegalStateException("a column that is never null is null");
        return value.toString();
    }

    static BigDecimal number(@Nullable Object value) {
        return new BigDecimal(text(value));
    }

    static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value == null ? null : plain(number(value));
    }

    static @Nullable LocalDate date(@Nullable Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }

    static Instant instant(@Nullable Object value) {
        if (value instanceof Timestamp stamp) return stamp.toInstant();
        if (value instanceof OffsetDateTime time) return time.toInstant();
        throw new IllegalStateException("not a time: " + value);
    }

    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
