package bryggen.portal.catalogue.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.prices.PriceRow;
import bryggen.portal.exchange.FeedMerge;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.exchange.Unplaced;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Price rows; a price may come before its item. */
@ApplicationScoped
public class PriceUpdates implements FeedMerge<PriceRow> {
    private static final String COLUMNS = "remote_id, account, price_list, sku, from_quantity, amount, currency,"
            + " base_quantity, valid_from, valid_to, source";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public Feed<PriceRow> feed() {
        return Feed.PRICE;
    }

    @Override
    public List<Unplaced> merge(List<Fresh<PriceRow>> rows) {
        sql.stage(
                "stage_catalogue_price",
                "remote_id text, account text, price_list text, sku text, from_quantity numeric, amount numeric,"
                        + " currency text, base_quantity numeric, valid_from date, valid_to date, source text",
                rows.stream().map(PriceUpdates::row).toList());
        var touched = sql.rows(
                "select sku from stage_catalogue_price union select p.sku from catalogue_price p"
                        + " join stage_catalogue_price s using (remote_id) where p.account is not null",
                row -> row.getString(1));
        sql.run(
                "insert into catalogue_price (" + COLUMNS + ", as_of) select " + COLUMNS
                        + ", ? from stage_catalogue_price on conflict (remote_id) do update set"
                        + " account = excluded.account, price_list = excluded.price_list, sku = excluded.sku,"
                        + " from_quantity = excluded.from_quantity, amount = excluded.amount,"
                        + " currency = excluded.currency, base_quantity = excluded.base_quantity,"
                        + " valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source,"
                        + " leads = false, as_of = excluded.as_of",
                clock.instant());
        lead(touched);
        return List.of();
    }

    @Override
    public void gone(Set<String> remoteIds) {
        lead(sql.rows(
                "delete from catalogue_price where remote_id = any (?) returning sku", row -> row.getString(1), (Object)
                        remoteIds.toArray(String[]::new)));
    }

    private void lead(List<String> skus) {
        sql.rows(
                "select catalogue_lead_prices(?, ?)",
                row -> true,
                skus.stream().distinct().toArray(String[]::new),
                LocalDate.now(clock));
    }

    private static @Nullable Object[] row(Fresh<PriceRow> fresh) {
        var price = fresh.row();
        var customer = price.customer();
        return new @Nullable Object[] {
            fresh.remoteId(),
            customer == null ? "" : customer.value(),
            customer != null || price.priceList() == null ? "" : price.priceList(),
            price.sku().value(),
            price.from(),
            price.price().amount(),
            price.price().currency().getCurrencyCode(),
            price.price().baseQuantity(),
            price.validFrom(),
            price.validTo(),
            price.source()
        };
    }
}
