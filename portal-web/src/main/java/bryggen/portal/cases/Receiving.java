package bryggen.portal.cases;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CE12: somebody stands at the gate with the goods of a shipment and says what has come. */
@ApplicationScoped
@Transactional
public class Receiving {
    @Inject
    Sql sql;

    @Inject
    Papers papers;

    @Inject
    CaseBook book;

    @Inject
    CaseFiles files;

    @Inject
    Opening opening;

    @Inject
    AuditLog audit;

    /**
     * A shipment that was confirmed.
     *
     * @param complaint the number of the case that it has led to, if it has
     */
    public record Receipt(String who, Instant at, @Nullable String complaint) {}

    public Optional<Receipt> of(String account, String shipment) {
        return sql.row(
                "select who, at, number from cases_receipt where account = ? and shipment = ?",
                row -> new Receipt(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)),
                account,
                shipment);
    }

    /**
     * Confirms all lines; of one that is not named everything is there.
     *
     * @param lines with how much is missing or damaged; all of a line where nothing is said
     * @param note for the supplier, where something is wrong
     * @return the number of the complaint, where something is wrong
     * @throws CaseRefusal.Confirmed 409 when somebody has done it already
     */
    public Optional<String> confirm(
            Actor actor,
            String shipment,
            List<Draft.LineWish> lines,
            @Nullable String note,
            List<CaseFile.Ready> brought) {
        actor.needs(Opening.WRITERS);
        var paper = papers.named(actor, shipment, null, null).orElseThrow();
        int first = sql.run(
                "insert into cases_receipt (account, shipment, at, person, who) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                paper.account(),
                paper.number(),
                book.now(),
                actor.person(),
                actor.name());
        if (first == 0) {
            var was = of(paper.account(), paper.number()).orElseThrow();
            throw new CaseRefusal.Confirmed(was.who(), was.at());
        }
        for (var line : paper.lines()) keep(paper, line, lines);
        var wrong = lines.stream().filter(l -> l.state() != LineState.ALL).toList();
        audit.record(actor, "cases.confirmed", paper.number(), null, Map.of("wrong", wrong.size()));
        if (wrong.isEmpty()) return Optional.empty();
        var number = complain(actor, paper, wrong, note, brought);
        sql.run(
                "update cases_receipt set number = ? where account = ? and shipment = ?",
                number,
                paper.account(),
                paper.number());
        return Optional.of(number);
    }

    private void keep(Paper paper, Paper.Line line, List<Draft.LineWish> lines) {
        var said = lines.stream().filter(l -> l.line() == line.line()).findFirst();
        var state = said.map(Draft.LineWish::state).orElse(LineState.ALL);
        var quantity = said.map(Draft.LineWish::quantity).orElse(line.quantity());
        if (quantity.compareTo(line.quantity()) > 0 || quantity.signum() <= 0)
            throw CaseRefusal.Faulty.at("/quantity." + line.line(), "case-quantity-unfit");
        sql.run(
                "insert into cases_receipt_line (account, shipment, line, state, quantity) values (?, ?, ?, ?, ?)",
                paper.account(),
                paper.number(),
                line.line(),
                state.name(),
                quantity);
    }

    private String complain(
            Actor actor, Paper paper, List<Draft.LineWish> wrong, @Nullable String note, List<CaseFile.Ready> brought) {
        boolean damaged = wrong.stream().anyMatch(l -> l.state() == LineState.DAMAGED);
        var draft = new Draft(
                CaseKind.COMPLAINT,
                (damaged ? Category.DAMAGED : Category.SHORT).word(),
                Severity.NORMAL.word(),
                (damaged ? Outcome.REPLACEMENT : Outcome.DELIVERY).word(),
                Objects.requireNonNullElse(note, ""),
                null,
                paper.number(),
                null,
                wrong);
        return opening.complain(actor, draft, brought, false);
    }
}
