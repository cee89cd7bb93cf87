package bryggen.portal.accounts;

import bryggen.portal.platform.jpa.Sql;

/** The companies in a test's own database. */
public final class KnownCompanies {
    private KnownCompanies() {}

    public static Accounts in(Sql sql) {
        var accounts = new Accounts();
        accounts.sql = sql;
        return accounts;
    }
}
