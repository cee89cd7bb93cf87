package bryggen.portal.leads;

import bryggen.integration.erp.Wire;
import bryggen.portal.access.Actor;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of leads that are or were on their way in. Needs a transaction. */
@ApplicationScoped
class Imports {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String COLUMNS =
            "id, name, state, charset, separator, way, started_by_name, started_at, ended_at, header, read, lines, taken,"
                    + " doubles, refused, failure";

    @Inject
    Sql sql;

    void add(LeadImport file, Actor actor) {
        sql.run(
                "insert into leads_import (id, name, state, charset, separator, way, started_by, started_by_name,"
                        + " started_at) values (?, ?, 'WAITING', ?, ?, ?, ?, ?, ?)",
                file.id(),
                file.name(),
                file.charset(),
                file.separator(),
                file.way().name(),
                actor.person(),
                actor.name(),
                file.startedAt());
    }

    /** What is known when all of it has come. */
    void settle(UUID id, String charset, char separator, List<String> header) {
        sql.run(
                "update leads_import set charset = ?, separator = ?, header = ? where id = ?",
                charset,
                String.valueOf(separator),
                header.toArray(String[]::new),
                id);
    }

    void part(UUID id, int seq, byte[] content) {
        sql.run("insert into leads_import_part (import, seq, content) values (?, ?, ?)", id, seq, content);
    }

    Optional<byte[]> part(UUID id, int seq) {
        return sql.row(
                "select content from leads_import_part where import = ? and seq = ?", row -> row.getBytes(1), id, seq);
    }

    /** Takes a file that waits, or whose worker has not been heard of for the length of a lease. */
    Optional<LeadImport> claim(Instant now) {
        return sql.row(
                "update leads_import set state = 'RUNNING', lease_until = ? where id = (select id from leads_import"
                        + " where state in ('WAITING', 'RUNNING') and (lease_until is null or lease_until <= ?)"
                        + " order by started_at for update skip locked limit 1) returning " + COLUMNS,
                Imports::file,
                now.plus(LEASE),
                now);
    }

    /**
     * Says how far it is.
     *
     * @return whether this worker still has it: another one may have taken it over
     */
    boolean progress(LeadImport before, LeadImport after, Instant now) {
        return sql.run(
                        "update leads_import set read = ?, lines = ?, taken = ?, doubles = ?, refused = ?, lease_until = ?"
                                + " where id = ? and read = ? and state = 'RUNNING'",
                        after.read(),
                        after.lines(),
                        after.taken(),
                        after.doubles(),
                        after.refused(),
                        now.plus(LEASE),
                        before.id(),
                        before.read())
                == 1;
    }

    /** @param failure the key of what ended it early; empty when all was read. The bytes are not needed any more. */
    void end(LeadImport file, String failure, Instant now) {
        sql.run(
                "update leads_import set state = ?, failure = ?, ended_at = ?, lease_until = null where id = ?",
                failure.isEmpty() ? "DONE" : "FAILED",
                failure,
                now,
                file.id());
        sql.run("delete from leads_import_part where import = ?", file.id());
    }

    void refuse(UUID id, List<RefusedLine> lines) {
        if (lines.isEmpty()) return;
        var rows = new ArrayList<@Nullable Object[]>();
        for (var line : lines)
            rows.add(new @Nullable Object[] {
                id, line.line(), line.cells().toArray(String[]::new), Wire.write(said(line.findings()))
            });
        sql.stage("stage_leads_refused", "import uuid, line int, cells text[], findings jsonb", rows);
        sql.run("insert into leads_refused_line (import, line, cells, findings)"
                + " select import, line, cells, findings from stage_leads_refused");
    }

    private static List<Map<String, Object>> said(List<Finding> findings) {
        return findings.stream()
                .map(f -> Map.<String, Object>of(
                        "pointer", f.pointer(),
                        "code", f.code(),
                        "arguments", f.arguments().stream().map(String::valueOf).toList()))
                .toList();
    }

    static LeadImport file(ResultSet row) throws SQLException {
        return new LeadImport(
                row.getObject("id", UUID.class),
                row.getString("name"),
                LeadImport.State.valueOf(row.getString("state")),
                row.getString("charset"),
                row.getString("separator"),
                Entering.Way.valueOf(row.getString("way")),
                row.getString("started_by_name"),
                java.util.Objects.requireNonNull(Sql.instant(row, "started_at")),
                Sql.instant(row, "ended_at"),
                Arrays.asList((String[]) row.getArray("header").getArray()),
                row.getInt("read"),
                row.getInt("lines"),
                row.getInt("taken"),
                row.getInt("doubles"),
                row.getInt("refused"),
                row.getString("failure"));
    }

    Optional<LeadImport> find(UUID id) {
        return sql.row("select " + COLUMNS + " from leads_import where id = ?", Imports::file, id);
    }

    List<LeadImport> latest(int most) {
        return sql.rows(
                "select " + COLUMNS + " from leads_import order by started_at desc, id desc limit ?",
                Imports::file,
                most);
    }

    List<RefusedLine> refused(UUID id, int behind, int most) {
        return sql.rows(
                "select line, cells, findings from leads_refused_line where import = ? and line > ? order by line limit ?",
                row -> new RefusedLine(
                        row.getInt(1),
                        Arrays.asList((String[]) row.getArray(2).getArray()),
                        findings(row.getString(3))),
                id,
                behind,
                most);
    }

    private static List<Finding> findings(String json) {
        var findings = new ArrayList<Finding>();
        for (var said : Wire.read(json, com.fasterxml.jackson.databind.JsonNode.class)) {
            var arguments = new ArrayList<Object>();
            said.path("arguments").forEach(argument -> arguments.add(argument.asText()));
            findings.add(new Finding(
                    "", said.path("pointer").asText(), said.path("code").asText(), List.copyOf(arguments)));
        }
        return findings;
    }
}
