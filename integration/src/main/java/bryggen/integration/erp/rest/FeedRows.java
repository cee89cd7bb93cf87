package bryggen.integration.erp.rest;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.FeedPage;
import bryggen.integration.erp.IdPage;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads pages of feeds row by row: a bad row becomes an unreadable change and never fails its page. */
final class FeedRows {
    private FeedRows() {}

    /** @throws Unreadable when the page itself (not a row) is not what the contract says */
    static <R> FeedPage<R> page(Feed<R> feed, JsonNode page, @Nullable String asked) throws Unreadable {
        var rows = array(page, "changes");
        var next = page.get("cursor");
        if (next == null || !next.isTextual() || next.asText().isBlank()) throw new Unreadable("no cursor", null);
        var changes = new ArrayList<Change<R>>(rows.size());
        for (var row : rows) changes.add(change(feed, row));
        // "more" without a step forward would make us ask for ever
        var stuck = rows.isEmpty() && next.asText().equals(asked);
        return new FeedPage<>(
                List.copyOf(changes), next.asText(), page.path("more").asBoolean(false) && !stuck);
    }

    static <R> Change<R> change(Feed<R> feed, JsonNode row) {
        var id = row.path("id").asText("");
        if (id.isBlank()) {
            var raw = row.toString();
            var name = UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8));
            return Change.unreadable("no-id-" + name, raw, "the row has no id");
        }
        if (row.path("deleted").asBoolean(false)) return Change.gone(id);
        var content = row.path("row");
        try {
            return Change.of(id, RowShape.read(content, feed.row()), content.toString());
        } catch (Unreadable e) {
            return Change.unreadable(id, content.toString(), String.valueOf(e.getMessage()));
        }
    }

    static IdPage ids(JsonNode page) throws Unreadable {
        var ids = new ArrayList<String>();
        for (var id : array(page, "ids")) ids.add(id.asText());
        var next = page.path("cursor").asText("");
        return new IdPage(List.copyOf(ids), next.isBlank() ? null : next);
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
}
