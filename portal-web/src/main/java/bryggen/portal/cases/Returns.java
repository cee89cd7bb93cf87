package bryggen.portal.cases;

import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The goods' side of cases, by the case that was read before for who may see it. */
@ApplicationScoped
@Transactional
public class Returns {
    private static final String COLUMNS =
            "number, state, erp_order, invoice_key, decided_by, decided_at, reason, received_by, received_at, erp_number,"
                    + " credit_note, answer";

    @Inject
    Sql sql;

    /** Empty for a case of another kind. */
    public Optional<Return> of(CaseHead head) {
        return sql.row(
                "select " + COLUMNS + " from cases_return where number = ? and account = ?",
                row -> read(Cases.cells(row)),
                head.number(),
                head.account());
    }

    void begin(CaseHead head, @Nullable String erpOrder, @Nullable String invoiceKey) {
        sql.run(
                "insert into cases_return (number, account, state, erp_order, invoice_key) values (?, ?, 'ASKED', ?, ?)",
                head.number(),
                head.account(),
                erpOrder,
                invoiceKey);
    }

    /** CE13. */
    void together(String account, List<String> numbers) {
        sql.run(
                "update cases_return set together = ? where account = ? and number = any(?)",
                numbers.get(0),
                account,
                numbers.toArray(String[]::new));
    }

    /** The other returns of the form by which it was asked for (CE13). */
    public List<String> siblings(CaseHead head) {
        return sql.rows(
                """
                select o.number from cases_return r
                join cases_return o on o.account = r.account and o.together = r.together and o.number <> r.number
                where r.number = ? and r.account = ? order by o.number""",
                row -> row.getString(1),
                head.number(),
                head.account());
    }

    /** @throws CaseRefusal.ReturnNotNow 409 when it stands elsewhere */
    void decided(CaseHead head, ReturnState to, String who, Instant at, String reason) {
        move(head, ReturnState.ASKED, to);
        sql.run(
                "update cases_return set decided_by = ?, decided_at = ?, reason = ? where number = ? and account = ?",
                who,
                at,
                reason,
                head.number(),
                head.account());
    }

    /** CE10: only once, whoever asks. */
    void move(CaseHead head, ReturnState from, ReturnState to) {
        int moved = sql.run(
                "update cases_return set state = ? where number = ? and account = ? and state = ?",
                to.name(),
                head.number(),
                head.account(),
                from.name());
        if (moved == 0) throw new CaseRefusal.ReturnNotNow();
    }

    void received(CaseHead head, String who, Instant at) {
        sql.run(
                "update cases_return set received_by = ?, received_at = ? where number = ? and account = ?",
                who,
                at,
                head.number(),
                head.account());
    }

    /** The ERP has the return; what is credited already stays so. */
    boolean booked(CaseHead head, String erpNumber) {
        return sql.run(
                        "update cases_return set erp_number = ?, answer = null,"
                                + " state = case when state = 'CREDITED' then state else 'BOOKED' end"
                                + " where number = ? and account = ? and erp_number is null",
                        erpNumber,
                        head.number(),
                        head.account())
                == 1;
    }

    /** Its credit note; false when it has one. */
    boolean credited(CaseHead head, String creditNote) {
        return sql.run(
                        "update cases_return set credit_note = ?, state = 'CREDITED', answer = null"
                                + " where number = ? and account = ? and credit_note is null",
                        creditNote,
                        head.number(),
                        head.account())
                == 1;
    }

    void refused(CaseHead head, String words) {
        sql.run(
                "update cases_return set state = 'REFUSED', answer = ? where number = ? and account = ? and state = 'OWED'",
                words,
                head.number(),
                head.account());
    }

    /** Returns of one of these orders that wait for a credit note with these goods, the oldest first. */
    List<String> uncredited(String account, List<String> erpOrders, List<String> skus) {
        return sql.rows(
                """
                select r.number from cases_return r
                where r.account = ? and r.erp_order = any(?) and r.state in ('OWED', 'BOOKED') and r.credit_note is null
                  and not exists (select 1 from cases_line l where l.number = r.number and l.account = r.account
                    and l.quantity > 0 and not coalesce(l.sku, '') = any(?))
                order by r.received_at, r.number""",
                row -> row.getString(1),
                account,
                erpOrders.toArray(String[]::new),
                skus.toArray(String[]::new));
    }

    private static Return read(Cells c) {
        return new Return(
                c.text(),
                ReturnState.valueOf(c.text()),
                c.textOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.instantOrNone(),
                c.text(),
                c.textOrNone(),
                c.instantOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.textOrNone());
    }
}
