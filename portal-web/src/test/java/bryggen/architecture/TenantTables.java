package bryggen.architecture;

import java.util.Set;

/** The tables of customers' data, for tests outside this package. */
public final class TenantTables {
    private TenantTables() {}

    /** By their column {@code account} in the migrations. */
    public static Set<String> names() {
        return Tables.ofTenants();
    }
}
