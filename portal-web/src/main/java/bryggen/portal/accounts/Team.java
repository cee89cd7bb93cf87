package bryggen.portal.accounts;

import bryggen.portal.access.Account;
import bryggen.portal.access.Member;
import bryggen.portal.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The people of one account, as far as the rules ask for them: what the account is, and who administrates it now. */
public record Team(Account account, List<Member> administrators) {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@[^\\s@<>\"(),:;\\\\]+\\.[^\\s@.]{2,}");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;

    /** AO4: at least one role, and only such as the account's people can have. */
    public void mayHave(Collection<Role> roles) {
        if (roles.isEmpty()) throw new AccountsRefusal.RoleNeeded();
        var possible = Role.ofCompany(account.kind());
        for (var role : roles) if (!possible.contains(role)) throw new AccountsRefusal.RoleNotForAccount(role);
    }

    /** AO5: refuses when nobody could administrate after the member has only these roles. */
    public void mayHaveOnly(Member member, Set<Role> roles) {
        mayHave(roles);
        if (!roles.contains(administrator())) mayLose(member);
    }

    /** AO5: refuses when nobody could administrate without the member. */
    public void mayLose(Member member) {
        if (!member.administers(administrator())) return;
        boolean another = administrators.stream()
                .anyMatch(other -> !other.person().id().equals(member.person().id()));
        if (!another)
            throw new AccountsRefusal.LastAdministrator(member.person().name());
    }

    public Role administrator() {
        return Role.administratorOf(account.kind());
    }

    /** AO7: the address, trimmed, where it is one. */
    public static String email(String email) {
        var trimmed = email.strip();
        if (trimmed.length() > LONGEST_EMAIL || !EMAIL.matcher(trimmed).matches())
            throw new AccountsRefusal.UnfitEmail();
        return trimmed;
    }

    /** AO9: the name, trimmed, where it is one. */
    public static String name(String name) {
        var trimmed = name.strip();
        if (trimmed.isEmpty()
                || trimmed.length() > LONGEST_NAME
                || trimmed.chars().anyMatch(Character::isISOControl)) throw new AccountsRefusal.UnfitName();
        return trimmed;
    }
}
