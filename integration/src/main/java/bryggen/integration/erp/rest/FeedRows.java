package bryggen.integration.erp.rest;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.erp.IdPage;
import bryggen.integration.erp.rest.JsonParts.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of feeds row by row, as they come: a bad row becomes an unreadable change and never fails its page, and a page
 * never takes more memory than its own rows may.
 */
final class FeedRows {
    private static final int LARGEST_ROW = 1 << 20;
    private static final int LARGEST_PAGE = 8 << 20;
    private static final int LONGEST_ID = 200;
    /** Of a row that is put aside. */
    private static final int LONGEST_RAW = 16 << 10;

    private static final int SMALL = 1 << 10;

    private final JsonParts parts;
    private int kept;

    private FeedRows(InputStream in) {
        parts = new JsonParts(in);
    }

    /**
     * @throws Unreadable when the page itself (not a row) is not what the contract says
     * @throws TooMuch when its rows together are too large: fewer have to be asked for
     */
    static <R> FeedPage<R> page(Feed<R> feed, InputStream in) throws IOException, Unreadable {
        var rows = new FeedRows(in);
        var changes = new ArrayList<Change<R>>();
        var found = new Object() {
            boolean list;
            boolean more;

            @Nullable
            String cursor;
        };
        rows.parts.object(name -> {
            switch (name) {
                case "changes" -> {
                    found.list = true;
                    rows.parts.array(() -> changes.add(rows.change(feed)));
                }
                case "cursor" -> found.cursor = text(rows.parts.part(LARGEST_ROW));
                case "more" -> found.more = isTrue(rows.parts.part(SMALL));
                default -> rows.parts.part(0);
            }
        });
        rows.parts.end();
        if (!found.list) throw new Unreadable("no list 'changes'", null);
        if (found.cursor == null || found.cursor.isBlank()) throw new Unreadable("no cursor", null);
        return new FeedPage<>(List.copyOf(changes), found.cursor, found.more);
    }

    static <R> Change<R> row(Feed<R> feed, InputStream in) throws IOException, Unreadable {
        var rows = new FeedRows(in);
        var change = rows.change(feed);
        rows.parts.end();
        return change;
    }

    static IdPage ids(InputStream in) throws IOException, Unreadable {
        var rows = new FeedRows(in);
        var ids = new ArrayList<String>();
        var found = new Object() {
            boolean list;

            @Nullable
            String cursor;
        };
        rows.parts.object(name -> {
            switch (name) {
                case "ids" -> {
                    found.list = true;
                    rows.parts.array(() -> rows.id(rows.parts.part(SMALL)).ifPresent(ids::add));
                }
                case "cursor" -> found.cursor = text(rows.parts.part(LARGEST_ROW));
                default -> rows.parts.part(0);
            }
        });
        rows.parts.end();
        if (!found.list) throw new Unreadable("no list 'ids'", null);
        return new IdPage(List.copyOf(ids), found.cursor == null || found.cursor.isBlank() ? null : found.cursor);
    }

    private <R> Change<R> change(Feed<R> feed) throws IOException, Unreadable {
        if (!parts.isObject()) return nameless(parts.part(LONGEST_RAW), "the row is not an object");
        var found = new Object() {
            @Nullable
            Part id;

            @Nullable
            Part row;

            boolean deleted;
        };
        parts.object(name -> {
            switch (name) {
                case "id" -> found.id = parts.part(SMALL);
                case "deleted" -> found.deleted = isTrue(parts.part(SMALL));
                case "row" -> found.row = parts.part(LARGEST_ROW);
                default -> parts.part(0);
            }
        });
        var content = found.row == null ? new Part(new byte[0], true) : found.row;
        var id = found.id == null ? Optional.<String>empty() : id(found.id);
        if (id.isEmpty())
            return nameless(content, found.id == null ? "the row has no id" : "the row's id cannot be used as one");
        return found.deleted ? Change.gone(id.get()) : change(feed, id.get(), content);
    }

    private <R> Change<R> change(Feed<R> feed, String id, Part content) throws TooMuch {
        if (!content.whole())
            return Change.unreadable(id, raw(content), "the row is larger than " + LARGEST_ROW / 1024 + " kB");
        kept += content.bytes().length;
        if (kept > LARGEST_PAGE) throw new TooMuch();
        try {
            var row = RowShape.read(new Body(content.bytes()).object(), feed.row());
            return Change.of(id, row, new String(content.bytes(), StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            return Change.unreadable(id, raw(content), String.valueOf(e.getMessage()));
        }
    }

    /** Not one that would not fit into our tables, or could not be asked for again. */
    private Optional<String> id(Part part) {
        var id = part.whole() ? text(part) : null;
        return Optional.ofNullable(id)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_ID)
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    private static <R> Change<R> nameless(Part content, String problem) {
        return Change.unreadable("no-id-" + UUID.nameUUIDFromBytes(content.bytes()), raw(content), problem);
    }

    /** A text, or a number as text; null for anything else. */
    private static @Nullable String text(Part part) {
        try {
            var node = new Body(part.bytes()).value();
            return node.isTextual() || node.isNumber() ? node.asText() : null;
        } catch (Unreadable e) {
            return null;
        }
    }

    private static boolean isTrue(Part part) {
        return new String(part.bytes(), StandardCharsets.ISO_8859_1).equals("true");
    }

    /** For an operator's eyes, whatever the bytes are. */
    private static String raw(Part part) {
        int length = Math.min(part.bytes().length, LONGEST_RAW);
        var cut = part.whole() && length == part.bytes().length ? "" : "…";
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part.bytes(), 0, length)) + cut;
        } catch (CharacterCodingException notUtf8) {
            return new String(part.bytes(), 0, length, StandardCharsets.ISO_8859_1) + cut;
        }
    }

    static <R> List<R> list(JsonNode answer, String name, Class<R> type) throws Unreadable {
        var found = new ArrayList<R>();
        for (var row : array(answer, name)) found.add(RowShape.read(row, type));
        return List.copyOf(found);
    }

    /** An answer to "is it there?": the oldest counts where there should be one and are more. */
    static <R> Optional<R> first(JsonNode answer, String name, Class<R> type) throws Unreadable {
        return list(answer, name, type).stream().findFirst();
    }

    private static JsonNode array(JsonNode answer, String name) throws Unreadable {
        var rows = answer.get(name);
        if (rows == null || !rows.isArray()) throw new Unreadable("no list '" + name + "'", null);
        return rows;
    }

    /** The rows of one page together are larger than we are willing to hold. */
    static final class TooMuch extends IOException {
        TooMuch() {
            super("The page is larger than " + LARGEST_PAGE / 1024 + " kB.");
        }
    }
}
