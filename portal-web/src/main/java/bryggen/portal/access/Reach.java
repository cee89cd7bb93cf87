package bryggen.portal.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose rows a query may see: one account, or all of them for the supplier's people. Only {@link Actor} makes one; every
 * query of customer data takes one.
 */
public final class Reach {
    private final Set<String> accounts;

    private Reach(Set<String> accounts) {
        this.accounts = accounts;
    }

    static Reach of(String account) {
        return new Reach(Set.of(account));
    }

    static Reach all() {
        return new Reach(Set.of());
    }

    public boolean isAll() {
        return accounts.isEmpty();
    }

    /** The condition on an account column, with {@code ?} for each of {@link #values}. */
    public String on(String column) {
        if (isAll()) return column + " is not null";
        return column + accounts.stream().map(a -> "?").collect(Collectors.joining(", ", " in (", ")"));
    }

    public Object[] values() {
        return accounts.toArray();
    }

    /** The values of {@link #on}, with others behind them. */
    public Object[] valuesAnd(Object... others) {
        return Stream.concat(accounts.stream(), Stream.of(others)).toArray();
    }

    /** The values of {@link #on}, with others before them. */
    public Object[] andValues(Object... others) {
        return Stream.concat(Stream.of(others), accounts.stream()).toArray();
    }

    /**
     * One account of those, for a page about it: a reach only ever grows smaller.
     *
     * @throws IllegalArgumentException for an account that is not covered
     */
    public Reach only(String account) {
        if (!covers(account)) throw new IllegalArgumentException("Not covered");
        return of(account);
    }

    public boolean covers(String account) {
        return isAll() || accounts.contains(account);
    }
}
