package bryggen.portal.accounts;

import bryggen.integration.kernel.Money;

/** What a company may owe, and owes, by the ERP's books; what is available may be less than nothing. */
public record Credit(Money limit, Money used) {
    public Money available() {
        return limit.minus(used);
    }
}
