package bryggen.portal.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What of a workbook is needed to read its first sheet: where that is, shared texts, and which styles are dates. */
final class Sheets {
    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_TEXTS = 200_000;
    private static final int MOST_LETTERS = 16_000_000;
    private static final int MOST_STYLES = 70_000;

    private final ZipFile zip;
    private long unpacked;
    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();

    private Sheets(ZipFile zip) {
        this.zip = zip;
    }

    static Sheets of(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") == null) throw UnreadTable.type("zip");
        var sheets = new Sheets(zip);
        sheets.styles();
        sheets.texts();
        return sheets;
    }

    String shared(int at) {
        if (at < 0 || at >= shared.size()) throw new NumberFormatException("no text " + at);
        return shared.get(at).strip();
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    /** The first sheet that is not hidden. */
    XMLStreamReader sheet() throws IOException {
        var targets = new HashMap<String, String>();
        each("xl/_rels/workbook.xml.rels", xml -> {
            if (xml.getLocalName().equals("Relationship"))
                targets.put(attribute(xml, "Id"), attribute(xml, "Target").replaceFirst("^/xl/", ""));
        });
        var ids = new ArrayList<String>();
        each("xl/workbook.xml", xml -> {
            if (xml.getLocalName().equals("sheet") && !attribute(xml, "state").contains("idden"))
                for (int i = 0; i < xml.getAttributeCount(); i++)
                    if (xml.getAttributeLocalName(i).equals("id")) ids.add(xml.getAttributeValue(i));
        });
        var target = ids.isEmpty() ? null : targets.get(ids.get(0));
        var reader = target == null ? null : open("xl/" + target);
        if (reader == null) throw UnreadTable.damaged(1, null);
        return reader;
    }

    private void texts() throws IOException {
        var xml = open("xl/sharedStrings.xml");
        if (xml == null) return;
        int letters = 0;
        try {
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                boolean item = event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("si");
                if (item) {
                    shared.add(text.toString());
                    letters += text.length();
                    text.setLength(0);
                }
                if (shared.size() > MOST_TEXTS || letters > MOST_LETTERS) throw UnreadTable.bomb(MOST_BYTES >> 20);
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("rPh")) skip(xml);
                else if (xml.getLocalName().equals("t")) text.append(xml.getElementText());
            }
        } catch (XMLStreamException e) {
            throw told(e, 1);
        }
    }

    private void styles() throws IOException {
        Map<String, String> formats = new HashMap<>();
        Set<String> inside = new HashSet<>();
        each("xl/styles.xml", xml -> {
            var name = xml.getLocalName();
            if (name.equals("numFmt")) formats.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
            if (name.equals("cellXfs")) inside.add(name);
            if (name.equals("cellStyles") || name.equals("dxfs")) inside.clear();
            if (name.equals("xf") && !inside.isEmpty() && dates.size() < MOST_STYLES) {
                var id = attribute(xml, "numFmtId");
                dates.add(isDate(id, formats.get(id)));
            }
        });
    }

    /** The built-in dates and times, or a format of the workbook's own with days, months, years or hours in it. */
    private static boolean isDate(String id, @Nullable String format) {
        if (format != null) {
            var bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
            return bare.matches(".*[dmyh].*");
        }
        return id.matches("1[4-9]|2[0-2]|4[5-7]|2[7-9]|3[0-6]|5[0-8]");
    }

    @FunctionalInterface
    private interface Element {
        void at(XMLStreamReader xml);
    }

    private void each(String entry, Element element) throws IOException {
        var xml = open(entry);
        if (xml == null) return;
        try {
            while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) element.at(xml);
        } catch (XMLStreamException e) {
            throw told(e, 1);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Over an element and all that is in it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private @Nullable XMLStreamReader open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return null;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return factory.createXMLStreamReader(new Counted(zip.getInputStream(entry)));
        } catch (XMLStreamException e) {
            throw told(e, 1);
        }
    }

    /** A parser may hide our own "too large" inside of its complaint. */
    UnreadTable told(Exception fault, int line) {
        return unpacked > MOST_BYTES ? UnreadTable.bomb(MOST_BYTES >> 20) : UnreadTable.damaged(line, fault);
    }

    private static final class TooLarge extends IOException {
        TooLarge() {
            super("unpacked, the file is too large");
        }
    }

    /** Counts what is unpacked, of all entries together. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int more) throws IOException {
            unpacked += more;
            if (unpacked > MOST_BYTES) throw new TooLarge();
        }
    }
}
