package bryggen.portal.access;

import bryggen.portal.platform.jpa.Sql;

/** People of a test's own database, without a server. */
public final class Directory {
    private Directory() {}

    public static Members members(Sql sql) {
        var members = new Members();
        members.sql = sql;
        return members;
    }

    public static Persons persons(Sql sql) {
        var persons = new Persons();
        persons.sql = sql;
        return persons;
    }
}
