package bryggen.portal.cases;

import bryggen.integration.kernel.Serials;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CE14: which pieces come back, by their serial numbers. How many is counted by {@link Goods}. */
@ApplicationScoped
@Transactional
public class Pieces {
    @Inject
    Sql sql;

    /** The keys of the pieces that a return holds, by the number of the line. */
    public Map<Integer, Set<String>> away(Paper paper) {
        var away = new HashMap<Integer, Set<String>>();
        if (paper.type() == Paper.Type.SHIPMENT)
            sql.cells(
                            "select line, serial_key from cases_serial where account = ? and shipment = ? and held",
                            paper.account(),
                            paper.number())
                    .forEach(row -> away.computeIfAbsent(row.whole(), line -> new HashSet<>())
                            .add(row.text()));
        return away;
    }

    /**
     * @param chosen nothing where nobody has said which pieces
     * @param pointer where a refusal stands
     * @throws CaseRefusal.Faulty 422 for pieces of something else, for more or fewer than come back, and for one that
     *     another return holds
     */
    void hold(
            CaseHead head,
            int place,
            Paper paper,
            Paper.Line line,
            List<String> chosen,
            BigDecimal quantity,
            String pointer) {
        if (chosen.isEmpty()) return;
        var pieces = among(line.serials(), chosen, pointer);
        needsAsMany(pieces.size(), quantity, pointer);
        // the unique index is what the second of two meets who ask for the same piece
        pieces.forEach((key, serial) -> {
            int held = sql.run(
                    """
                    insert into cases_serial (number, account, place, shipment, line, serial, serial_key)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    head.number(),
                    head.account(),
                    place,
                    paper.number(),
                    line.line(),
                    serial,
                    key);
            if (held == 0) throw CaseRefusal.Faulty.at(pointer, "case-serial-returned", serial);
        });
        sql.run(
                "update cases_case set words = words || ' ' || ? where number = ? and account = ?",
                String.join(" ", pieces.values()),
                head.number(),
                head.account());
    }

    /** They stay where they are: others may ask for them. */
    void free(CaseHead head) {
        sql.run("update cases_serial set held = false where number = ? and account = ?", head.number(), head.account());
    }

    /**
     * Only these of a line have come; the others are free again.
     *
     * @param came nothing where nobody has said so: all of them when all have come, else somebody has to say which
     */
    void keep(CaseHead head, int place, CaseSheet.Line line, BigDecimal quantity, List<String> came, String pointer) {
        boolean all = came.isEmpty() && quantity.compareTo(line.quantity()) == 0;
        if (line.serials().isEmpty() || all) return;
        var kept = quantity.signum() == 0 ? Map.<String, String>of() : among(line.serials(), came, pointer);
        needsAsMany(kept.size(), quantity, pointer);
        sql.run(
                "delete from cases_serial where number = ? and account = ? and place = ? and not serial_key = any(?)",
                head.number(),
                head.account(),
                place,
                kept.keySet().toArray(String[]::new));
    }

    private static void needsAsMany(int pieces, BigDecimal quantity, String pointer) {
        if (quantity.compareTo(BigDecimal.valueOf(pieces)) != 0)
            throw CaseRefusal.Faulty.at(pointer, "case-serial-count", pieces, quantity);
    }

    /** As the ERP writes them, by their keys; each once. */
    private static Map<String, String> among(List<String> all, List<String> chosen, String pointer) {
        var known = new HashMap<String, String>();
        for (var serial : all) known.putIfAbsent(Serials.key(serial), serial);
        var pieces = new LinkedHashMap<String, String>();
        for (var one : chosen) {
            var serial = known.get(Serials.key(one));
            if (serial == null) throw CaseRefusal.Faulty.at(pointer, "case-serial-unknown", one);
            pieces.put(Serials.key(one), serial);
        }
        return pieces;
    }
}
