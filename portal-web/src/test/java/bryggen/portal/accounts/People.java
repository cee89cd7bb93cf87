package bryggen.portal.accounts;

import bryggen.portal.access.Member;
import bryggen.portal.access.Person;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Members of the company C1001 for the rules. */
final class People {
    private People() {}

    static Member active(String name, Role... roles) {
        return member(name, true, roles);
    }

    static Member invited(String name, Role... roles) {
        return member(name, false, roles);
    }

    private static Member member(String name, boolean come, Role... roles) {
        var email = name.toLowerCase(Locale.ROOT) + "@fjordmek.example";
        var person = new Person(UUID.randomUUID(), email, name, Language.NB, come, false);
        return new Member(person, "C1001", EnumSet.copyOf(List.of(roles)), false, null);
    }
}
