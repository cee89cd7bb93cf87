package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.architecture.TenantTables;
import bryggen.dev.Stand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The database has heard no question about customers' rows that does not say whose. */
class TenantStatementsIT {
    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .*");
    private static final Pattern STATEMENT = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);

    @Test
    @DisplayName("every SELECT on a table with customers' data names its account column")
    void named() throws IOException {
        var known = Known.of();
        for (var operation : Operations.all())
            if (operation.method().equals("GET") && !operation.takesId())
                known.owner().get(operation.path());
        for (var page : ForeignAccountIT.pages())
            Visitor.at(known.base()).as(Known.OWNER).get(page);

        var tables = TenantTables.names();
        assertThat(tables).contains("orders_order", "shipments_shipment", "invoices_invoice");
        var unnamed = new TreeSet<String>();
        int looked = 0;
        for (var sql : statements()) {
            var text = sql.toLowerCase(Locale.ROOT).strip();
            if (!text.startsWith("select") && !text.startsWith("with")) continue;
            for (var table : tables)
                if (Pattern.compile("\\b(from|join)\\s+" + table + "\\b")
                        .matcher(text)
                        .find()) {
                    looked++;
                    if (asksWhetherAnIdIsTaken(text, table)) continue;
                    if (!Pattern.compile("\\baccount\\b").matcher(text).find()) unnamed.add(table + ": " + text);
                }
        }
        assertThat(looked).as("statements about customers' data").isPositive();
        assertThat(unnamed).isEmpty();
    }

    /** EclipseLink asks so before it inserts a child with an id we have just made: it reads nothing but that id. */
    private static boolean asksWhetherAnIdIsTaken(String sql, String table) {
        return sql.matches("select id from " + table + " where \\(id = \\$1\\)");
    }

    /** What the portal has asked; the tests' own connections bear another name. */
    private static List<String> statements() throws IOException {
        var statements = new ArrayList<String>();
        var entry = new StringBuilder();
        for (var line : Files.readAllLines(Stand.shared().statements(), StandardCharsets.UTF_8)) {
            if (ENTRY.matcher(line).matches()) {
                add(entry, statements);
                entry.setLength(0);
            }
            entry.append(line).append('\n');
        }
        add(entry, statements);
        return statements;
    }

    private static void add(StringBuilder entry, List<String> statements) {
        if (entry.indexOf("@bryggen~") < 0 || entry.indexOf("~test~") >= 0) return;
        var found = STATEMENT.matcher(entry);
        if (found.find()) statements.add(found.group(1));
    }
}
