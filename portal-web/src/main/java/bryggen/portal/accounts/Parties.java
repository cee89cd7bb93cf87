package bryggen.portal.accounts;

import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Companies as documents name them. The caller has seen to it that the document may be read. */
@ApplicationScoped
public class Parties {
    @PersistenceContext
    EntityManager em;

    /** The customer of a document; one that is not known by name is shown by its number. */
    public Party of(String account) {
        var address = address(account);
        return Rows.of(em, "select name, organisation_number, email from accounts_account where number = ?", account)
                .stream()
                .findFirst()
                .map(row -> new Party(account, row.text(), row.textOrNone(), row.textOrNone(), address))
                .orElseGet(() -> new Party(account, account, null, null, address));
    }

    /** Customers that are called much like this, the likest first, by their numbers. For the supplier's side alone. */
    public Map<String, String> calledLike(String name, int most) {
        var found = new LinkedHashMap<String, String>();
        Rows.of(
                        em,
                        "select number, name from accounts_account where kind <> 'SUPPLIER'"
                                + " and similarity(lower(name), lower(cast(? as text))) > 0.45"
                                + " order by similarity(lower(name), lower(cast(? as text))) desc, number limit "
                                + most,
                        name,
                        name)
                .forEach(row -> found.put(row.text(), row.text()));
        return found;
    }

    /** Where bills go, else any place. */
    private List<String> address(String account) {
        return Rows.of(
                        em,
                        "select name, street, postal_code, city, country from accounts_address where account = ?"
                                + " order by invoice desc, id limit 1",
                        account)
                .stream()
                .findFirst()
                .map(Parties::lines)
                .orElse(List.of());
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
