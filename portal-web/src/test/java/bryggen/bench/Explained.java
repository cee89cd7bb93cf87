package bryggen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A statement of the portal's with the plan by which the database really went, as its log tells. */
record Explained(String sql, double millis, JsonNode plan) {
    /** Settings of a server that tells them all. */
    static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "session_preload_libraries", "auto_explain",
            "auto_explain.log_min_duration", "0",
            "auto_explain.log_format", "json",
            "auto_explain.log_analyze", "on",
            "auto_explain.log_timing", "off",
            "log_line_prefix", "%m~%p~%a~%u@%d~");

    private static final int FOR_ONE = 200;
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)");
    private static final Pattern DURATION = Pattern.compile("duration: ([\\d.]+) ms");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those that the portal has asked since the log was {@code from} bytes long, but for the exchange, which never rests. */
    static List<Explained> since(Path log, long from) throws IOException {
        var all = new ArrayList<Explained>();
        for (var entry : ENTRY.split(text(log, from), -1)) {
            int plan = entry.indexOf(" plan:\n");
            if (plan < 0 || !entry.contains("@bryggen~") || entry.contains("~test~")) continue;
            // a last one that is being written just now is nobody's who has got an answer
            if (!entry.stripTrailing().endsWith("}") || entry.contains("exchange_")) continue;
            var told = JSON.readTree(entry.substring(plan + 7));
            var took = DURATION.matcher(entry);
            double millis = took.find() ? Double.parseDouble(took.group(1)) : 0;
            all.add(new Explained(told.path("Query Text").asText(), millis, told.path("Plan")));
        }
        return all;
    }

    private static String text(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The tables that were read from their first row on, and not only until enough was found. */
    List<String> scanned() {
        var tables = new ArrayList<String>();
        scanned(plan, false, tables);
        return tables;
    }

    private static void scanned(JsonNode node, boolean limited, List<String> tables) {
        var kind = node.path("Node Type").asText();
        if (kind.equals("Seq Scan") && (!limited || node.has("Filter")))
            tables.add(node.path("Relation Name").asText());
        // a join or a projection passes the limit on, what has to see all rows first does not
        boolean passes = limited && !kind.matches("Sort|Aggregate|Hash|.*Hash.*|Materialize|Merge Join|WindowAgg");
        for (var child : node.path("Plans")) scanned(child, passes || kind.equals("Limit"), tables);
    }

    /** How many rows were read and thrown away again, by table; what finds one in two hundred throws away nothing. */
    Map<String, Long> discarded() {
        var discarded = new HashMap<String, Long>();
        discarded(plan, discarded);
        return discarded;
    }

    private static void discarded(JsonNode node, Map<String, Long> discarded) {
        long thrown = node.path("Rows Removed by Filter").asLong();
        if (node.has("Relation Name")
                && thrown > FOR_ONE * node.path("Actual Rows").asLong())
            discarded.merge(
                    node.path("Relation Name").asText(),
                    thrown * node.path("Actual Loops").asLong(1),
                    Long::sum);
        node.path("Plans").forEach(child -> discarded(child, discarded));
    }

    /** How many rows an index gave that was read from end to end only to be held against another; by its name. */
    Map<String, Long> whole() {
        var whole = new HashMap<String, Long>();
        whole(plan, false, whole);
        return whole;
    }

    private static void whole(JsonNode node, boolean against, Map<String, Long> whole) {
        var kind = node.path("Node Type").asText();
        if (against && kind.equals("Bitmap Index Scan") && !node.has("Index Cond"))
            whole.merge(
                    node.path("Index Name").asText(), node.path("Actual Rows").asLong(), Long::sum);
        for (var child : node.path("Plans")) whole(child, kind.equals("BitmapAnd"), whole);
    }

    /** How many rows each table or index gave, over all its turns; a table that is asked again and again gives many. */
    Map<String, Long> read() {
        var read = new HashMap<String, Long>();
        read(plan, read);
        return read;
    }

    private static void read(JsonNode node, Map<String, Long> read) {
        var from = node.path("Index Name").asText(node.path("Relation Name").asText());
        if (!from.isEmpty())
            read.merge(
                    from,
                    (long) (node.path("Actual Rows").asDouble()
                            * node.path("Actual Loops").asLong(1)),
                    Long::sum);
        node.path("Plans").forEach(child -> read(child, read));
    }
}
