package bryggen.portal.cases;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What belongs to a case: its lines, what was written and brought, and what happened. */
@ApplicationScoped
@Transactional
class CaseThread {
    private static final int MOST = 1_000;

    @Inject
    Sql sql;

    /** @param all also what the supplier's people keep among themselves (CE1) */
    CaseSheet whole(CaseHead head, boolean all) {
        return new CaseSheet(head, lines(head), messages(head, all), files(head, all), events(head, all));
    }

    List<CaseSheet.Line> lines(CaseHead head) {
        return sql.rows(
                """
                select l.line, l.sku, l.name, l.quantity, l.unit, l.state,
                  array(select s.serial from cases_serial s
                    where s.number = l.number and s.account = l.account and s.place = l.place order by s.serial)
                from cases_line l where l.number = ? and l.account = ? order by l.place""",
                row -> {
                    var c = Cases.cells(row);
                    return new CaseSheet.Line(
                            c.whole(),
                            c.textOrNone(),
                            c.text(),
                            c.plain(),
                            c.text(),
                            LineState.valueOf(c.text()),
                            c.texts());
                },
                head.number(),
                head.account());
    }

    private List<CaseSheet.Message> messages(CaseHead head, boolean all) {
        return sql.rows(
                "select cast(id as text), at, who, supplier, internal, text from cases_message"
                        + " where number = ? and account = ? and (? or not internal) order by at, id limit " + MOST,
                row -> {
                    var c = Cases.cells(row);
                    return new CaseSheet.Message(
                            UUID.fromString(c.text()), c.instant(), c.text(), c.yes(), c.yes(), c.text());
                },
                head.number(),
                head.account(),
                all);
    }

    private List<CaseSheet.File> files(CaseHead head, boolean all) {
        return sql.rows(
                CaseFiles.SELECT + " where number = ? and account = ? and (? or not internal) order by at, id limit "
                        + MOST,
                row -> CaseFiles.file(Cases.cells(row)),
                head.number(),
                head.account(),
                all);
    }

    private List<CaseSheet.Event> events(CaseHead head, boolean all) {
        return sql.rows(
                "select at, kind, who, text, internal from cases_event where number = ? and account = ?"
                        + " and (? or not internal) order by id desc limit " + MOST,
                row -> {
                    var c = Cases.cells(row);
                    return new CaseSheet.Event(c.instant(), c.text(), c.text(), c.text(), c.yes());
                },
                head.number(),
                head.account(),
                all);
    }
}
