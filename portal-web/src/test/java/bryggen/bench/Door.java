package bryggen.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** A way to the database that is filled; each one who asks has a connection of its own. */
@FunctionalInterface
interface Door {
    Connection open() throws SQLException;
}
