/** What people keep of lists, on pages. */
@NullMarked
package bryggen.portal.tables.ui;

import org.jspecify.annotations.NullMarked;
