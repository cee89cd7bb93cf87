package bryggen.integration.erp.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes a JSON text apart as it comes, by its brackets and quotes alone: what is wrong inside a part (a wrong byte, a
 * number without end, a thousand brackets) is that part's own and does not spoil the others, and a part without end is
 * passed by without being kept.
 */
final class JsonParts {
    private static final int END = -1;
    private static final int LONGEST_NAME = 200;
    private static final int USUAL = 512;

    private final InputStream in;
    /** Not the library's streams: they take a lock for each byte. */
    private final byte[] ahead = new byte[1 << 14];

    private int at;
    private int end;

    JsonParts(InputStream in) {
        this.in = in;
    }

    /** One value as it stands in the text. {@code bytes} are its beginning when it is not {@code whole}. */
    @SuppressWarnings("ArrayRecordComponent") // passes through to a reader; never compared
    record Part(byte[] bytes, boolean whole) {}

    /** Has to take the value, by one of the methods of {@link JsonParts}. */
    interface Member {
        void named(String name) throws IOException, Unreadable;
    }

    /** Has to take one value. */
    interface Element {
        void next() throws IOException, Unreadable;
    }

    boolean isObject() throws IOException {
        return peekVisible() == '{';
    }

    /** @throws Unreadable when this is no object, or its brackets and quotes do not fit */
    void object(Member member) throws IOException, Unreadable {
        expect('{');
        if (peekVisible() == '}') {
            read();
            return;
        }
        while (true) {
            if (peekVisible() != '"') throw notJson();
            var name = part(LONGEST_NAME).bytes();
            expect(':');
            member.named(new String(name, 1, Math.max(0, name.length - 2), StandardCharsets.UTF_8));
            if (isLast('}')) return;
        }
    }

    /** @throws Unreadable when this is no list, or its brackets and quotes do not fit */
    void array(Element element) throws IOException, Unreadable {
        expect('[');
        if (peekVisible() == ']') {
            read();
            return;
        }
        do element.next();
        while (!isLast(']'));
    }

    /** The next value, of which at most so many bytes are kept. */
    Part part(int most) throws IOException, Unreadable {
        var kept = new Kept(most);
        int first = peekVisible();
        switch (first) {
            case '{', '[' -> nested(kept);
            case '"' -> text(kept);
            case END, ',', ':', '}', ']' -> throw notJson();
            default -> {
                for (int c = first; c != END && ",:{}[]\"".indexOf(c) < 0 && !isBlank(c); c = peek()) kept.add(read());
            }
        }
        return new Part(Arrays.copyOf(kept.bytes, kept.length), kept.whole);
    }

    /** @throws Unreadable when there is something behind the last value */
    void end() throws IOException, Unreadable {
        if (peekVisible() != END) throw new Unreadable("there is something behind the JSON object", null);
    }

    private void nested(Kept kept) throws IOException, Unreadable {
        int depth = 0;
        do {
            int c = peek();
            if (c == '"') {
                text(kept);
                continue;
            }
            if (c == END) throw cutOff();
            if (c == '{' || c == '[') depth++;
            if (c == '}' || c == ']') depth--;
            kept.add(read());
        } while (depth > 0);
    }

    private void text(Kept kept) throws IOException, Unreadable {
        kept.add(read());
        while (true) {
            int c = read();
            if (c == END) throw cutOff();
            kept.add(c);
            if (c == '"') return;
            if (c == '\\') kept.add(read());
        }
    }

    private boolean isLast(char end) throws IOException, Unreadable {
        int c = peekVisible();
        if (c == END) throw cutOff();
        if (c != ',' && c != end) throw notJson();
        return read() == end;
    }

    private void expect(char wanted) throws IOException, Unreadable {
        int c = peekVisible();
        if (c == END) throw cutOff();
        if (c != wanted) throw wanted == '[' ? new Unreadable("not a list", null) : notJson();
        read();
    }

    private int peekVisible() throws IOException {
        while (isBlank(peek())) read();
        return peek();
    }

    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(ahead));
        }
        return at == end ? END : ahead[at] & 0xff;
    }

    private int read() throws IOException {
        int c = peek();
        if (c != END) at++;
        return c;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static Unreadable notJson() {
        return new Unreadable("not JSON: its brackets or quotes do not fit", null);
    }

    private static Unreadable cutOff() {
        return new Unreadable("not JSON: it ends in the middle", null);
    }

    private static final class Kept {
        private final int most;
        private byte[] bytes;
        private int length;
        private boolean whole = true;

        Kept(int most) {
            this.most = most;
            this.bytes = new byte[Math.min(most, USUAL)];
        }

        void add(int c) {
            if (length == most) {
                whole = false;
                return;
            }
            if (length == bytes.length) bytes = Arrays.copyOf(bytes, Math.min(most, 2 * length));
            bytes[length++] = (byte) c;
        }
    }
}
