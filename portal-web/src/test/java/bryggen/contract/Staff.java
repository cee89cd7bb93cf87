package bryggen.contract;

import bryggen.dev.DemoPeople;
import bryggen.dev.Stand;
import bryggen.portal.access.Passwords;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Companies and people of one test alone, so that it may change them. */
final class Staff {
    private Staff() {}

    /** An open company that nobody else uses; its number. */
    static String company() {
        var number = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        run(
                "insert into accounts_account (number, name, kind, opened_at) values (?, ?, 'CUSTOMER', now())",
                number,
                "Test " + number);
        return number;
    }

    /** Somebody of the company who can sign in with the demo's password; the e-mail. */
    static String person(String company, String... roles) {
        var email = "p" + UUID.randomUUID().toString().substring(0, 12) + "@staff.example";
        var id = UUID.randomUUID();
        run(
                "insert into access_person (id, email, name, language, password_hash) values (?, ?, 'Somebody', 'nb', ?)",
                id,
                email,
                Hash.OF_ALL);
        run(
                "insert into access_membership (person, account, roles) values (?, ?, string_to_array(?, ','))",
                id,
                company,
                String.join(",", roles));
        return email;
    }

    static String idOf(String email) {
        return ask("select id::text from access_person where email = ?", email).get(0);
    }

    static List<String> ask(String sql, Object... values) {
        try (var connection = Stand.shared().connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            var found = new java.util.ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(String sql, Object... values) {
        try (var connection = Stand.shared().connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Hash {
        static final String OF_ALL = Passwords.hash(DemoPeople.PASSWORD);
    }
}
