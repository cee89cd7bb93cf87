package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.architecture.TenantTables;
import bryggen.dev.Stand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The database has heard no question about customers' rows that does not say whose. */
class TenantStatementsIT {
    private static final Pattern COMPARED = Pattern.compile(
            "\\b(?:account|t\\d+\\.account)\\s*\\)?\\s*(?:=|in\\s*\\(|=\\s*any|is not null)|(?:=|= any \\()\\s*\\(?(?:\\w+\\.)?account\\b");
    private static final Pattern ENTRY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d ");
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern STATEMENT = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);

    @Test
    @DisplayName("every SELECT on a table with customers' data asks for an account in its conditions")
    void named() throws IOException {
        var known = Known.of();
        for (var operation : Operations.all())
            if (operation.method().equals("GET") && !operation.takesId())
                known.owner().get(operation.path());
        Visitor.at(known.base())
                .as(Known.OWNER)
                .post("/catalogue/add?account=" + Known.OWNERS_ACCOUNT, "sku=BOLT-M8-20&quantity=10");
        for (var page : ForeignAccountIT.pages())
            Visitor.at(known.base()).as(Known.OWNER).get(page);

        var tables = TenantTables.names();
        assertThat(tables).contains("orders_order", "shipments_shipment", "invoices_invoice");
        var unnamed = new TreeSet<String>();
        int looked = 0;
        var ofTenants = Pattern.compile("\\b(?:from|join) (" + String.join("|", tables) + ")\\b");
        for (var text : statements()) {
            var found = ofTenants.matcher(text);
            if (!found.find()) continue;
            looked++;
            if (!claimsWork(text) && !reachesAllByRight(text) && !asksForAnAccount(text))
                unnamed.add(found.group(1) + ": " + text);
        }
        assertThat(looked).as("statements about customers' data").isPositive();
        assertThat(unnamed).isEmpty();
    }

    /**
     * Whether an account column is held against a value or another account column; selecting it or sorting by it limits
     * nothing. The supplier's people reach every company: their condition, made by Reach alone, is "is not null".
     */
    static boolean asksForAnAccount(String sql) {
        int where = sql.indexOf(" where ");
        var joins = Pattern.compile("\\bon\\b").matcher(sql);
        int from = where >= 0 ? where : joins.find() ? joins.start() : sql.length();
        if (joins.find(0)) from = Math.min(from, joins.start());
        return COMPARED.matcher(sql.substring(from)).find();
    }

    /** The house's own sender takes what is due, whosever it is; nobody's request waits for its answer. */
    private static boolean claimsWork(String sql) {
        return sql.contains("for update of m skip locked");
    }

    /**
     * What is asked before an account is known, by people who reach all of them, or of a thing that was read by its account
     * just before: each by name, so that another one is seen.
     */
    private static boolean reachesAllByRight(String sql) {
        boolean signsIn = sql.startsWith("select id, secret_hash from access_client where id = $1");
        boolean operatorsDesk = sql.contains("from exchange_message m union all") || sql.endsWith("where m.id = $1");
        // whether a fresh id is taken: reads nothing of anybody
        boolean freshLine = sql.equals("select id from carts_line where (id = $1)");
        boolean linesOfACart = sql.contains("from carts_line where (cart = $1)");
        boolean whereSomebodyBelongs = sql.startsWith("select account from access_membership where person = $1");
        return signsIn || operatorsDesk || freshLine || linesOfACart || whereSomebodyBelongs;
    }

    @Test
    @DisplayName("the check knows a condition from a mere column")
    void knowsAConditionFromAColumn() {
        assertThat(asksForAnAccount("select account, number from orders_order where number = $1"))
                .isFalse();
        assertThat(asksForAnAccount("select * from orders_order order by account"))
                .isFalse();
        assertThat(asksForAnAccount("select number from orders_order o where o.account = $1 and number = $2"))
                .isTrue();
        assertThat(asksForAnAccount("select 1 from a join b on b.account = a.account where a.account in ($1, $2)"))
                .isTrue();
        assertThat(asksForAnAccount("select id from carts_line where (id = $1)"))
                .isFalse();
    }

    /** Each question that the portal has asked, once, in one line; the tests' own connections bear another name. */
    private static Set<String> statements() throws IOException {
        var statements = new HashSet<String>();
        var entry = new StringBuilder();
        try (var lines = Files.lines(Stand.shared().statements(), StandardCharsets.UTF_8)) {
            lines.forEach(line -> {
                if (ENTRY.matcher(line).lookingAt()) {
                    add(entry, statements);
                    entry.setLength(0);
                }
                entry.append(line).append('\n');
            });
        }
        add(entry, statements);
        return statements;
    }

    private static void add(StringBuilder entry, Set<String> statements) {
        if (entry.indexOf("@bryggen~") < 0 || entry.indexOf("~test~") >= 0) return;
        var found = STATEMENT.matcher(entry);
        if (!found.find()) return;
        var text =
                WHITE.matcher(found.group(1).toLowerCase(Locale.ROOT).strip()).replaceAll(" ");
        if (text.startsWith("select") || text.startsWith("with")) statements.add(text);
    }
}
