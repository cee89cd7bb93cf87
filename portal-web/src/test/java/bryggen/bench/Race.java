package bryggen.bench;

import java.util.List;

/**
 * Something that people or systems ask for, and the one statement that reads what must be read for it (BE2).
 *
 * @param pattern see {@code limit.Stencil}
 */
record Race(String name, String path, boolean api, String pattern, String sql) {
    /** Who asks: the sign-in has to live, and says for which company. */
    private static final String ME =
            """
            with me as materialized (
              select m.account, p.id as person from access_sign_in s
              join access_person p on p.id = s.person and p.disabled_at is null
              join access_membership m on m.person = p.id and m.disabled_at is null
              join accounts_account a on a.number = m.account and a.opened_at is not null
              where s.id = cast(? as uuid) and s.ended_at is null and s.expires_at > now()
                and s.last_seen_at > now() - interval '1 hour' limit 1)
            """;

    private static final String OFFERS =
            """
            left join catalogue_terms t on t.account = me.account
            left join lateral (
              select p.amount from catalogue_price p where p.sku = i.sku and p.account in ('', me.account)
                and p.price_list in ('', coalesce(t.price_list, ''))
                and p.from_quantity <= catalogue_least(i.minimum, i.multiple)
                and coalesce(p.valid_from, '-infinity') <= current_date
                and coalesce(p.valid_to, 'infinity') >= current_date
              order by p.account desc, p.price_list desc, p.from_quantity desc limit 1) p on true
            left join lateral (select sum(s.available) as available from catalogue_stock s where s.sku = i.sku) s on true
            """;

    private static final String ORDERS =
            """
            (select * from orders_order o where o.account = (select account from me) %s
              order by o.placed_at desc, o.number desc limit %d)""";

    private static final String ORDER_AND_LINES =
            """
            select 'o', o.number, coalesce(o.purchase_order, ''), %s, %s, o.erp_number, '', '', o.placed_at, o.number, 0
            from o
            union all
            select 'l', l.sku, l.name, l.quantity::int::text, %s, %s, l.shipped::int::text, l.invoiced::int::text,
              o.placed_at, o.number, l.line from o join orders_line l on l.order_id = o.id
            """;

    /** @param number of an order of the largest customer */
    static List<Race> all(String number) {
        return List.of(
                new Race(
                        "catalogue page",
                        "/catalogue/list",
                        false,
                        "i:2,2,3,2,4,5,2,3,3",
                        ME
                                + """
                                select 'i', i.sku, i.name_nb, case when s.available > 0 then %s end, %s,
                                  (select case when sum(c.items) > 10000 then 10001 end from catalogue_category c where cardinality(c.path) = 1),
                                  (select string_agg(c.code || c.names::text || c.items, ',') from catalogue_category c
                                    where c.items > 0),
                                  (select count(*) from notices_notice n where n.person = me.person
                                    and n.account = me.account and n.inbox and n.read_at is null)
                                from me cross join lateral (select * from catalogue_item i where i.active
                                  order by i.name_nb collate "nb-x-icu", i.sku limit 24) i
                                %s order by i.name_nb collate "nb-x-icu", i.sku"""
                                        .formatted(norwegian("s.available", ""), norwegian("p.amount", ".00"), OFFERS)),
                new Race(
                        "order list",
                        "/orders/list?view=all",
                        false,
                        "o:2,2,3,4",
                        ME
                                + """
                                select 'o', o.number, o.purchase_order, %s, o.placed_at, o.placed_by_name, o.acceptance,
                                  o.shipping, (select count(*) from (select 1 from orders_order c
                                    where c.account = me.account limit 10001) h),
                                  (select count(*) from notices_notice n where n.person = me.person
                                    and n.account = me.account and n.inbox and n.read_at is null)
                                from me cross join lateral %s o order by o.placed_at desc, o.number desc"""
                                        .formatted(norwegian("o.net", ".00"), ORDERS.formatted("", 20))),
                new Race(
                        "order page",
                        "/orders/order?number=" + number,
                        false,
                        "o:2,2,3;l:3,2,4,7,8,5,6",
                        ME
                                + ", o as materialized (select * from orders_order o where o.number = '%s'"
                                        .formatted(number)
                                + " and o.account = (select account from me)), more as materialized (select"
                                + " (select string_agg(kind || who || text || at, ',') from orders_event e where e.order_id = o.id"
                                + " and e.account = o.account),"
                                + " (select string_agg(number || kind || gross || open_amount, ',') from orders_document d"
                                + " where d.account = o.account and d.erp_order = o.erp_number),"
                                + " (select string_agg(p.line || p.confidence || p.first_day || p.steps, ',')"
                                + " from deliveries_promise p where p.account = o.account and p.order_id = o.id),"
                                + " (select string_agg(m.state, ',') from exchange_message m where m.account = o.account"
                                + " and m.kind = 'order-submit' and m.business_key = o.number) from o)"
                                + ORDER_AND_LINES.formatted(
                                        "''",
                                        "(select more::text from more)",
                                        norwegian("l.price", ".00"),
                                        norwegian("l.net", ".00"))
                                + " order by 11"),
                new Race(
                        "product API",
                        "/api/v1/products",
                        true,
                        "i:2,3,4,5,6",
                        ME
                                + """
                                select 'i', i.sku, i.name_en, i.gtin, i.category, to_char(p.amount, 'FM9999990.00'), s.available,
                                  (select case when sum(c.items) > 10000 then 10001 end from catalogue_category c where cardinality(c.path) = 1)
                                from me cross join lateral (select * from catalogue_item i where i.active
                                  order by i.name_en collate "en-x-icu", i.sku limit 20) i
                                %s order by i.name_en collate "en-x-icu", i.sku"""
                                        .formatted(OFFERS)),
                new Race(
                        "order API",
                        "/api/v1/orders",
                        true,
                        "o:2,3,6;l:2,3,4,5,6,7,8",
                        ME
                                + ", o as materialized " + ORDERS.formatted("", 20)
                                + ", d as materialized (select d.erp_order, string_agg(d.number || d.kind || d.open_amount, ',')"
                                + " from orders_document d where d.account = (select account from me)"
                                + " and d.erp_order in (select erp_number from o) group by 1), m as materialized (select"
                                + " m.business_key, max(m.state) from exchange_message m where m.account ="
                                + " (select account from me) and m.kind = 'order-submit' and m.business_key in"
                                + " (select number from o) group by 1), n as materialized (select count(*) from (select 1"
                                + " from orders_order c where c.account = (select account from me) limit 10001) h)"
                                + ORDER_AND_LINES.formatted(
                                        "(select d::text from d where d.erp_order = o.erp_number)",
                                        "(select n::text from n) || (select m::text from m where m.business_key = o.number)",
                                        "l.price::text",
                                        "l.net::text")
                                + " order by 9 desc, 10 desc, 11"));
    }

    /** An amount as the page shows it: 12 345,50. */
    private static String norwegian(String amount, String decimals) {
        return "translate(to_char(" + amount + ", 'FM999,999,990" + decimals + "'), ',.', U&'\\00A0,')";
    }

    /** The name of the files and of the address at the limit. */
    String file() {
        return name.replace(' ', '-');
    }
}
