package bryggen.portal.accounts;

import bryggen.portal.access.Account;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.Sql;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The supplier's own account bears the name that the installation gives it (BRYGGEN_SUPPLIER_NAME). */
@ApplicationScoped
public class SupplierAccount {
    @Inject
    Sql sql;

    @Transactional
    void name(@Observes @Priority(100) Startup started) {
        var name = Settings.current().supplierName();
        sql.run("update accounts_account set name = ? where number = ? and name <> ?", name, Account.SUPPLIER, name);
    }
}
