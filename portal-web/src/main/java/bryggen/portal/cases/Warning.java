package bryggen.portal.cases;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** CE4: tells the service people once of each case that is near its time, however many instances look. */
@ApplicationScoped
public class Warning {
    private static final String MOST_AT_ONCE = "100";

    @Inject
    Sql sql;

    @Inject
    CaseBook book;

    @Inject
    Clock clock;

    /** @return how many were found; nobody else finds the same ones */
    @Transactional
    public int warn() {
        var found = sql.rows(
                "select " + Cases.COLUMNS + " from cases_case c where c.account is not null and c.answer_by is not null"
                        + " and not c.warned and c.warn_at <= ? order by c.answer_by limit " + MOST_AT_ONCE
                        + " for update skip locked",
                row -> Cases.head(Cases.cells(row)),
                clock.instant());
        for (var head : found) {
            sql.run(
                    "update cases_case set warned = true where number = ? and account = ?",
                    head.number(),
                    head.account());
            book.tell(CasesMoved.What.NEAR, head, head.description());
        }
        return found.size();
    }
}
