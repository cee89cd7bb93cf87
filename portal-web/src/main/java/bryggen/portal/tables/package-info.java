/**
 * What people keep of lists: views of their own, and files of all that a list holds.
 *
 * <p>TB1 A list of up to 10,000 rows is handed over at once. Of a longer one a file is made in the background, with the
 * filters, the order and the columns of the moment when it was asked for, at most 1,000,000 rows; a file that holds fewer rows
 * than the list says so.<br>
 * TB2 It holds what its asker may see while it is made: who belongs to the company no longer, or may not open the list any
 * more, gets none.<br>
 * TB3 It is made by one instance at a time, for the length of a lease; when that one is gone another begins it anew. How far it
 * is can be seen. Three at a time for a person.<br>
 * TB4 Only the person who asked finds it, acting for the company that it is of, for seven days; then it is gone.<br>
 * TB5 A view is a name for the filters, the order and the columns of a list. It belongs to one person, acting for one company;
 * nobody else sees its name. Its address says all of it, so that it can be mailed: who opens it sees the own rows.<br>
 * TB6 A name has 1 to 60 characters and stands once for a list, which has at most 20 views; what is kept under a name that is
 * there takes its place. A view that was removed can be put back until another one is removed.
 */
@NullMarked
@Room(code = "TB", tables = "tables_", knows = "accounts")
package bryggen.portal.tables;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
