package bryggen.bench.limit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An order as the portal writes it (order, lines, first promises, event, message to the ERP, audit, answer under its key),
 * with its prices, its credit and its stock read under the same lock, in three statements.
 */
final class LimitOrder {
    private static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('orders ' || m.account, 7)) from access_sign_in s
            join access_membership m on m.person = s.person and m.disabled_at is null where s.id = cast(? as uuid)""";

    private static final String READ =
            """
            with me as (
              select m.account, p.id as person, p.name from access_sign_in s
              join access_person p on p.id = s.person and p.disabled_at is null
              join access_membership m on m.person = p.id and m.disabled_at is null
              where s.id = cast(? as uuid) and s.ended_at is null and s.expires_at > now()
                and s.last_seen_at > now() - interval '1 hour' limit 1)
            select w.n, i.sku, i.name_nb, i.unit, p.amount, p.currency, p.base_quantity, i.minimum, i.multiple,
              (select sum(available) from catalogue_stock s where s.sku = i.sku),
              me.account, me.person::text, me.name, a.currency, a.credit_limit - a.credit_used,
              (select coalesce(sum(gross), 0) from orders_order o where o.account = me.account and o.phase = 'open'
                and o.currency = a.currency and o.origin in ('WEB', 'API', 'UPLOAD')
                and o.approval is distinct from 'WAITING' and (o.acceptance = 'WAITING' or o.erp_received_at > a.as_of)),
              'B' || nextval_once.number, i.tax_category, i.tax_percent
            from me join accounts_account a on a.number = me.account
            cross join (select nextval('orders_number') as number) nextval_once
            cross join unnest(?::text[], ?::numeric[]) with ordinality as w (sku, quantity, n)
            join catalogue_item i on i.sku = w.sku and i.active
            left join catalogue_terms t on t.account = me.account
            join lateral (
              select p.* from catalogue_price p where p.sku = i.sku and p.account in ('', me.account)
                and p.price_list in ('', coalesce(t.price_list, '')) and p.from_quantity <= w.quantity
                and coalesce(p.valid_from, '-infinity') <= current_date
                and coalesce(p.valid_to, 'infinity') >= current_date
              order by p.account desc, p.price_list desc, p.from_quantity desc limit 1) p on true
            order by w.n""";

    private static final String WRITE =
            """
            with lines as (
              select cast(? as uuid) as order_id, l.* from jsonb_to_recordset(cast(? as jsonb))
                as l (line int, sku text, name text, unit text, quantity numeric, price numeric, base numeric, net numeric)),
            head as (
              insert into orders_order (id, acceptance, account, invoicing, number, origin, placed_at, placed_by,
                placed_by_name, shipping, skus, thread, version, currency, gross, net, placed_gross, tax, purchase_order)
              select ?::uuid, 'WAITING', ?, 'NONE', ?, 'API', ?::timestamptz, ?::uuid, ?, 'NONE', ?, gen_random_uuid(), 1, ?,
                ?, ?, ?, ?, ? returning id, account, number, placed_at, placed_by_name, gross, currency, purchase_order),
            rows as (
              insert into orders_line (id, account, invoiced, line, name, net, price, price_base, quantity, shipped, sku,
                tax_category, tax_percent, unit, order_id)
              select gen_random_uuid(), h.account, 0, l.line, l.name, l.net, l.price, l.base, l.quantity, 0, l.sku, 'S', 25,
                l.unit, h.id from lines l, head h returning 1),
            event as (
              insert into orders_event (order_id, account, at, kind, who, text)
              select id, account, placed_at, 'placed', placed_by_name, '' from head returning 1),
            message as (
              insert into exchange_message (kind, business_key, account, lane, payload)
              select 'order-submit', number, account, 'account ' || account, cast(? as jsonb) from head returning id),
            owed as (insert into exchange_event (message, attempt, what) select id, 0, 'owed' from message returning 1),
            promise as (
              insert into deliveries_promise (order_id, line, account, number, first_day, given_at, source, confidence, steps)
              select h.id, l.line, h.account, h.number, current_date + 2, h.placed_at, 'PORTAL', 'medium',
                '[{"to":"2026-11-24","from":"2026-11-23","kind":"stock","where":"Oslo"}]'::jsonb from lines l, head h
              returning 1),
            audit as (
              insert into access_audit (person, person_name, account, acting_as, act, subject, after, channel, source)
              select ?::uuid, placed_by_name, account, account, 'orders.placed', number, jsonb_build_object('lines', 10,
                'gross', jsonb_build_object('amount', gross::text, 'currency', currency), 'purchaseOrder', purchase_order),
                'API', '' from head returning 1)
            insert into platform_idempotency (account, operation, key, body_hash, status, location, answer)
            select account, 'orders', ?, ?, 201, '/api/v1/orders/' || number, ? from head""";

    /** The new order's number, and the JSON that says it all. */
    record Placed(String number, String answer) {}

    private LimitOrder() {}

    static Placed place(Connection connection, String signIn, String key, byte[] body) throws SQLException {
        var text = new String(body, StandardCharsets.UTF_8);
        var asked = lines(text);
        var skus = asked.keySet().toArray(new String[0]);
        var quantities = asked.values().toArray(new BigDecimal[0]);
        var purchaseOrder = value(text, "purchaseOrder", 0);
        var id = UUID.randomUUID().toString();
        var now = Instant.now();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement(LOCK);
                var read = connection.prepareStatement(READ);
                var write = connection.prepareStatement(WRITE)) {
            lock.setString(1, signIn);
            lock.execute();
            read.setString(1, signIn);
            read.setArray(2, connection.createArrayOf("text", skus));
            read.setArray(3, connection.createArrayOf("numeric", quantities));
            var answer = new StringBuilder(2500);
            var rows = new StringBuilder(2000).append('[');
            var message = new StringBuilder(2000);
            var net = BigDecimal.ZERO;
            String account = "";
            String person = "";
            String name = "";
            String number = "";
            String currency = "";
            BigDecimal left = null;
            int n = 0;
            try (var result = read.executeQuery()) {
                while (result.next()) {
                    if (n == 0) {
                        account = result.getString(11);
                        person = result.getString(12);
                        name = result.getString(13);
                        currency = result.getString(14);
                        left = result.getBigDecimal(15);
                        number = result.getString(17);
                        answer.append("{\"number\":\"")
                                .append(number)
                                .append("\",\"account\":\"")
                                .append(account);
                        answer.append("\",\"purchaseOrder\":\"")
                                .append(purchaseOrder)
                                .append("\",\"placedAt\":\"");
                        answer.append(now).append("\",\"placedBy\":\"").append(name);
                        answer.append(
                                "\",\"origin\":\"api\",\"acceptance\":\"waiting\",\"shipping\":\"none\",\"invoicing\":"
                                        + "\"none\",\"paid\":\"none\",\"erp\":{\"state\":\"waiting\",\"at\":\"");
                        answer.append(now)
                                .append("\",\"attempt\":0,\"next\":\"")
                                .append(now)
                                .append("\"},\"lines\":[");
                    }
                    var quantity = quantities[n];
                    var price = result.getBigDecimal(5);
                    var least = result.getBigDecimal(8);
                    var multiple = result.getBigDecimal(9);
                    if ((least != null && quantity.compareTo(least) < 0)
                            || (multiple != null && quantity.remainder(multiple).signum() != 0))
                        throw new SQLException("A rule says no");
                    var sum =
                            price.multiply(quantity).divide(result.getBigDecimal(7), 2, java.math.RoundingMode.HALF_UP);
                    net = net.add(sum);
                    n++;
                    if (n > 1) {
                        answer.append(',');
                        rows.append(',');
                        message.append(',');
                    }
                    row(answer, n, result.getString(2), result.getString(3), quantity, price, sum);
                    rows.append("{\"line\":").append(n).append(",\"sku\":\"").append(result.getString(2));
                    rows.append("\",\"name\":\"")
                            .append(result.getString(3))
                            .append("\",\"unit\":\"C62\",\"quantity\":");
                    rows.append(quantity).append(",\"price\":").append(price).append(",\"base\":1,\"net\":");
                    rows.append(sum).append('}');
                    message.append("{\"sku\":\"")
                            .append(result.getString(2))
                            .append("\",\"line\":")
                            .append(n);
                    message.append(",\"price\":{\"amount\":\"")
                            .append(price)
                            .append("\",\"currency\":\"")
                            .append(currency);
                    message.append("\",\"baseQuantity\":\"1\"},\"quantity\":{\"unit\":\"C62\",\"value\":\"");
                    message.append(quantity).append("\"}}");
                }
            }
            var tax = net.multiply(new BigDecimal("0.25")).setScale(2, java.math.RoundingMode.HALF_UP);
            var gross = net.add(tax);
            if (n != skus.length || (left != null && gross.compareTo(left) > 0))
                throw new SQLException("A rule says no");
            answer.append("],\"totals\":{\"net\":\"")
                    .append(net)
                    .append("\",\"tax\":\"")
                    .append(tax);
            answer.append("\",\"gross\":\"")
                    .append(gross)
                    .append("\",\"currency\":\"")
                    .append(currency);
            answer.append("\"},\"shipments\":[],\"invoices\":[]}");
            rows.append(']');
            message.insert(0, "{\"lines\": [");
            message.append("], \"number\": \"").append(number).append("\", \"origin\": \"api\", \"customer\": \"");
            message.append(account).append("\", \"placedOn\": \"").append(LocalDate.now(ZoneOffset.UTC));
            message.append("\", \"purchaseOrder\": \"").append(purchaseOrder).append("\"}");
            int at = 0;
            for (var one : new Object[] {
                id,
                rows.toString(),
                id,
                account,
                number,
                now.toString(),
                person,
                name,
                String.join(" ", skus),
                currency,
                gross,
                net,
                gross,
                tax,
                purchaseOrder,
                message.toString(),
                person,
                key,
                hash(body),
                answer.toString()
            }) write.setObject(++at, one);
            if (write.executeUpdate() != 1) throw new SQLException("Not written");
            connection.commit();
            return new Placed(number, answer.toString());
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void row(
            StringBuilder answer,
            int n,
            String sku,
            String name,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal sum) {
        answer.append("{\"line\":")
                .append(n)
                .append(",\"sku\":\"")
                .append(sku)
                .append("\",\"name\":\"")
                .append(name);
        answer.append("\",\"quantity\":\"")
                .append(quantity)
                .append("\",\"unit\":\"C62\",\"unitPrice\":\"")
                .append(price);
        answer.append("\",\"priceBase\":\"1\",\"net\":\"").append(sum);
        answer.append("\",\"shipped\":\"0\",\"invoiced\":\"0\"}");
    }

    private static Map<String, BigDecimal> lines(String text) {
        var lines = new LinkedHashMap<String, BigDecimal>();
        for (int at = text.indexOf("\"sku\""); at >= 0; at = text.indexOf("\"sku\"", at + 1))
            lines.put(value(text, "sku", at), new BigDecimal(value(text, "quantity", at)));
        return lines;
    }

    private static String value(String text, String name, int from) {
        int at = text.indexOf("\"" + name + "\":\"", from) + name.length() + 4;
        return text.substring(at, text.indexOf('"', at));
    }

    private static String hash(byte[] body) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(body));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
