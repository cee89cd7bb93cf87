package bryggen.portal.platform.files;

import bryggen.portal.platform.files.TableRow.Cell;
import bryggen.portal.platform.files.TableRow.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a workbook, read as they come. */
final class SheetRows implements TableRows {
    /** Spreadsheets count with fifteen digits; what is behind them is the noise of their arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 2_000;

    private final ZipFile zip;
    private final Sheets book;
    private final XMLStreamReader xml;
    private int number;

    private SheetRows(ZipFile zip, Sheets book, XMLStreamReader xml) {
        this.zip = zip;
        this.book = book;
        this.xml = xml;
    }

    static SheetRows of(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw UnreadTable.damaged(1, e);
        }
        try {
            var book = Sheets.of(zip);
            return new SheetRows(zip, book, book.sheet());
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public @Nullable TableRow next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) return row();
            }
            return null;
        } catch (XMLStreamException | NumberFormatException e) {
            throw book.told(e, number + 1);
        }
    }

    private TableRow row() throws XMLStreamException {
        var stands = xml.getAttributeValue(null, "r");
        number = stands == null ? number + 1 : Integer.parseInt(stands);
        var cells = new ArrayList<Cell>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) break;
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("c")) continue;
            int column = column(xml.getAttributeValue(null, "r"), cells.size());
            var cell = cell();
            if (column >= MOST_COLUMNS) continue;
            while (cells.size() < column) cells.add(Cell.EMPTY);
            cells.add(cell);
        }
        return new TableRow(number, List.copyOf(cells));
    }

    /** "C7" is the third column. */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) return next;
        int column = 0;
        for (int i = 0; i < reference.length() && column < 100_000; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
        }
        return Math.max(column - 1, next);
    }

    private Cell cell() throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        boolean formula = false;
        var value = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "f" -> formula = true;
                case "v", "t" -> value.append(xml.getElementText());
                case "rPh" -> Sheets.skip(xml);
                default -> {
                    // a wrapper around the text
                }
            }
        }
        var text = value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) + " …" : value.toString();
        if (formula) return new Cell(text, Kind.FORMULA);
        if (text.isEmpty()) return Cell.EMPTY;
        if ("s".equals(type)) return Cell.text(book.shared(Integer.parseInt(text.strip())));
        if ("e".equals(type)) return new Cell(text, Kind.ERROR);
        if ("d".equals(type)) return new Cell(text, Kind.DATE);
        if (type != null && !type.equals("n")) return Cell.text(text.strip());
        boolean date = style != null && book.isDate(Integer.parseInt(style));
        return new Cell(plain(text.strip()), date ? Kind.DATE : Kind.NUMBER);
    }

    private static String plain(String number) {
        var value = new BigDecimal(number);
        if (Math.abs((long) value.scale()) > 400) throw new NumberFormatException(number);
        var round = value.round(DIGITS).stripTrailingZeros();
        return round.scale() < 0 ? round.setScale(0).toPlainString() : round.toPlainString();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
