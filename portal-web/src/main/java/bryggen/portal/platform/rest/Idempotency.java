package bryggen.portal.platform.rest;

import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Sha256;
import bryggen.portal.platform.jpa.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A creating call that is sent twice is done once. The key is kept in the same transaction as what it made: there is no
 * moment in which one exists without the other. Refused calls leave no trace.
 */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 200;

    @Inject
    Sql sql;

    /** What was made, and where it can be read. */
    public record Created(String location, Object json) {}

    /**
     * Does the work once per account, operation and key.
     *
     * @return 201 with Location; 200 and {@code Idempotency-Replayed: true} with the same answer for the same key and body
     * @throws PlatformRefusal 400 without a key, 409 when the key came with another body
     */
    @Transactional
    public Response once(String account, String operation, @Nullable String key, Object body, Supplier<Created> work) {
        if (key == null || key.isBlank()) throw PlatformRefusal.unreadable("idempotency-key-missing");
        if (key.length() > LONGEST_KEY || key.chars().anyMatch(c -> c < 0x20 || c > 0x7e))
            throw PlatformRefusal.unreadable("idempotency-key-unfit");
        var hash = hash(body);
        // waits here while another transaction holds the same key, and then sees its row
        int mine = sql.run(
                "insert into platform_idempotency (account, operation, key, body_hash) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                account,
                operation,
                key,
                hash);
        return mine == 1 ? first(account, operation, key, work) : again(account, operation, key, hash);
    }

    /** Whether {@link #once} will replay: for work that has to be prepared before, outside any transaction. */
    public boolean isKnown(String account, String operation, @Nullable String key) {
        return key != null
                && !sql.cells(
                                "select 1 from platform_idempotency where account = ? and operation = ? and key = ?",
                                account,
                                operation,
                                key)
                        .isEmpty();
    }

    private Response first(String account, String operation, String key, Supplier<Created> work) {
        var created = work.get();
        var answer = write(created.json());
        sql.run(
                "update platform_idempotency set status = 201, location = ?, answer = ?"
                        + " where account = ? and operation = ? and key = ?",
                created.location(),
                answer,
                account,
                operation,
                key);
        // as text: an URI would be taken for one below /api/v1 and get that a second time
        return Response.status(Response.Status.CREATED)
                .header("Location", created.location())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer)
                .build();
    }

    private Response again(String account, String operation, String key, String hash) {
        var row = sql.cells(
                        "select body_hash, location, answer from platform_idempotency"
                                + " where account = ? and operation = ? and key = ?",
                        account,
                        operation,
                        key)
                .get(0);
        if (!hash.equals(row.text())) throw PlatformRefusal.of(Refusal.Kind.CONFLICT, "idempotency-key-reused");
        var location = row.text();
        return Response.ok(row.text(), MediaType.APPLICATION_JSON)
                .header("Location", location)
                .header("Idempotency-Replayed", "true")
                .build();
    }

    private static String hash(Object body) {
        return Sha256.of(write(body));
    }

    private static String write(Object json) {
        try {
            return Json.MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
