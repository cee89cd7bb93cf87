package bryggen.portal.leads;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** LE7: why who got which lead, kept for good. */
@ApplicationScoped
class Decisions {
    private static final String COLUMNS =
            "decision uuid, lead uuid, account text, rank int, score int, territory int, family int, level int, load int,"
                    + " record int, outside text";
    private static final String KEEP =
            """
            insert into leads_weighed (decision, lead, account, rank, score, territory, family, level, load, record, outside)
            select decision, lead, account, rank, score, territory, family, level, load, record, outside
            from stage_leads_weighed
            """;

    @Inject
    Sql sql;

    /** @param chosen the partner that is asked; empty for nobody */
    record Made(UUID lead, Instant at, String why, String who, String chosen, List<Weighed> lines) {}

    void keep(List<Made> made) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var decision : made) {
            var id = UUID.randomUUID();
            sql.run(
                    "insert into leads_decision (id, lead, at, why, who, chosen) values (?, ?, ?, ?, ?, ?)",
                    id,
                    decision.lead,
                    decision.at,
                    decision.why,
                    decision.who,
                    decision.chosen);
            for (var line : decision.lines) rows.add(row(id, decision.lead, line));
        }
        if (rows.isEmpty()) return;
        sql.stage("stage_leads_weighed", COLUMNS, rows);
        sql.run(KEEP);
    }

    private static @Nullable Object[] row(UUID decision, UUID lead, Weighed line) {
        return new @Nullable Object[] {
            decision,
            lead,
            line.account(),
            line.rank(),
            line.score(),
            line.territory(),
            line.family(),
            line.level(),
            line.load(),
            line.record(),
            line.outside() == null ? "" : line.outside()
        };
    }
}
