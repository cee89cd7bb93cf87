package bryggen.portal.platform.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of a text file; charset and separator are found out from all of it and from its first line. */
final class SeparatedRows implements TableRows {
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_HEAD = 20_000;
    private static final int LONGEST_CELL = 2_000;

    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private int number;

    private SeparatedRows(CSVParser parser) {
        this.parser = parser;
        this.rows = parser.iterator();
    }

    static SeparatedRows of(Path file) throws IOException {
        var guess = new CharsetGuess();
        try (var in = Files.newInputStream(file)) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) guess.see(piece);
        }
        var text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), Charset.forName(guess.name())), LONGEST_HEAD * 2);
        text.mark(1);
        if (text.read() != '\ufeff') text.reset();
        text.mark(LONGEST_HEAD);
        var head = new char[LONGEST_HEAD];
        int length = text.read(head, 0, LONGEST_HEAD);
        text.reset();
        var first = new String(head, 0, Math.max(length, 0))
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return new SeparatedRows(Separated.parser(text, Separated.separator(first)));
    }

    @Override
    public @Nullable TableRow next() {
        try {
            if (!rows.hasNext()) return null;
            number++;
            return new TableRow(
                    number,
                    rows.next().toList().stream().map(SeparatedRows::cell).toList());
        } catch (UncheckedIOException | IllegalStateException damaged) {
            throw UnreadTable.damaged(number + 1, damaged);
        }
    }

    private static TableRow.Cell cell(String raw) {
        // no database keeps a NUL
        var text = Separated.cell(raw.replace('\u0000', '\ufffd').strip());
        if (text.length() > LONGEST_CELL) text = text.substring(0, LONGEST_CELL) + " …";
        boolean formula = text.length() > 1 && text.charAt(0) == '=';
        return formula ? new TableRow.Cell(text, TableRow.Kind.FORMULA) : TableRow.Cell.text(text);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
