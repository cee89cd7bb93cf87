package bryggen.portal.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures of the scorecard. One entry is all that a figure needs besides its words: what it counts is one question
 * for the rows behind it, and the figure is the sum of their values, so that both can never differ (IS6).
 *
 * <p>Each question selects {@code account, key, ref, label, at, value, currency} and has places for the partners' accounts
 * (joined, one is usual) and for the begin and the end of the period, in this order.
 */
public enum Kpi {
    LEADS_RECEIVED(Unit.COUNT, "/leads/lead", "leads_offer", offers("o.offered_at", "o.offered_at", "")),
    LEADS_IN_TIME(
            Unit.COUNT,
            "/leads/lead",
            "leads_offer",
            offers(
                    "o.answered_at",
                    "o.offered_at",
                    " and o.answer in ('ACCEPTED', 'DECLINED') and o.answered_at <= o.answer_by")),
    LEADS_ACCEPTED(
            Unit.COUNT,
            "/leads/lead",
            "leads_offer",
            offers("o.answered_at", "o.answered_at", " and o.answer = 'ACCEPTED'")),
    LEADS_WON(
            Unit.COUNT,
            "/leads/lead",
            "leads_event",
            """
            select distinct on (e.account, e.lead) e.account, cast(e.lead as text) as key, l.number as ref, l.company as label,
              e.at as at, 1::numeric as value, '' as currency
            from leads_event e join leads_lead l on l.id = e.lead
            where e.account = any (string_to_array(?, chr(31))) and e.at >= ? and e.at < ? and e.kind = 'won' and l.account = e.account
            order by e.account, e.lead, e.at"""),
    DEALS(
            Unit.COUNT,
            "/deals/deal",
            "deals_deal",
            """
            select d.account, d.number as key, d.number as ref, d.company as label, d.submitted_at as at,
              1::numeric as value, '' as currency
            from deals_deal d where d.account = any (string_to_array(?, chr(31))) and d.submitted_at >= ?
              and d.submitted_at < ?"""),
    QUOTES(
            Unit.COUNT,
            "/quotes/quote",
            "quotes_quote",
            """
            select distinct on (q.account, q.number) q.account, q.number as key, q.number as ref, q.customer as label,
              q.sent_at as at, 1::numeric as value, '' as currency
            from quotes_quote q
            where q.account = any (string_to_array(?, chr(31))) and q.sent_at >= ? and q.sent_at < ?
            order by q.account, q.number, q.sent_at"""),
    ORDERS(Unit.COUNT, "/orders/order", "orders_order", orders("1::numeric", "''")),
    ORDER_VALUE(Unit.MONEY, "/orders/order", "orders_order", orders("o.net", "cast(o.currency as text)")),
    CAMPAIGNS(
            Unit.COUNT,
            "/campaigns/campaign",
            "campaigns_enrolment",
            """
            select e.account, c.number as key, c.number as ref, e.person_name as label, e.at as at, 1::numeric as value,
              '' as currency
            from campaigns_enrolment e join campaigns_campaign c on c.id = e.campaign
            where e.account = any (string_to_array(?, chr(31))) and e.at >= ? and e.at < ?"""),
    CAMPAIGN_RESULTS(
            Unit.COUNT,
            "/campaigns/campaign",
            "campaigns_result",
            """
            select r.account, c.number || ' ' || r.kind || ' ' || r.reference as key, c.number as ref, r.reference as label,
              r.at as at, 1::numeric as value, '' as currency
            from campaigns_result r join campaigns_campaign c on c.id = r.campaign
            where r.account = any (string_to_array(?, chr(31))) and r.at >= ? and r.at < ?"""),
    DOWNLOADS(
            Unit.COUNT,
            "/campaigns/brochure",
            "campaigns_download",
            """
            select d.account, d.brochure || ' ' || d.person || ' ' || d.day as key, cast(d.brochure as text) as ref,
              b.title || ', ' || d.person_name as label, d.last_at as at, d.downloads::numeric as value, '' as currency
            from campaigns_download d join campaigns_brochure b on b.id = d.brochure
            where d.account = any (string_to_array(?, chr(31))) and d.day >= ?::date and d.day < ?::date"""),
    STORIES(
            Unit.COUNT,
            "/campaigns/story",
            "campaigns_story",
            """
            select s.account, s.number as key, s.number as ref, s.title as label, s.published_at as at, 1::numeric as value,
              '' as currency
            from campaigns_story s where s.account = any (string_to_array(?, chr(31))) and s.published_at >= ? and s.published_at < ?
              and s.status = 'PUBLISHED'"""),
    SIGN_INS(
            Unit.COUNT,
            "",
            "access_sign_in",
            """
            select m.account, m.account || cast(s.id as text) as key, '' as ref, p.name as label, s.created_at as at, 1::numeric as value,
              '' as currency
            from access_membership m join access_sign_in s on s.person = m.person join access_person p on p.id = m.person
            where m.account = any (string_to_array(?, chr(31))) and s.created_at >= ? and s.created_at < ?""");

    /** What a figure is measured in. */
    public enum Unit {
        COUNT,
        /** Amounts, each in its currency, which are never added up. */
        MONEY
    }

    private final Unit unit;
    private final String page;
    private final String source;
    private final String question;

    Kpi(Unit unit, String page, String source, String question) {
        this.unit = unit;
        this.page = page;
        this.source = source;
        this.question = question;
    }

    /** One row per lead that was offered to the partner; {@code counted} is the moment that puts it into a period. */
    private static String offers(String shown, String counted, String condition) {
        return "select distinct on (o.account, o.lead) o.account, cast(o.lead as text) as key, l.number as ref,"
                + " l.company as label, " + shown + " as at, 1::numeric as value, '' as currency"
                + " from leads_offer o join leads_lead l on l.id = o.lead"
                + " where o.account = any (string_to_array(?, chr(31))) and " + counted + " >= ? and " + counted
                + " < ? and l.account is not null" + condition + " order by o.account, o.lead, " + counted;
    }

    /** Orders that the partner placed or is credited with; one of a customer's is counted and not linked. */
    private static String orders(String value, String currency) {
        return "select p.account, o.number as key, case when o.account = p.account then o.number else '' end as ref,"
                + " o.number || ', ' || o.placed_by_name as label, o.placed_at as at, " + value + " as value, "
                + currency
                + " as currency from unnest(string_to_array(?, chr(31))) as p (account)"
                + " join orders_order o on o.credited = p.account or (o.account = p.account and o.credited is null)"
                + " where o.placed_at >= ? and o.placed_at < ? and o.acceptance not in ('REFUSED', 'CANCELLED')"
                + " and o.approval is distinct from 'WAITING'";
    }

    /** As in addresses, tables and keys of words: {@code leads-in-time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kpi> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    public Unit unit() {
        return unit;
    }

    /** Where one row of it is shown; empty where a row is nothing of its own. */
    public String page() {
        return page;
    }

    /** The table it comes from. */
    public String source() {
        return source;
    }

    /** The rows behind the figure. */
    String question() {
        return question;
    }

    /** A day is a day: what counts by days is asked for days, everything else for moments. */
    boolean isByDay() {
        return this == DOWNLOADS;
    }
}
