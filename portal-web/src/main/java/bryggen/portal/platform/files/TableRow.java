package bryggen.portal.platform.files;

import java.util.List;

/** A row as it stands in a file. {@code number} counts from 1, as spreadsheets and editors do. */
public record TableRow(int number, List<Cell> cells) {
    /** What a cell holds; the text of a number is a plain decimal. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        ERROR
    }

    public record Cell(String text, Kind kind) {
        static final Cell EMPTY = new Cell("", Kind.TEXT);

        static Cell text(String text) {
            return new Cell(text, Kind.TEXT);
        }
    }

    /** Empty behind the last cell. */
    public Cell cell(int at) {
        return at < cells.size() ? cells.get(at) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank() && cell.kind() != Kind.FORMULA);
    }

    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
