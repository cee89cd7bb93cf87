package bryggen.portal.access;

import java.util.Set;

/** One account a person may act for, with the roles there. */
public record Membership(Account account, Set<Role> roles) {}
