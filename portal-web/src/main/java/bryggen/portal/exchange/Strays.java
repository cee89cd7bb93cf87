package bryggen.portal.exchange;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * EX21: what somebody other than the ERP has told us in a way that nobody can read. It is kept as it came, among the rows
 * that stand aside, until it can be read or somebody lays it away.
 */
@ApplicationScoped
@Transactional
public class Strays {
    /** The room that hears somebody other than the ERP. */
    public interface Reader {
        /** Why it still cannot be read; nothing when it went in. */
        Optional<String> again(String raw);
    }

    @Inject
    Sql sql;

    @Inject
    Reader reader;

    /** Keeps it, once for each content however often it comes. */
    public void keep(byte[] body, String reason) {
        sql.run(
                """
                insert into exchange_aside (feed, remote_id, state, reason, raw) values ('EVENT', ?, 'BAD', ?, ?)
                on conflict (feed, remote_id) do update set tries = exchange_aside.tries + 1,
                    tried_at = clock_timestamp()""",
                digest(body),
                reason,
                text(body).replace("\0", ""));
    }

    /** How many stand aside. */
    int count() {
        return sql.row(
                        "select count(*) from exchange_aside where feed = 'EVENT' and state = 'BAD'",
                        row -> row.getInt(1))
                .orElse(0);
    }

    /** It goes in and is forgotten here, or it stays with the reason of today. */
    void readAgain(UUID id, String raw) {
        var still = reader.again(raw);
        if (still.isEmpty()) sql.run("delete from exchange_aside where id = ?", id);
        else
            sql.run(
                    "update exchange_aside set reason = ?, tries = tries + 1, tried_at = clock_timestamp() where id = ?",
                    still.get(),
                    id);
    }

    /** Nobody needs it any more. */
    void layAway(UUID id) {
        sql.run("update exchange_aside set state = 'SEEN', tried_at = clock_timestamp() where id = ?", id);
    }

    /** UTF-8, or else each byte as the character of its number: nothing is lost. */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    private static String digest(byte[] body) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
