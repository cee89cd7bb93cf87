package bryggen.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY, over a connection of their own. */
final class Copy implements AutoCloseable {
    private static final int PIECE = 1 << 18;
    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(PIECE + 4096);

    Copy(Door door, String table, String columns) throws SQLException {
        connection = door.open();
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    /** One row; null is none. What stands in it has neither tabs nor line ends nor backslashes. */
    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) text.append('\t');
            if (values[i] == null) text.append("\\N");
            else text.append(values[i]);
        }
        text.append('\n');
        if (text.length() >= PIECE) send();
    }

    private void send() throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** Only then the rows are there. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (copy.isActive()) {
                send();
                copy.endCopy();
            }
        }
    }
}
