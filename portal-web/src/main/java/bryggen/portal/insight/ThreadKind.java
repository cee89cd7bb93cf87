package bryggen.portal.insight;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of things on a thread in their order, where each is kept, and who sees it. A statement selects thread,
 * number, what it is about, account and moment; every {@code ?} in it is the one thing that is asked for.
 */
public enum ThreadKind {
    LEAD(
            "/leads/lead",
            "l.thread, l.number, l.company, l.account, l.entered_at from leads_lead l where l.status <> 'MERGED'",
            "l.thread",
            "l.number",
            "l.number = upper(?)",
            "l.search like ?") {
        @Override
        Optional<Limit> reach(Actor actor) {
            return ofPartner(actor, "l", "true");
        }
    },
    DEAL(
            "/deals/deal",
            "d.thread, d.number, d.company, d.account, d.created_at from deals_deal d where d.number is not null",
            "d.thread",
            "d.number",
            "d.number = upper(?)",
            "d.search like ?") {
        @Override
        Optional<Limit> reach(Actor actor) {
            return ofPartner(actor, "d", "d.submitted_at is not null");
        }
    },
    QUOTE(
            "/quotes/quote",
            "q.thread, q.number, q.customer, q.account, q.made_at from quotes_quote q where q.current",
            "q.thread",
            "q.number",
            "q.number = upper(?)",
            "q.search like ?") {
        /** A partner's own matter: the supplier sees none of them. */
        @Override
        Optional<Limit> reach(Actor actor) {
            return actor.has(Role.CHANNEL_MANAGER) ? Optional.empty() : ofPartner(actor, "q", "false");
        }
    },
    ORDER(
            "/orders/order",
            "o.thread, o.number, coalesce(o.purchase_order, ''), o.account, o.placed_at from orders_order o"
                    + " where o.number is not null",
            "o.thread",
            "o.number",
            ThreadKind.ORDER_NUMBERS
                    + " like '%' || ? || '%' and (lower(o.number) = ? or lower(o.erp_number) = ?"
                    + " or lower(o.purchase_order) = ?)",
            ThreadKind.ORDER_NUMBERS + " like ?") {
        @Override
        Optional<Limit> reach(Actor actor) {
            if (actor.has(Role.CHANNEL_MANAGER))
                return Optional.of(new Limit("o.account is not null and o.credited is not null", List.of()));
            if (!actor.has(Role.PARTNER_SELLER, Role.PARTNER_MANAGER)) return ofBuyer(actor, "o");
            var own = actor.own();
            return Optional.of(new Limit(
                    "(" + own.on("o.account") + " or (o.account is not null and " + own.on("o.credited") + "))",
                    twice(own)));
        }
    },
    SHIPMENT(
            "/shipments/shipment",
            "o.thread, s.number, coalesce(s.tracking, ''), s.account, s.shipped_at from shipments_shipment s"
                    + " left join orders_order o on o.account = s.account and o.erp_number = s.erp_order"
                    + " where s.number is not null",
            "o.thread, s.number, coalesce(s.tracking, ''), s.account, s.shipped_at from orders_order o"
                    + " join shipments_shipment s on s.erp_order = o.erp_number and s.account = o.account"
                    + " where s.number is not null",
            "o.thread",
            "s.number",
            "(lower(s.number) = ? or lower(s.tracking) = ? or s.remote_id = any (array(select l.shipment"
                    + " from shipments_line l where l.account is not null and l.serial_keys <> '{}'"
                    + " and l.serial_keys @> array[upper(?)])))",
            "lower(s.number || ' ' || coalesce(s.tracking, '')) like ?") {
        @Override
        Optional<Limit> reach(Actor actor) {
            return ofBuyer(actor, "s");
        }
    },
    INVOICE(
            "/invoices/invoice",
            "(select o.thread from orders_order o where o.account = i.account and o.erp_number = any (i.erp_orders)"
                    + " limit 1), i.number, coalesce(i.payment_reference, ''), i.account,"
                    + " cast(i.issued as timestamptz) from invoices_invoice i where i.number is not null",
            "o.thread, i.number, coalesce(i.payment_reference, ''), i.account, cast(i.issued as timestamptz)"
                    + " from orders_order o join orders_document x on x.account = o.account and x.erp_order = o.erp_number"
                    + " and x.kind <> 'SHIPMENT' join invoices_invoice i on i.account = x.account and i.number = x.number"
                    + " where i.number is not null",
            "o.thread",
            "i.number",
            "(lower(i.number) = ? or lower(i.payment_reference) = ?)",
            "lower(i.number || ' ' || coalesce(i.payment_reference, '')) like ?") {
        @Override
        Optional<Limit> reach(Actor actor) {
            return ofBuyer(actor, "i");
        }
    },
    CASE(
            "/cases/case",
            "(select o.thread from orders_order o where o.account = k.account and o.number = k.order_number), k.number,"
                    + " coalesce(k.invoice, k.shipment, k.order_number, ''), k.account, k.opened_at from cases_case k"
                    + " where k.number is not null",
            "o.thread, k.number, coalesce(k.invoice, k.shipment, k.order_number, ''), k.account, k.opened_at"
                    + " from orders_order o join cases_case k on k.account = o.account and k.order_number = o.number"
                    + " where k.number is not null",
            "o.thread",
            "k.number",
            "k.number = upper(?)",
            "k.words ilike ?") {
        @Override
        Optional<Limit> reach(Actor actor) {
            return ofBuyer(actor, "k");
        }
    };

    /** A condition on the rows of a kind, with its values. */
    record Limit(String condition, List<Object> values) {}

    /** What an index of letters is over. */
    private static final String ORDER_NUMBERS =
            "lower(o.number || ' ' || coalesce(o.purchase_order, '') || ' ' || coalesce(o.erp_number, ''))";

    private final String page;
    private final String found;
    private final String of;
    private final String thread;
    private final String number;
    private final String exactly;
    private final String containing;

    ThreadKind(String page, String found, String thread, String number, String exactly, String containing) {
        this(page, found, found, thread, number, exactly, containing);
    }

    ThreadKind(String page, String found, String of, String thread, String number, String exactly, String containing) {
        this.page = page;
        this.found = found;
        this.of = of;
        this.thread = thread;
        this.number = number;
        this.exactly = exactly;
        this.containing = containing;
    }

    /** What the actor may see of this kind; none: nothing at all. */
    abstract Optional<Limit> reach(Actor actor);

    /** Where one of them is shown, by its number. */
    public String page() {
        return page;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of a thread. */
    String of(String whichThread) {
        return "select " + of + " and " + thread + " = " + whichThread;
    }

    /** The one that bears this very number as its own. */
    String named() {
        return "select " + found + " and " + number + " = ?";
    }

    /** What bears exactly this number, its own or anybody's. */
    String exactly() {
        return "select " + found + " and " + exactly;
    }

    String containing() {
        return "select " + found + " and " + containing;
    }

    /** LE15, DE16: a seller what is the own or nobody's, a manager all of the partner, a channel manager all. */
    private static Optional<Limit> ofPartner(Actor actor, String table, String toTheSupplier) {
        if (actor.has(Role.CHANNEL_MANAGER))
            return Optional.of(new Limit(table + ".account is not null and " + toTheSupplier, List.of()));
        if (!actor.has(Role.PARTNER_SELLER, Role.PARTNER_MANAGER)) return Optional.empty();
        var own = actor.own();
        if (actor.has(Role.PARTNER_MANAGER))
            return Optional.of(new Limit(own.on(table + ".account"), List.of(own.values())));
        var values = new ArrayList<Object>(List.of(own.values()));
        values.add(actor.person().toString());
        return Optional.of(new Limit(
                own.on(table + ".account") + " and (" + table + ".owner is null or " + table
                        + ".owner = cast(? as uuid))",
                values));
    }

    /** What a company has bought: its people, and the supplier's service. */
    private static Optional<Limit> ofBuyer(Actor actor, String table) {
        if (!actor.has(
                Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE))
            return Optional.empty();
        var reach = actor.reach();
        return Optional.of(new Limit(reach.on(table + ".account"), List.of(reach.values())));
    }

    private static List<Object> twice(Reach reach) {
        var values = new ArrayList<Object>(List.of(reach.values()));
        values.addAll(List.of(reach.values()));
        return values;
    }
}
