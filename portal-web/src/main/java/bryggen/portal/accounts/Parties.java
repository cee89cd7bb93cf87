package bryggen.portal.accounts;

import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Companies as documents name them. The caller has seen to it that the document may be read. */
@ApplicationScoped
public class Parties {
    @Inject
    Sql sql;

    /** The customer of a document; one that is not known by name is shown by its number. */
    public Party of(String account) {
        var address = address(account);
        return sql
                .cells(
                        "select name, organisation_number, email, upper(country) from accounts_account where number = ?",
                        account)
                .stream()
                .findFirst()
                .map(row -> new Party(
                        account, row.text(), row.textOrNone(), row.textOrNone(), address, code(row.textOrNone())))
                .orElseGet(() -> new Party(account, account, null, null, address, null));
    }

    /**
     * Customers that are called much like each of these, the likest first, name by number. For the supplier's side alone.
     *
     * @param most for each
     */
    public Map<String, Map<String, String>> calledLike(Collection<String> names, int most) {
        var found = new HashMap<String, Map<String, String>>();
        sql.rows(
                        """
                        select n.said, a.number, a.name from unnest(?::text[]) as n (said) cross join lateral (
                            select number, name, similarity(lower(name), lower(n.said)) as alike from accounts_account
                            where kind <> 'SUPPLIER' and similarity(lower(name), lower(n.said)) > 0.45
                            order by alike desc, number limit %d) a order by a.alike desc, a.number"""
                                .formatted(most),
                        row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
                        (Object) names.toArray(String[]::new))
                .forEach(row -> found.computeIfAbsent(row[0], said -> new LinkedHashMap<>())
                        .put(row[1], row[2]));
        return found;
    }

    /** Customers with these letters in their name, number or organisation number: name by number, in the names' order. */
    public Map<String, String> like(String words, int most) {
        var found = new LinkedHashMap<String, String>();
        sql.cells(
                        "select a.number, a.name from accounts_account a where a.kind <> 'SUPPLIER' and "
                                + Companies.CALLED + " like ? order by lower(a.name), a.number limit " + most,
                        SqlList.containing(words))
                .forEach(row -> found.put(row.text(), row.text()));
        return found;
    }

    /** What these companies are called, by number; one that is not known is left out. */
    public Map<String, String> names(Collection<String> numbers) {
        var names = new HashMap<String, String>();
        sql.rows(
                        "select number, name from accounts_account where number = any(?)",
                        row -> new String[] {row.getString(1), row.getString(2)},
                        (Object) numbers.toArray(String[]::new))
                .forEach(row -> names.put(row[0], row[1]));
        return names;
    }

    /** Where bills go, else any place. */
    private List<String> address(String account) {
        return sql
                .cells(
                        "select name, street, postal_code, city, country from accounts_address where account = ?"
                                + " order by invoice desc, id limit 1",
                        account)
                .stream()
                .findFirst()
                .map(Parties::lines)
                .orElse(List.of());
    }

    private static @Nullable String code(@Nullable String country) {
        return country != null && country.matches("[A-Z]{2}") ? country : null;
    }

    private static List<String> lines(Cells row) {
        var lines = new ArrayList<String>();
        add(lines, row.textOrNone());
        add(lines, row.textOrNone());
        var postalCode = row.textOrNone();
        var city = row.textOrNone();
        add(lines, (postalCode == null ? "" : postalCode + " ") + (city == null ? "" : city));
        add(lines, row.textOrNone());
        return lines;
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank()) lines.add(line.strip());
    }
}
