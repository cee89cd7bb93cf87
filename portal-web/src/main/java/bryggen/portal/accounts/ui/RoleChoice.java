package bryggen.portal.accounts.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Texts;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One box to tick: a role, in the reader's words, with what it allows. */
public final class RoleChoice {
    private final Role role;
    private final String label;
    private final String help;
    private boolean chosen;

    private RoleChoice(Role role, Texts texts, boolean chosen) {
        this.role = role;
        this.label = texts.get("access.role." + role);
        this.help = texts.get("access.role." + role + ".may");
        this.chosen = chosen;
    }

    /** All roles that people of such a company can have, the chosen ones ticked. */
    static List<RoleChoice> of(Account.Kind kind, Collection<Role> chosen, Texts texts) {
        return Role.ofCompany(kind).stream()
                .sorted()
                .map(role -> new RoleChoice(role, texts, chosen.contains(role)))
                .toList();
    }

    static Set<Role> chosen(List<RoleChoice> choices) {
        var roles = EnumSet.noneOf(Role.class);
        choices.stream().filter(RoleChoice::isChosen).forEach(choice -> roles.add(choice.role));
        return roles;
    }

    public String getLabel() {
        return label;
    }

    public String getHelp() {
        return help;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
