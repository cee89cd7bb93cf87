package bryggen.portal.accounts;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.access.Account;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The companies that the ERP has brought. */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final String FACTS =
            """
            select number, name, kind, price_list, tax_category, tax_percent, currency, credit_limit, credit_used,
                payment_days, active, opened_at, as_of, organisation_number, country, email
            from accounts_account where number = ?
            """;

    /** Where no place is marked for deliveries, goods go to any of the company's places. */
    private static final String SHIP_TOS =
            """
            select id, coalesce(name, ''), concat_ws(', ', nullif(street, ''),
                nullif(concat_ws(' ', nullif(postal_code, ''), nullif(city, '')), ''), nullif(country, ''))
            from accounts_address a
            where a.account = ? and (a.delivery
                or not exists (select 1 from accounts_address d where d.account = ? and d.delivery))
            order by name, id
            """;

    @Inject
    Sql sql;

    public Optional<AccountFacts> find(String account) {
        return sql.row(FACTS, Accounts::facts, account);
    }

    /** @throws PlatformRefusal 404 when the ERP has brought no such company */
    public AccountFacts get(String account) {
        return find(account).orElseThrow(PlatformRefusal::missing);
    }

    /** What these companies are called, by their numbers; one that the ERP has not brought is absent. */
    public Map<String, String> names(Collection<String> accounts) {
        return sql
                .rows(
                        "select number, name from accounts_account where number = any(?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        (Object) accounts.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The partners for which the portal is open and which the ERP calls active, by name. */
    public List<Account> partners() {
        return sql.rows(
                "select number, name from accounts_account where kind = 'PARTNER' and opened_at is not null and active"
                        + " order by name, number",
                row -> new Account(row.getString(1), row.getString(2), Account.Kind.PARTNER));
    }

    /** The places that goods can be sent to. */
    public List<ShipTo> shipTos(String account) {
        return sql.rows(
                SHIP_TOS, row -> new ShipTo(row.getString(1), row.getString(2), row.getString(3)), account, account);
    }

    void open(String account, Account.Kind kind, Instant now) {
        sql.run("update accounts_account set kind = ?, opened_at = ? where number = ?", kind.name(), now, account);
    }

    private static AccountFacts facts(ResultSet row) throws SQLException {
        var code = row.getString(7);
        var currency = code == null ? null : Currency.getInstance(code);
        var limit = row.getBigDecimal(8);
        var used = row.getBigDecimal(9);
        var percent = row.getBigDecimal(6);
        var category = row.getString(5);
        var asOf = row.getTimestamp(13);
        return new AccountFacts(
                row.getString(1),
                row.getString(2),
                Account.Kind.valueOf(row.getString(3)),
                row.getString(4),
                category == null || percent == null ? null : new TaxRate(category, percent),
                currency,
                currency == null || limit == null
                        ? null
                        : new Credit(
                                Money.rounded(limit, currency),
                                Money.rounded(used == null ? BigDecimal.ZERO : used, currency)),
                row.getInt(10),
                row.getBoolean(11),
                row.getTimestamp(12) != null,
                asOf == null ? null : asOf.toInstant(),
                row.getString(14),
                row.getString(15),
                row.getString(16));
    }
}
