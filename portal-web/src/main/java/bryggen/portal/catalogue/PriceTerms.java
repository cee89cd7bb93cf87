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

    private static final String HOLDS =
            "coalesce(%1$s.valid_from, '-infinity') <= ?::date" + " and coalesce(%1$s.valid_to, 'infinity') >= ?::date";
    private static final String RANK =
            "(%1$s.account, %1$s.price_list, %1$s.from_quantity, coalesce(%1$s.valid_from, '-infinity'), %1$s.remote_id)";

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
        values.add(today.toString());
        values.add(today.toString());
        return "p.leads and " + whose + " and " + HOLDS.formatted("p") + " and not exists (" + mine("p.sku", values)
                + " and " + RANK.formatted("b") + " > " + RANK.formatted("p") + ")";
    }

    /** The item {@code i} has no price at all today. */
    String none(List<Object> values) {
        return "not exists (" + mine("i.sku", values) + ")";
    }

    private String mine(String sku, List<Object> values) {
        values.add(account);
        values.add(priceList);
        values.add(today.toString());
        values.add(today.toString());
        return "select 1 from catalogue_price b where b.sku = " + sku
                + " and b.leads and b.account in ('', ?) and b.price_list in ('', ?) and " + HOLDS.formatted("b");
    }
}
