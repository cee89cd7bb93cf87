package bryggen.portal.catalogue;

import java.time.LocalDate;
import java.util.List;

/** CA4 as conditions on {@code catalogue_price p}, for the rows that lead: the price of the least order quantity. */
record PriceTerms(String account, String priceList, LocalDate today) {

    /** Whose terms a row is. */
    enum Owner {
        OWN,
        LIST,
        EVERYBODY
    }

    boolean has(Owner owner) {
        return owner != Owner.LIST || !priceList.isEmpty();
    }

    /** The row holds today and no better one does. */
    String leads(Owner owner, List<Object> values) {
        var whose =
                switch (owner) {
                    case OWN -> {
                        values.add(account);
                        yield "p.account <> '' and p.account = ?";
                    }
                    case LIST -> {
                        values.add(priceList);
                        yield "p.account = '' and p.price_list <> '' and p.price_list = ?";
                    }
                    case EVERYBODY -> "p.account = '' and p.price_list = ''";
                };
        return "p.leads and " + whose + " and (select b.remote_id = p.remote_id" + best("p.sku", values) + ")";
    }

    /** The item {@code i} has no price at all today. */
    String none(List<Object> values) {
        return "coalesce((select false" + best("i.sku", values) + "), true)";
    }

    /** What the item {@code i} costs; null without a price. */
    String amount(List<Object> values) {
        return "(select b.per_unit" + best("i.sku", values) + ")";
    }

    // the one best row, asked for item by item: as a join the planner would rather read all prices through
    private String best(String sku, List<Object> values) {
        values.add(account);
        values.add(priceList);
        values.add(today.toString());
        values.add(today.toString());
        return " from catalogue_price b where b.sku = " + sku
                + " and b.leads and b.account in ('', ?) and b.price_list in ('', ?)"
                + " and coalesce(b.valid_from, '-infinity') <= ?::date and coalesce(b.valid_to, 'infinity') >= ?::date"
                + " order by b.account desc, b.price_list desc, b.from_quantity desc,"
                + " coalesce(b.valid_from, '-infinity') desc, b.remote_id desc limit 1";
    }
}
