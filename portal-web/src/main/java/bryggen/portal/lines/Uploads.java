package bryggen.portal.lines;

import bryggen.integration.erp.Wire;
import bryggen.portal.access.Actor;
import bryggen.portal.lines.Judged.Reason;
import bryggen.portal.lines.Upload.Left;
import bryggen.portal.lines.Upload.Told;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of order lines, and what became of each line. Needs a transaction. */
@ApplicationScoped
class Uploads {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String COLUMNS =
            "id, account, name, state, language, person_name, started_at, ended_at, header, total, read, accepted, changed,"
                    + " refused, attempts, failure, failure_about";

    @Inject
    Sql sql;

    void add(UUID id, String name, Actor actor, Instant now) {
        sql.run(
                "insert into lines_upload (id, account, person, person_name, language, name, state, started_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'WAITING', ?)",
                id,
                actor.account().number(),
                actor.person(),
                actor.name(),
                actor.language().name(),
                name,
                now);
    }

    void part(UUID id, int seq, byte[] content) {
        sql.run("insert into lines_upload_part (upload, seq, content) values (?, ?, ?)", id, seq, content);
        sql.run("update lines_upload set bytes = bytes + ? where id = ?", content.length, id);
    }

    Optional<byte[]> part(UUID id, int seq) {
        return sql.row(
                "select content from lines_upload_part where upload = ? and seq = ?", row -> row.getBytes(1), id, seq);
    }

    /** Takes a file that waits, or whose worker has not been heard of for the length of a lease. */
    Optional<Upload> claim(Instant now) {
        return sql.row(
                "update lines_upload set state = 'RUNNING', attempts = attempts + 1, lease_until = ? where id = (select id from lines_upload"
                        + " where state in ('WAITING', 'RUNNING') and (lease_until is null or lease_until <= ?)"
                        + " order by started_at for update skip locked limit 1) returning " + COLUMNS,
                Uploads::upload,
                now.plus(LEASE),
                now);
    }

    void counted(Upload upload) {
        sql.run(
                "update lines_upload set header = ?, total = ? where id = ?",
                upload.header().toArray(String[]::new),
                upload.total(),
                upload.id());
    }

    /** @return whether this worker still has the file: another one may have taken it over */
    boolean progress(Upload before, Upload after, Instant now) {
        return sql.run(
                        "update lines_upload set read = ?, accepted = ?, changed = ?, refused = ?, attempts = 0, lease_until = ?"
                                + " where id = ? and read = ? and state = 'RUNNING'",
                        after.read(),
                        after.accepted(),
                        after.changed(),
                        after.refused(),
                        now.plus(LEASE),
                        before.id(),
                        before.read())
                == 1;
    }

    /** The bytes of a file that was refused as a whole are kept with it; of one that was read its lines are. */
    void end(Upload upload, String failure, String about, Instant now) {
        sql.run(
                "update lines_upload set state = ?, failure = ?, failure_about = ?, ended_at = ?, lease_until = null"
                        + " where id = ?",
                failure.isEmpty() ? "DONE" : "FAILED",
                failure,
                about,
                now,
                upload.id());
        if (failure.isEmpty()) sql.run("delete from lines_upload_part where upload = ?", upload.id());
        else sql.run("delete from lines_upload_line where upload = ?", upload.id());
    }

    /** What is old enough is nobody's business any more. */
    void sweep(Instant now) {
        sql.run("delete from lines_upload where started_at < ? and state in ('DONE', 'FAILED')", now.minus(KEPT));
    }

    /** A line of the file with its answer; {@code cells} only where it was changed or refused. */
    record Answered(Judged judged, List<String> cells) {}

    void keep(Upload upload, List<Answered> lines) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var line : lines) {
            var judged = line.judged();
            var offer = judged.offer();
            boolean plain = judged.verdict() == Judged.Verdict.ACCEPTED;
            rows.add(new @Nullable Object[] {
                judged.number(),
                judged.verdict().name(),
                judged.isTaken() && offer != null ? offer.sku().value() : null,
                judged.quantity(),
                plain ? null : line.cells().toArray(String[]::new),
                plain ? null : Wire.write(said(judged.said()))
            });
        }
        sql.stage("stage_lines", "line int, verdict text, sku text, quantity numeric, cells text[], said jsonb", rows);
        sql.run(
                "insert into lines_upload_line (upload, account, line, verdict, sku, quantity, cells, said)"
                        + " select ?, ?, line, verdict, sku, quantity, cells, said from stage_lines",
                upload.id(),
                upload.account());
    }

    private static List<Map<String, Object>> said(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> Map.<String, Object>of(
                        "room", reason.room(),
                        "code", reason.code(),
                        "arguments",
                                reason.arguments().stream()
                                        .map(a -> a instanceof Number
                                                ? Map.of("number", a.toString())
                                                : Map.of("text", a.toString()))
                                        .toList()))
                .toList();
    }

    static Upload upload(ResultSet row) throws SQLException {
        int total = row.getInt("total");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("name"),
                Upload.State.valueOf(row.getString("state")),
                Language.valueOf(row.getString("language")),
                row.getString("person_name"),
                Objects.requireNonNull(Sql.instant(row, "started_at")),
                Sql.instant(row, "ended_at"),
                Arrays.asList((String[]) row.getArray("header").getArray()),
                row.getObject("total") == null ? null : total,
                row.getInt("read"),
                row.getInt("accepted"),
                row.getInt("changed"),
                row.getInt("refused"),
                row.getInt("attempts"),
                row.getString("failure"),
                row.getString("failure_about"));
    }

    Optional<Upload> find(String account, UUID id) {
        return sql.row(
                "select " + COLUMNS + " from lines_upload where account = ? and id = ?", Uploads::upload, account, id);
    }

    List<Upload> latest(String account, int most) {
        return sql.rows(
                "select " + COLUMNS + " from lines_upload where account = ? order by started_at desc, id desc limit ?",
                Uploads::upload,
                account,
                most);
    }

    /** Changed and refused lines, or refused ones alone, behind a line. */
    List<Told> told(String account, UUID id, boolean refusedOnly, int behind, int most) {
        return sql.rows(
                "select line, verdict, cells, said from lines_upload_line where account = ? and upload = ? and verdict <> ?"
                        + " and verdict <> 'ACCEPTED' and line > ? order by line limit ?",
                row -> new Told(
                        row.getInt(1),
                        Judged.Verdict.valueOf(row.getString(2)),
                        Arrays.asList((String[]) row.getArray(3).getArray()),
                        reasons(row.getString(4))),
                account,
                id,
                refusedOnly ? "CHANGED" : "ACCEPTED",
                behind,
                most);
    }

    private static List<Reason> reasons(String json) {
        var reasons = new ArrayList<Reason>();
        for (var said : Wire.read(json, JsonNode.class)) {
            var arguments = new ArrayList<Object>();
            said.path("arguments")
                    .forEach(a -> arguments.add(
                            a.has("number")
                                    ? new BigDecimal(a.path("number").asText())
                                    : a.path("text").asText()));
            reasons.add(new Reason(said.path("room").asText(), said.path("code").asText(), List.copyOf(arguments)));
        }
        return reasons;
    }

    /** In the file's order. */
    List<Left> left(String account, UUID id, int most) {
        return sql.rows(
                "select line, sku, quantity from lines_upload_line where account = ? and upload = ?"
                        + " and verdict <> 'REFUSED' and taken_at is null order by line limit ?",
                row -> new Left(row.getInt(1), row.getString(2), row.getBigDecimal(3)),
                account,
                id,
                most);
    }

    int left(String account, UUID id) {
        return sql.row(
                        "select count(*) from lines_upload_line where account = ? and upload = ?"
                                + " and verdict <> 'REFUSED' and taken_at is null",
                        row -> row.getInt(1),
                        account,
                        id)
                .orElse(0);
    }

    /** @return how many of these lines were still there to take */
    int take(String account, UUID id, int first, int last, String into, Instant now) {
        return sql.run(
                "update lines_upload_line set taken_at = ?, taken_into = ? where account = ? and upload = ?"
                        + " and verdict <> 'REFUSED' and taken_at is null and line between ? and ?",
                now,
                into,
                account,
                id,
                first,
                last);
    }

    /** The orders that its lines went into. */
    List<String> orders(String account, UUID id) {
        return sql.rows(
                "select taken_into from lines_upload_line where account = ? and upload = ? and taken_into <> ''"
                        + " group by taken_into order by min(line)",
                row -> row.getString(1),
                account,
                id);
    }
}
