package bryggen.portal.catalogue;

import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.Gtin;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.stock.StockLevel;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
            select w.n, i.sku, q.quantity, i.name_%s, i.gtin, i.category, i.unit, i.minimum, i.multiple, i.maximum,
                   p.amount is not null, p.amount, p.currency, p.base_quantity, p.account <> '', p.source, p.valid_from,
                   p.valid_to, p.as_of, s.levels, i.lead_time_days, coalesce(a.tax_category, i.tax_category),
                   case when a.tax_category is null then i.tax_percent else a.tax_percent end, i.picture_etag,
                   coalesce(v.view, 'EXACT'),
                   (select string_agg(o.number, ', ' order by o.key) from catalogue_own_number o
                    where o.account = me.account and o.sku = i.sku and o.removed_at is null)
            from (select ?::text as account, ?::date as today) me
            cross join rows from (jsonb_to_recordset(?::jsonb) as (sku text, quantity numeric))
                 with ordinality as w(sku, quantity, n)
            join catalogue_item i on i.sku = w.sku and i.active and %s
            left join catalogue_terms a on a.account = me.account
            left join catalogue_stock_view v on v.account = me.account
            cross join lateral (
              select coalesce(w.quantity, catalogue_least(i.minimum, i.multiple)) as quantity) q
            left join lateral (
              select p.* from catalogue_price p
              where p.sku = i.sku and p.account in ('', me.account) and p.price_list in ('', coalesce(a.price_list, ''))
                and p.from_quantity <= q.quantity
                and coalesce(p.valid_from, '-infinity') <= me.today and coalesce(p.valid_to, 'infinity') >= me.today
              order by p.account desc, p.price_list desc, p.from_quantity desc,
                       coalesce(p.valid_from, '-infinity') desc, p.remote_id desc
              limit 1) p on true
            left join lateral (
              select array_agg(array[s.warehouse, s.warehouse_name, s.available::text, s.inbound::text,
                       (extract(epoch from s.as_of) * 1000000)::bigint::text]) as levels
              from catalogue_stock s where s.sku = i.sku) s on true
            order by w.n""";

    @Inject
    Sql sql;

    /** Aligned with {@code wanted}; what is unknown or not for sale is empty. */
    List<Optional<Offer>> offers(String account, Language language, List<Wanted> wanted, LocalDate today) {
        var offers = new ArrayList<Optional<Offer>>();
        wanted.forEach(w -> offers.add(Optional.empty()));
        if (wanted.isEmpty()) return offers;
        var assortment = Assortment.of(sql, account);
        var values = new ArrayList<Object>(List.of(account, today, Wire.write(wanted)));
        values.addAll(assortment.values());
        for (var row : sql.cells(OFFERS.formatted(language.code(), assortment.condition("i")), values.toArray()))
            offers.set(row.whole() - 1, Optional.of(offer(row)));
        return offers;
    }

    /** Also of items that are no longer sold (CA3). */
    Map<Sku, String> names(Language language, Collection<Sku> skus) {
        var names = new HashMap<Sku, String>();
        for (var row : sql.cells(
                "select sku, name_" + language.code()
                        + " from catalogue_item where sku in (select jsonb_array_elements_text(?::jsonb))",
                Wire.write(skus))) names.put(new Sku(row.text()), row.text());
        return names;
    }

    private static Offer offer(Cells row) {
        var sku = new Sku(row.text());
        var quantity = row.plain();
        var name = row.text();
        var gtin = row.textOrNone();
        var category = row.textOrNone();
        var limits = new Limits(new Unit(row.text()), row.plainOrNone(), row.plainOrNone(), row.plainOrNone());
        var price = price(row);
        var levels = row.textRows().stream().map(level -> level(sku, level)).toList();
        var leadTimeDays = row.wholeOrNone();
        return new Offer(
                sku,
                quantity,
                name,
                gtin == null ? null : new Gtin(gtin),
                category,
                limits,
                price,
                levels.isEmpty() ? Stock.NOTHING_KNOWN : new Stock(levels, false),
                leadTimeDays,
                tax(row.textOrNone(), row.plainOrNone()),
                row.textOrNone(),
                Sight.valueOf(row.text()),
                row.textOrNone());
    }

    private static StockLevel level(Sku sku, String[] level) {
        return new StockLevel(
                sku,
                level[0],
                level[1],
                new BigDecimal(level[2]),
                level[3].equals("[]") ? List.of() : List.of(Wire.read(level[3], StockLevel.Inbound[].class)),
                Instant.EPOCH.plus(Long.parseLong(level[4]), ChronoUnit.MICROS));
    }

    private static @Nullable OwnPrice price(Cells row) {
        if (!row.yes()) {
            row.pass(8);
            return null;
        }
        return new OwnPrice(
                unitPrice(row),
                row.yes() ? OwnPrice.Source.AGREEMENT : OwnPrice.Source.LIST,
                row.text(),
                row.dateOrNone(),
                row.dateOrNone(),
                row.instant());
    }

    /** Its amount, currency and base quantity. */
    static UnitPrice unitPrice(Cells row) {
        return new UnitPrice(row.plain(), Currency.getInstance(row.text()), row.plain());
    }

    private static @Nullable TaxRate tax(@Nullable String category, @Nullable BigDecimal percent) {
        return category == null || percent == null ? null : new TaxRate(category, percent);
    }
}
