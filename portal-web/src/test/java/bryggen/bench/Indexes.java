package bryggen.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keys and indexes of tables that are filled: taken away before, and made again, from their own definitions, after. */
final class Indexes {
    private final Connection database;
    private final List<String> making = new ArrayList<>();

    private Indexes(Connection database) {
        this.database = database;
    }

    static Indexes away(Connection database, List<String> tables) throws SQLException {
        var indexes = new Indexes(database);
        for (var kind : List.of("f", "u", "p")) indexes.constraints(tables, kind);
        indexes.plain(tables);
        return indexes;
    }

    private void constraints(List<String> tables, String kind) throws SQLException {
        for (var found : rows(
                "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where contype = '"
                        + kind
                        + "' and (conrelid = any (?::regclass[]) or contype = 'f' and confrelid = any (?::regclass[]))",
                tables)) {
            run("alter table " + found[0] + " drop constraint " + found[1]);
            making.add(0, "alter table " + found[0] + " add constraint " + found[1] + " " + found[2]);
        }
    }

    private void plain(List<String> tables) throws SQLException {
        int at = making.size();
        for (var i = 0; i < making.size(); i++)
            if (making.get(i).contains(" FOREIGN KEY ")) {
                at = i;
                break;
            }
        for (var found : rows(
                "select indexrelid::regclass::text, pg_get_indexdef(indexrelid), '' from pg_index"
                        + " where indrelid = any (?::regclass[])",
                tables)) {
            run("drop index " + found[0]);
            making.add(at, found[1]);
        }
    }

    /** Uniqueness and references are checked again with it. */
    void back() throws SQLException {
        run("set maintenance_work_mem = '512MB'");
        for (var statement : making) run(statement);
    }

    private void run(String statement) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<String[]> rows(String query, List<String> tables) throws SQLException {
        var rows = new ArrayList<String[]>();
        try (var sql = database.prepareStatement(query)) {
            for (int i = 1; i <= sql.getParameterMetaData().getParameterCount(); i++)
                sql.setArray(i, database.createArrayOf("text", tables.toArray()));
            var found = sql.executeQuery();
            while (found.next()) rows.add(new String[] {found.getString(1), found.getString(2), found.getString(3)});
        }
        return rows;
    }
}
