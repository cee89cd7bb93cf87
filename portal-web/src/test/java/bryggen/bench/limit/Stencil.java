package bryggen.bench.limit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A recorded answer in which the values of a statement's rows have been found: where the rows are the same again, the bytes
 * are. The first column of a row says of which kind it is; a kind's pattern is the columns in the order in which their
 * values stand in the answer.
 */
final class Stencil {
    private static final class Slot {
        private final byte[] before;
        private final int column;

        Slot(String before, int column) {
            this.before = before.getBytes(StandardCharsets.UTF_8);
            this.column = column;
        }
    }

    private final List<List<Slot>> rows = new ArrayList<>();
    private byte[] end = {};
    private int slots;
    private int unfound;

    /** @param patterns by kind, as {@code "o:2,3;l:2,4,4"} */
    static Stencil of(String recorded, String patterns, ResultSet result) throws SQLException {
        var stencil = new Stencil();
        int at = 0;
        while (result.next()) {
            var row = new ArrayList<Slot>();
            for (int column : pattern(patterns, result.getString(1))) {
                var value = result.getString(column);
                if (value == null || value.isEmpty()) continue;
                int found = recorded.indexOf(value, at);
                if (found < 0) {
                    stencil.unfound++;
                    continue;
                }
                row.add(new Slot(recorded.substring(at, found), column));
                at = found + value.length();
                stencil.slots++;
            }
            stencil.rows.add(row);
        }
        stencil.end = recorded.substring(at).getBytes(StandardCharsets.UTF_8);
        return stencil;
    }

    private static int[] pattern(String patterns, String kind) {
        for (var one : patterns.split(";", -1))
            if (one.startsWith(kind + ":")) {
                var columns = one.substring(kind.length() + 1).split(",", -1);
                var numbers = new int[columns.length];
                for (int i = 0; i < columns.length; i++) numbers[i] = Integer.parseInt(columns[i]);
                return numbers;
            }
        throw new IllegalStateException("No pattern for rows of kind " + kind);
    }

    /** "125 values, 3 not found". */
    String said() {
        return slots + " values, " + unfound + " not found";
    }

    void write(ResultSet result, OutputStream out) throws SQLException, IOException {
        int row = 0;
        while (result.next()) {
            if (row == rows.size()) throw new IllegalStateException("More rows than were recorded");
            for (var slot : rows.get(row++)) {
                out.write(slot.before);
                out.write(result.getBytes(slot.column));
            }
        }
        if (row != rows.size()) throw new IllegalStateException("Only " + row + " rows of " + rows.size());
        out.write(end);
    }
}
